import type { EvaluatesOverride } from '@trellis/domain/access';
import { type Actor, asAccess, type Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { suspendMemberships } from './sync-evaluates.ts';

/**
 * Records by hand that somebody does, or does not, evaluate a teacher in a year; it stands in the place of what was derived.
 * Recording that somebody does closes what they could read in the teacher's circles; recording that they do not opens
 * nothing: that is the teacher's to decide.
 */
export async function overrideEvaluates(tx: Tx, actor: Actor, given: EvaluatesOverride): Promise<{ id: string; suspended: number; teacherIds: string[] }> {
  const evaluator = await tx
    .selectFrom('appointment')
    .select('person_id')
    .where('district_id', '=', actor.districtId)
    .where('id', '=', given.appointmentId)
    .executeTakeFirst();
  const teacher = await tx.selectFrom('person').select('id').where('district_id', '=', actor.districtId).where('id', '=', given.teacherId).executeTakeFirst();
  const year = await tx
    .selectFrom('school_year')
    .select('id')
    .where('district_id', '=', actor.districtId)
    .where('id', '=', given.schoolYearId)
    .executeTakeFirst();
  if (!evaluator || !teacher || !year)
    throw problem('INVALID', 'appointment, teacher or year is not of this district', 'Choose a leader, a teacher and a school year of your district.');
  if (evaluator.person_id === given.teacherId) throw problem('INVALID', 'evaluator and teacher are one person', 'Nobody evaluates themselves.');
  return asAccess(tx, async (access) => {
    const { id } = await access
      .insertInto('evaluates')
      .values({
        district_id: actor.districtId,
        id: given.id,
        appointment_id: given.appointmentId,
        teacher_id: given.teacherId,
        school_year_id: given.schoolYearId,
        origin: 'override',
        holds: given.holds,
        reason: given.reason,
        decided_by: actor.appointmentId,
      })
      .onConflict((on) =>
        on.columns(['district_id', 'appointment_id', 'teacher_id', 'school_year_id']).doUpdateSet({
          origin: 'override',
          holds: given.holds,
          reason: given.reason,
          decided_by: actor.appointmentId,
        }),
      )
      .returning('id')
      .executeTakeFirstOrThrow();
    const teacherIds = given.holds ? await suspendMemberships(access, actor, [{ appointment_id: given.appointmentId, teacher_id: given.teacherId }]) : [];
    return { id, suspended: teacherIds.length, teacherIds: [...new Set(teacherIds)] };
  });
}
