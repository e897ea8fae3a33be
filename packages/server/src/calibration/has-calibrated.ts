import type { Actor, Tx } from '../platform/db/index.ts';

/**
 * Whether the asker had scored a revealed lesson on some version of the rubric by a day, in time and beside others. That
 * somebody took part, never how well: a district's rule for certification has no say in it. Answers for the asker's own
 * appointment; of others only shared rounds whose authors are named would be seen.
 */
export async function hasCalibrated(tx: Tx, actor: Actor, { rubricId, on }: { rubricId: string; on: string }): Promise<boolean> {
  const row = await tx
    .selectFrom('calibration_author as a')
    .innerJoin('calibration_lesson as l', (join) => join.onRef('l.id', '=', 'a.lesson_id').on('l.district_id', '=', actor.districtId))
    .innerJoin('calibration_round as r', (join) => join.onRef('r.id', '=', 'a.round_id').on('r.district_id', '=', actor.districtId))
    .select('a.sheet_id')
    .where('a.district_id', '=', actor.districtId)
    .where('a.appointment_id', '=', actor.appointmentId)
    .where('a.revealed', '=', true)
    .where('l.revealed_on', '<=', on)
    .where('r.rubric_id', '=', rubricId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
