import { rowsOf, type Visit, type VisitFormVersion, versionInForce } from '@trellis/domain/walkthroughs';
import type { Actor, Tx } from '../platform/db/index.ts';
import { nameless, selectColleagues, selectComponentNames } from '../practice/index.ts';
import { selectClassrooms } from './store-classrooms.ts';
import { selectVersions } from './store-forms.ts';
import { selectMembers } from './store-members.ts';
import { selectPlan } from './store-plan.ts';
import { selectVisit, type VisitAtHand } from './store-visit.ts';

/** One visit: its facts, and what its team reads for its team. @throws NOT_FOUND */
export async function readVisit(tx: Tx, actor: Actor, id: string): Promise<Visit> {
  const visit = await selectVisit(tx, actor, id);
  const [names, versions, structures, colleagues, follows, followedBy, members, logged] = await Promise.all([
    selectNames(tx, actor, visit),
    selectVersions(tx, actor, [visit.formId]),
    selectComponentNames(tx, actor, visit.structureId ? [visit.structureId] : []),
    selectColleagues(tx, actor, [visit.leadAppointmentId]),
    visit.followsVisitId ? selectDays(tx, actor, 'id', visit.followsVisitId) : [],
    selectDays(tx, actor, 'follows_visit_id', visit.id),
    visit.member ? selectMembers(tx, actor, visit.id) : [],
    selectLogged(tx, actor, visit),
  ]);
  const mine = visit.member;
  const version = versionOf(versions.get(visit.formId) ?? [], visit, actor.today);
  return {
    id: visit.id,
    kind: visit.kind,
    form: { id: visit.formId, name: names.form },
    school: { id: visit.schoolId, name: names.school },
    date: visit.date,
    startMinute: visit.startMinute,
    minutes: visit.minutes,
    lead: { appointmentId: visit.leadAppointmentId, name: colleagues.get(visit.leadAppointmentId)?.name ?? null },
    state: visit.state,
    heldOn: visit.heldOn,
    heldMinutes: visit.heldMinutes,
    reason: visit.reason,
    mine: mine ? { part: mine.part, answer: members.find((member) => member.appointmentId === actor.appointmentId)?.answer ?? null } : null,
    synthetic: visit.synthetic,
    formVersion: version,
    classroomRows: rowsOf(versions.get(visit.formId) ?? [], version, actor.today),
    structure: visit.structureId ? { id: visit.structureId, name: structures.get(visit.structureId) ?? nameless } : null,
    focusIndicatorIds: visit.focusIndicatorIds,
    follows: follows[0] ?? null,
    followedBy,
    ofTeam: mine ? { members, classrooms: await selectClassrooms(tx, actor, visit.id), plan: await selectPlan(tx, actor, visit.id) } : null,
    logged,
    may: { lead: visit.leadAppointmentId === actor.appointmentId, write: mine !== null && mine.part !== 'guest' },
    revision: visit.revision,
  };
}

/** The version that held on the day of a visit; for a day to come the one that holds now. */
export function versionOf(versions: readonly VisitFormVersion[], visit: Pick<VisitAtHand, 'date' | 'formVersionId'>, today: string): VisitFormVersion {
  const day = visit.date < today ? visit.date : today;
  // a day before the form's first version (a visit that was put down afterwards) has the version it was planned with
  const version = versionInForce(versions, day) ?? versions.find((each) => each.id === visit.formVersionId);
  if (!version) throw new Error(`Form version ${visit.formVersionId} is not there`);
  return version;
}

async function selectNames(tx: Tx, actor: Actor, visit: VisitAtHand): Promise<{ form: string; school: string }> {
  return tx
    .selectFrom('visit_form as f')
    .innerJoin('school as s', (join) => join.on('s.district_id', '=', actor.districtId).on('s.id', '=', visit.schoolId))
    .where('f.district_id', '=', actor.districtId)
    .where('f.id', '=', visit.formId)
    .select(['f.name as form', 's.name as school'])
    .executeTakeFirstOrThrow();
}

async function selectDays(tx: Tx, actor: Actor, column: 'id' | 'follows_visit_id', value: string): Promise<{ id: string; date: string }[]> {
  return tx
    .selectFrom('visit')
    .select(['id', 'local_date as date'])
    .where('district_id', '=', actor.districtId)
    .where(column, '=', value)
    .orderBy('local_date')
    .limit(50)
    .execute();
}

/** Whether a visit that was held stands in the asker's own log. */
async function selectLogged(tx: Tx, actor: Actor, visit: VisitAtHand): Promise<boolean | null> {
  if (!visit.member || !visit.heldOn || !actor.permissions.includes('practice.log')) return null;
  const row = await tx
    .selectFrom('task as t')
    .innerJoin('log_entry as e', (join) => join.onRef('e.task_id', '=', 't.id').on('e.district_id', '=', actor.districtId))
    .select('e.id')
    .where('t.district_id', '=', actor.districtId)
    .where('e.appointment_id', '=', actor.appointmentId)
    .where('t.origin_id', 'in', [visit.id, visit.member.id, ...(visit.occurrenceId ? [visit.occurrenceId] : [])])
    .where('t.origin_kind', 'in', ['visit', 'visit_member', 'occurrence'])
    .executeTakeFirst();
  return row !== undefined;
}
