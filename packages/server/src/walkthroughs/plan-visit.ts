import { describingKinds, type NewVisit, versionInForce } from '@trellis/domain/walkthroughs';
import { openCircle, receive } from '../access/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { planOccurrence } from '../practice/index.ts';
import { markCalendarsDue } from './calendar/mark-due.ts';
import { selectPacketRubric } from './rubric-of.ts';
import { insertClassrooms } from './store-classrooms.ts';
import { selectForm } from './store-forms.ts';
import { insertMembers, requireVisitors } from './store-members.ts';
import { selectVisit } from './store-visit.ts';

/**
 * Plans a visit that the asker leads: opens its circle for the team, and puts it into the calendar of the structure that it
 * is an occurrence of. False when the same was received before.
 */
export async function planVisit(tx: Tx, actor: Actor, given: NewVisit): Promise<boolean> {
  if (!(await receive(tx, actor, 'walkthroughs.planVisit', given.id, given))) return false;
  const form = await selectForm(tx, actor, given.formId);
  if (form.retiredOn) throw invalid('formId', 'the form is out of use', 'This form is out of use. Choose another.');
  const version = versionInForce(form.versions, given.date > actor.today ? given.date : actor.today) ?? form.current;
  if (given.team.some((member) => member.appointmentId === actor.appointmentId)) throw invalid('team', 'the lead twice', 'You lead this visit already.');
  await requireSchool(tx, actor, given.schoolId);
  await requireVisitors(tx, actor, given.team, given.date);
  if (given.followsVisitId) await selectVisit(tx, actor, given.followsVisitId);

  const scored = version.rubric !== null && !describingKinds.includes(form.kind);
  const focus = given.focusIndicatorIds ?? (scored && version.rubric ? (await selectPacketRubric(tx, actor, version.rubric.versionId)).focusIndicatorIds : []);
  const minutes = given.minutes ?? version.agenda.reduce((sum, item) => sum + item.minutes, 0);
  const structureId = version.structure?.id ?? null;
  const day = { date: given.date, startMinute: given.startMinute, minutes, schoolId: given.schoolId };
  const occurrence = structureId ? await planOccurrence(tx, actor, { ...day, structureId }) : null;
  // a visit and its circle have one id: neither is there without the other
  const at = { id: given.id, circleId: given.id, schoolId: given.schoolId };
  const members = given.team.map(({ appointmentId, part }) => ({ appointmentId, writes: part !== 'guest' }));
  const lead = await openCircle(tx, actor, { id: at.circleId, kind: 'visit', members });
  await tx
    .insertInto('visit')
    .values({
      district_id: actor.districtId,
      id: at.id,
      circle_id: at.circleId,
      form_id: form.id,
      form_version_id: version.id,
      kind: form.kind,
      school_id: given.schoolId,
      local_date: given.date,
      start_minute: given.startMinute,
      minutes,
      school_year_id: await selectOptionalYear(tx, actor, given.date),
      lead_appointment_id: actor.appointmentId,
      structure_id: structureId,
      occurrence_id: occurrence,
      follows_visit_id: given.followsVisitId,
      focus_indicator_ids: focus,
    })
    .execute();
  await tx
    .insertInto('visit_plan')
    .values({ district_id: actor.districtId, visit_id: at.id, circle_id: at.circleId, problem_of_practice: given.problemOfPractice })
    .execute();
  await insertMembers(tx, lead, at, [
    { appointmentId: actor.appointmentId, part: 'lead', answer: 'coming' },
    ...given.team.map((member) => ({ ...member, answer: null })),
  ]);
  await insertClassrooms(tx, lead, at, given.classrooms, 0);
  await markCalendarsDue(tx, lead, at.id);
  return true;
}

/** The school year that a day falls in. */
export async function selectOptionalYear(tx: Tx, actor: Actor, date: string): Promise<string | null> {
  const row = await tx
    .selectFrom('school_year')
    .select('id')
    .where('district_id', '=', actor.districtId)
    .where('starts', '<=', date)
    .where('ends', '>=', date)
    .orderBy('starts')
    .executeTakeFirst();
  return row?.id ?? null;
}

async function requireSchool(tx: Tx, actor: Actor, id: string): Promise<void> {
  const row = await tx.selectFrom('school').select('retired_on').where('district_id', '=', actor.districtId).where('id', '=', id).executeTakeFirst();
  if (!row || row.retired_on) throw invalid('schoolId', 'no such school', 'This school is not in your district.');
}

function invalid(path: string, log: string, message: string) {
  return problem('INVALID', log, message, [{ path, message }]);
}
