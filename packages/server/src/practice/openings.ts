import type { Openings } from '@trellis/domain/practice';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { selectOptionalLogCircle } from './circle.ts';
import { selectColleagues } from './store-colleagues.ts';

const mostReaders = 200;
const mostDays = 10;

/**
 * Opens a log for reading: refuses one that the asker does not read. That somebody else's was opened today is recorded in
 * the same transaction, for its owner to see. One's own is open before its first entry, and opening it is not recorded.
 */
export async function openLog(tx: Tx, actor: Actor, appointmentId: string): Promise<void> {
  if (appointmentId === actor.appointmentId) return;
  const circle = await selectOptionalLogCircle(tx, actor, appointmentId);
  if (!circle) throw problem('NOT_FOUND', 'no log of this appointment for this reader');
  await tx
    .insertInto('opening')
    .values({ district_id: actor.districtId, circle_id: circle, appointment_id: actor.appointmentId, local_date: actor.today })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Who opened the asker's log and on which days, those who did so last first; also readers with whom it is no longer shared. */
export async function selectOpenings(tx: Tx, actor: Actor): Promise<Openings> {
  const circle = await selectOptionalLogCircle(tx, actor, actor.appointmentId);
  if (!circle) return { readers: [] };
  const rows = await tx
    .selectFrom('opening')
    .select('appointment_id')
    .select([sql<number>`count(*)::int`.as('days'), sql<string[]>`(array_agg(local_date::text order by local_date desc))[1:${sql.lit(mostDays)}]`.as('latest')])
    .where('district_id', '=', actor.districtId)
    .where('circle_id', '=', circle)
    .groupBy('appointment_id')
    .orderBy(sql`max(local_date)`, 'desc')
    .orderBy('appointment_id')
    .limit(mostReaders)
    .execute();
  const colleagues = await selectColleagues(
    tx,
    actor,
    rows.map((row) => row.appointment_id),
  );
  return {
    readers: rows.flatMap((row) => {
      const reader = colleagues.get(row.appointment_id);
      return reader ? [{ reader, days: row.days, latest: row.latest }] : [];
    }),
  };
}
