import { type Actor, prepared, type Tx } from '../platform/db/index.ts';

const calibratedSince = prepared<{ rubric_version_id: string; since: string }>(
  'calibrated_since',
  `select v.id as rubric_version_id, min(l.revealed_on) as since
   from calibration_author a
   join calibration_lesson l on l.district_id = :district and l.id = a.lesson_id
   join calibration_round r on r.district_id = :district and r.id = a.round_id
   join rubric_version v on v.district_id = :district and v.rubric_id = r.rubric_id
   where a.district_id = :district and a.appointment_id = :appointment and a.revealed
   group by v.id`,
);

/**
 * Since which day the asker has been calibrated, by rubric version: the first day on which a lesson was revealed that they had scored, in
 * time and beside others, on whichever version of the rubric. That somebody took part, never how well: a district's rule for
 * certification has no say in it. Answers for the asker's own appointment; of others only shared rounds whose authors are named
 * would be seen.
 */
export async function selectCalibratedSince(tx: Tx, actor: Actor): Promise<Map<string, string>> {
  const { rows } = await tx.executeQuery(calibratedSince({ district: actor.districtId, appointment: actor.appointmentId }));
  return new Map(rows.map((row) => [row.rubric_version_id, row.since]));
}
