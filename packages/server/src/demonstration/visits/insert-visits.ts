import { randomUUID } from 'node:crypto';
import type { Grade } from '@trellis/domain/infrastructure';
import { classroomOfGrade, usualAgendas } from '@trellis/domain/walkthroughs';
import type { DemonstrationVisits, SyntheticClassroom, SyntheticVisit } from '@trellis/samples';
import { insertRows } from '../../platform/db/index.ts';
import { occurrenceId } from '../practice.ts';
import type { FormVersion } from './insert-forms.ts';
import { leadOf, memberOf, type VisitsPlace, yearOf } from './place.ts';

/** A visit that is in the database, with what belongs to it there. */
export interface InsertedVisit {
  /** of the visit and of its circle */
  id: string;
  visit: SyntheticVisit;
  version: FormVersion;
  members: { person: string; appointmentId: string }[];
  classrooms: { id: string; classroom: SyntheticClassroom }[];
}

/** The visits with their circles, teams, plans and classrooms. */
export async function insertVisits(
  place: VisitsPlace,
  { visits, teachers }: DemonstrationVisits,
  versionOf: (form: string, date: string) => FormVersion,
): Promise<InsertedVisit[]> {
  const { owner, sample, district, keys } = place;
  const names = new Map([...sample.people, ...teachers].map((person) => [person.key, `${person.given} ${person.family}`]));
  // as classrooms are called that somebody plans to visit
  const labelOf = (grade: Grade, teacher: string | null) => (teacher === null ? undefined : names.get(teacher)) ?? classroomOfGrade(grade);
  const all = visits.map((visit): InsertedVisit => {
    const members = visit.team.map(({ person }) => ({ person, appointmentId: memberOf(place, person, visit.date) }));
    const classrooms = visit.classrooms.map((classroom) => ({ id: randomUUID(), classroom }));
    return { id: keys('visit', visit.key), visit, version: versionOf(visit.form, visit.date), members, classrooms };
  });
  await insertTeams(place, all);
  // a visit comes after the one that it follows
  const rows = all.map((one) => visitRow(place, one));
  await insertRows(owner, 'visit', [...rows.filter((row) => row.follows_visit_id === null), ...rows.filter((row) => row.follows_visit_id !== null)]);
  await insertRows(
    owner,
    'visit_plan',
    all.map(({ id, visit }) => ({ district_id: district, visit_id: id, circle_id: id, problem_of_practice: visit.problemOfPractice })),
  );
  await insertRows(
    owner,
    'visit_member',
    all.flatMap(({ id, visit, members }) =>
      visit.team.map(({ part, coming }, at) => ({
        ...{ district_id: district, id: randomUUID(), visit_id: id, appointment_id: members[at]?.appointmentId, circle_id: id, part },
        answer: coming === null ? null : coming ? 'coming' : 'not_coming',
      })),
    ),
  );
  await insertRows(
    owner,
    'visit_classroom',
    all.flatMap(({ id: visit, classrooms }) =>
      classrooms.map(({ id, classroom: { grade, teacher } }, position) => ({
        ...{ district_id: district, id, visit_id: visit, circle_id: visit, position, grade, label: labelOf(grade, teacher) },
        taught_by: teacher && memberOf(place, teacher, place.today),
      })),
    ),
  );
  return all;
}

async function insertTeams({ owner, district }: VisitsPlace, all: readonly InsertedVisit[]): Promise<void> {
  const leads = all.map(({ id, members }) => ({ id, lead: members[0]?.appointmentId, members }));
  await insertRows(
    owner,
    'circle',
    leads.map(({ id, lead }) => ({ district_id: district, id, kind: 'visit', owner_appointment_id: lead })),
  );
  await insertRows(
    owner,
    'circle_member',
    leads.flatMap(({ id, lead, members }) =>
      members.map(({ appointmentId }) => ({
        ...{ district_id: district, id: randomUUID(), circle_id: id, appointment_id: appointmentId, writes: true, granted_by: lead },
      })),
    ),
  );
}

function visitRow(place: VisitsPlace, { id, visit, version }: InsertedVisit) {
  const { sample, district, keys } = place;
  const { form, rubricNumber } = version;
  const held = visit.state === 'debriefed' || visit.state === 'reported';
  return {
    district_id: district,
    id,
    circle_id: id,
    form_id: keys('visit_form', form.key),
    form_version_id: version.id,
    kind: form.kind,
    school_id: keys('school', visit.school),
    local_date: visit.date,
    start_minute: visit.startMinute,
    minutes: usualAgendas[form.kind].reduce((sum, item) => sum + item.minutes, 0),
    school_year_id: yearOf(place, visit.date),
    lead_appointment_id: memberOf({ sample, keys }, leadOf(visit), visit.date),
    structure_id: form.structure && keys('component', form.structure),
    occurrence_id: visit.occurrence && occurrenceId(keys, visit.occurrence),
    follows_visit_id: visit.follows && keys('visit', visit.follows),
    state: visit.state,
    held_on: held ? visit.date : null,
    held_minutes: held ? 90 : null,
    reason: visit.reason,
    focus_indicator_ids: rubricNumber ? visit.focus.map((code) => keys('rubric_indicator', `${form.rubric}/${rubricNumber}/${code}`)) : [],
    synthetic: true,
  };
}
