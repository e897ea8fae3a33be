import type { Actor, Tx } from '../platform/db/index.ts';

/**
 * Whether the asker had scored a revealed lesson on a rubric by a day, on whichever of its versions, in time and beside others. That
 * somebody took part, never how well: a district's rule for certification has no say in it. Answers for the asker's own
 * appointment; of others only shared rounds whose authors are named would be seen.
 */
export async function hasCalibrated(tx: Tx, actor: Actor, { rubricVersionId, on }: { rubricVersionId: string; on: string }): Promise<boolean> {
  const row = await tx
    .selectFrom('calibration_author as a')
    .innerJoin('calibration_lesson as l', (join) => join.onRef('l.id', '=', 'a.lesson_id').on('l.district_id', '=', actor.districtId))
    .innerJoin('calibration_round as r', (join) => join.onRef('r.id', '=', 'a.round_id').on('r.district_id', '=', actor.districtId))
    .innerJoin('rubric_version as v', (join) => join.onRef('v.rubric_id', '=', 'r.rubric_id').on('v.district_id', '=', actor.districtId))
    .select('a.sheet_id')
    .where('a.district_id', '=', actor.districtId)
    .where('a.appointment_id', '=', actor.appointmentId)
    .where('a.revealed', '=', true)
    .where('l.revealed_on', '<=', on)
    .where('v.id', '=', rubricVersionId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
