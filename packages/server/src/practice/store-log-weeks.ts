import { randomUUID } from 'node:crypto';
import type { LogWeek, WeekState } from '@trellis/domain/practice';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { ensureLogCircle } from './circle.ts';
import { selectOptionalOwnWeek, type WeekRow } from './store-weeks.ts';

/** The week of the asker's calendar that a day falls in, with what the asker said of it. */
export async function selectOptionalLogWeek(tx: Tx, actor: Actor, date: string): Promise<LogWeek | null> {
  const week = await selectOptionalOwnWeek(tx, actor, date);
  return week ? present(tx, actor, week) : null;
}

/** Says how far a week is logged, and stamps the asker's entries of those days with the week, in case it came after them. */
export async function markWeek(tx: Tx, actor: Actor, weekId: string, state: WeekState | null): Promise<LogWeek> {
  const given = await tx.selectFrom('week').select('starts').where('district_id', '=', actor.districtId).where('id', '=', weekId).executeTakeFirst();
  const week = given ? await selectOptionalOwnWeek(tx, actor, given.starts) : null;
  if (!week || week.id !== weekId) throw problem('NOT_FOUND', 'no such week in the calendar of this appointment');
  if (week.starts > actor.today) throw problem('INVALID', 'a week to come', 'This week is still to come.', [{ path: 'weekId', message: 'Still to come' }]);
  const circle = await ensureLogCircle(tx, actor);
  if (state === null) {
    await tx
      .deleteFrom('log_week')
      .where('district_id', '=', actor.districtId)
      .where('appointment_id', '=', actor.appointmentId)
      .where('week_id', '=', weekId)
      .execute();
  } else {
    await tx
      .insertInto('log_week')
      .values({ district_id: actor.districtId, id: randomUUID(), circle_id: circle, appointment_id: actor.appointmentId, week_id: weekId, state })
      .onConflict((known) => known.columns(['district_id', 'appointment_id', 'week_id']).doUpdateSet({ state }))
      .execute();
  }
  await tx
    .updateTable('log_entry')
    .set({ week_id: weekId })
    .where('district_id', '=', actor.districtId)
    .where('appointment_id', '=', actor.appointmentId)
    .where('local_date', '>=', week.starts)
    .where('local_date', '<=', week.ends)
    .where((eb) => eb.or([eb('week_id', 'is', null), eb('week_id', '<>', weekId)]))
    .execute();
  return present(tx, actor, week);
}

async function present(tx: Tx, actor: Actor, week: WeekRow): Promise<LogWeek> {
  const said = await tx
    .selectFrom('log_week')
    .select('state')
    .where('district_id', '=', actor.districtId)
    .where('appointment_id', '=', actor.appointmentId)
    .where('week_id', '=', week.id)
    .executeTakeFirst();
  const { in_session: inSession, ...rest } = week;
  return { ...rest, inSession, state: (said?.state ?? null) as WeekState | null };
}
