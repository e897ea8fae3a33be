import { sql } from 'kysely';
import type { Actor, Tx } from '../../platform/db/index.ts';

/** So long mail waits, in seconds, so that a slip can be undone before anybody was told. */
const waits = 15;

/**
 * Has the calendars of a visit told of a change: of everybody in the team, and of those who left it and were told of it
 * before. Changes within the wait make one mail.
 */
export async function markCalendarsDue(tx: Tx, actor: Actor, visitId: string): Promise<void> {
  await tx
    .updateTable('visit')
    .set({ calendar_sequence: sql`calendar_sequence + 1` })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', visitId)
    .execute();
  await tx
    .updateTable('visit_member')
    .set({ calendar_due_at: sql`now() + make_interval(secs => ${waits})`, calendar_attempts: 0 })
    .where('district_id', '=', actor.districtId)
    .where('visit_id', '=', visitId)
    .where((eb) => eb.or([eb('left_on', 'is', null), eb('calendar_told', 'is not', null)]))
    .execute();
}
