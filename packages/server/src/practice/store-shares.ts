import type { Role } from '@trellis/domain/access';
import type { Colleague, LogShare, SharedLog } from '@trellis/domain/practice';
import { sql } from 'kysely';
import { type Actor, asAccess, type Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { ensureLogCircle, selectOptionalLogCircle } from './circle.ts';
import { selectColleagues } from './store-colleagues.ts';

/** Those who run the system or study it read no coaching content, whoever would share it with them. */
const neverReaders: readonly Role[] = ['administrator', 'researcher', 'external_partner'];

/** With whom the asker shares their log now, and who shares theirs with the asker. */
export async function selectShares(tx: Tx, actor: Actor): Promise<{ mine: LogShare[]; withMe: SharedLog[] }> {
  const circle = await selectOptionalLogCircle(tx, actor, actor.appointmentId);
  const readers = circle
    ? await memberships(tx, actor).where('m.circle_id', '=', circle).where('m.writes', '=', false).orderBy('m.starts').limit(200).execute()
    : [];
  const owners = await memberships(tx, actor)
    .where('m.appointment_id', '=', actor.appointmentId)
    .where('m.writes', '=', false)
    .where('m.starts', '<=', sql<Date>`now()`)
    .limit(200)
    .execute();
  const colleagues = await selectColleagues(tx, actor, [...readers.map((row) => row.appointment_id), ...owners.map((row) => row.owner_appointment_id)]);
  return {
    mine: readers.map((row) => ({ id: row.id, with: colleagues.get(row.appointment_id) as Colleague, from: row.from, until: row.until })),
    withMe: owners.map((row) => ({ owner: colleagues.get(row.owner_appointment_id) as Colleague, until: row.until })),
  };
}

/** Lets one appointment read the asker's log. It opens after 15 seconds, so that a slip can be undone before anybody read. */
export async function shareLog(tx: Tx, actor: Actor, given: { id: string; appointmentId: string; until?: string | null | undefined }): Promise<LogShare> {
  if (given.appointmentId === actor.appointmentId) throw invalid('appointmentId', 'sharing with oneself', 'This is your own log.');
  if (given.until && given.until < actor.today) throw invalid('until', 'a day that is over', 'This day is over.');
  const reader = (await selectColleagues(tx, actor, [given.appointmentId])).get(given.appointmentId);
  if (!reader) throw invalid('appointmentId', 'no such appointment', 'This person is not in your district.');
  if (neverReaders.includes(reader.role)) throw invalid('appointmentId', `a log is not shared with a ${reader.role}`, 'This role reads no logs.');
  const circle = await ensureLogCircle(tx, actor);
  const shares = await selectShares(tx, actor);
  const known = shares.mine.find((share) => share.with.appointmentId === given.appointmentId);
  if (known && known.id === given.id && known.until === (given.until ?? null)) return known;
  if (known) throw conflict('shared already', known, `Your log is shared with ${known.with.name} already. Stop that first.`);
  await asAccess(tx, (access) =>
    access
      .insertInto('circle_member')
      .values({
        district_id: actor.districtId,
        id: given.id,
        circle_id: circle,
        appointment_id: given.appointmentId,
        writes: false,
        starts: sql`now() + interval '15 seconds'`,
        // to the end of the last day, in the district
        ends: given.until ? sql`((${given.until}::date + 1)::timestamp at time zone ${actor.timeZone})` : null,
        granted_by: actor.appointmentId,
      })
      .execute(),
  );
  const share = (await selectShares(tx, actor)).mine.find(({ id }) => id === given.id);
  if (!share) throw new Error('A share that was just written cannot be read');
  return share;
}

/** Ends a share of the asker's own log at once. */
export async function stopSharing(tx: Tx, actor: Actor, id: string): Promise<void> {
  const share = (await selectShares(tx, actor)).mine.find((candidate) => candidate.id === id);
  if (!share) throw problem('NOT_FOUND', 'no such share of this owner');
  await asAccess(tx, (access) =>
    access.updateTable('circle_member').set({ ends: sql`now()` }).where('district_id', '=', actor.districtId).where('id', '=', id).execute(),
  );
}

/** Memberships in logs that have not ended, with days in the district's time zone. */
function memberships(tx: Tx, actor: Actor) {
  return tx
    .selectFrom('circle_member as m')
    .innerJoin('circle as c', (join) => join.onRef('c.id', '=', 'm.circle_id').on('c.district_id', '=', actor.districtId).on('c.kind', '=', 'log'))
    .where('m.district_id', '=', actor.districtId)
    .where('m.suspended_at', 'is', null)
    .where((eb) => eb.or([eb('m.ends', 'is', null), eb('m.ends', '>', sql<Date>`now()`)]))
    .select(['m.id', 'm.appointment_id', 'c.owner_appointment_id'])
    .select([
      sql<string>`(m.starts at time zone ${actor.timeZone})::date`.as('from'),
      sql<string | null>`((m.ends - interval '1 second') at time zone ${actor.timeZone})::date`.as('until'),
    ]);
}

function invalid(path: string, log: string, message: string) {
  return problem('INVALID', log, message, [{ path, message }]);
}
