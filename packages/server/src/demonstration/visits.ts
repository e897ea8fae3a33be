import { randomUUID } from 'node:crypto';
import { classroomOfGrade, usualAgendas, type VisitKind, visitKindLabels } from '@trellis/domain/walkthroughs';
import type { DemonstrationYear, SampleDistrict } from '@trellis/samples';
import type pg from 'pg';
import { insertRows } from '../platform/db/index.ts';
import type { Keys } from './keys.ts';
import { currentAppointment, occurrenceId } from './practice.ts';

interface Place {
  owner: pg.Client;
  sample: SampleDistrict;
  district: string;
  keys: Keys;
  today: string;
  /** the school year of today */
  yearId: string;
  /** key of the manager's appointment */
  manager: string;
}

/** The forms of a district, by the structure that a visit with each is an occurrence of. */
const forms: Record<SampleDistrict['key'], { structure: string; kind: VisitKind; rubric: string | null }[]> = {
  'almond-valley': [
    { structure: 'classroom-walkthroughs', kind: 'classroom_walkthrough', rubric: 'ipg/2' },
    { structure: 'instructional-practice-walks', kind: 'practice_walk', rubric: 'ipg/2' },
  ],
  cypress: [{ structure: 'instructional-rounds', kind: 'instructional_rounds', rubric: null }],
};

/** Visits are shown for so many days ahead. */
const daysAhead = 14;
const grades = ['K', '1', '2', '3', '4', '5', '6'] as const;

type Occurrence = DemonstrationYear['occurrences'][number];

/**
 * The forms, and a made-up visit for every occurrence of their structures so far and in the next two weeks, with what its
 * lead saw where it was held. Everything is marked as synthetic.
 */
export async function loadVisits(place: Place, made: DemonstrationYear): Promise<void> {
  const { owner, sample, district, keys, today, manager } = place;
  const own = forms[sample.key];
  await insertRows(
    owner,
    'visit_form',
    own.map(({ structure, kind }) => ({ district_id: district, id: keys('visit_form', structure), name: visitKindLabels[kind], kind })),
  );
  await insertRows(
    owner,
    'visit_form_version',
    own.map(({ structure, kind, rubric }) => ({
      district_id: district,
      id: keys('visit_form_version', structure),
      form_id: keys('visit_form', structure),
      number: 1,
      rubric_version_id: rubric ? keys('rubric_version', rubric) : null,
      structure_id: keys('component', structure),
      classroom_rows: 'team_and_teacher',
      agenda: usualAgendas[kind],
      photos: true,
      announced_on: made.from < today ? made.from : today,
      in_force_from: made.from < today ? made.from : today,
      decided_by: keys('appointment', manager),
    })),
  );
  const last = new Date(Date.parse(today) + daysAhead * 86_400_000).toISOString().slice(0, 10);
  for (const form of own) {
    const dates = made.occurrences.filter((each) => each.structure === form.structure && each.school && each.date <= last);
    await insertVisits(place, form, dates);
  }
}

async function insertVisits(place: Place, form: (typeof forms)['cypress'][number], occurrences: Occurrence[]): Promise<void> {
  const { owner, sample, district, keys, today, yearId } = place;
  const planned = occurrences.map((occurrence, at) => {
    const lead = keys('appointment', currentAppointment(sample, occurrence.facilitator));
    const host = sample.people
      .flatMap((person) => person.appointments)
      .find((each) => each.role === 'principal' && each.scope.key === occurrence.school && !each.until);
    const id = randomUUID();
    const rooms = [0, 2, 4].map((step) => ({ id: randomUUID(), grade: grades[(at + step) % grades.length] as (typeof grades)[number] }));
    return { occurrence, id, lead, host: host ? keys('appointment', host.key) : null, rooms, state: stateOf(occurrence, today) };
  });
  const rows = planned.map(({ occurrence, id, lead, state }) => ({
    district_id: district,
    id,
    circle_id: id,
    form_id: keys('visit_form', form.structure),
    form_version_id: keys('visit_form_version', form.structure),
    kind: form.kind,
    school_id: keys('school', occurrence.school ?? ''),
    local_date: occurrence.date,
    start_minute: 540,
    minutes: usualAgendas[form.kind].reduce((sum, item) => sum + item.minutes, 0),
    school_year_id: yearId,
    lead_appointment_id: lead,
    structure_id: keys('component', form.structure),
    occurrence_id: occurrenceId(keys, occurrence),
    state,
    held_on: state === 'debriefed' ? occurrence.date : null,
    held_minutes: state === 'debriefed' ? 90 : null,
    reason: state === 'did_not_happen' ? (occurrence.note ?? null) : null,
    focus_indicator_ids: [],
    synthetic: true,
  }));
  const members = planned.flatMap(({ id, lead, host }) => [
    { visit: id, appointment: lead, part: 'lead', by: lead },
    ...(host && host !== lead ? [{ visit: id, appointment: host, part: 'host', by: lead }] : []),
  ]);
  await insertRows(
    owner,
    'circle',
    planned.map(({ id, lead }) => ({ district_id: district, id, kind: 'visit', owner_appointment_id: lead })),
  );
  await insertRows(
    owner,
    'circle_member',
    members.map(({ visit, appointment, by }) => ({
      ...{ district_id: district, id: randomUUID(), circle_id: visit, appointment_id: appointment, writes: true, granted_by: by },
    })),
  );
  await insertRows(owner, 'visit', rows);
  await insertRows(
    owner,
    'visit_plan',
    planned.map(({ id }) => ({ district_id: district, visit_id: id, circle_id: id })),
  );
  await insertRows(
    owner,
    'visit_member',
    members.map(({ visit, appointment, part }) => ({
      ...{ district_id: district, id: randomUUID(), visit_id: visit, appointment_id: appointment, circle_id: visit, part, answer: 'coming' },
    })),
  );
  await insertRows(
    owner,
    'visit_classroom',
    planned.flatMap(({ id, rooms }) =>
      rooms.map((room, position) => ({
        ...{ district_id: district, id: room.id, visit_id: id, circle_id: id, position, grade: room.grade, label: classroomOfGrade(room.grade) },
      })),
    ),
  );
  if (form.rubric) await insertScores(place, form.rubric, rows, planned);
}

/** What the lead scored in each classroom of a visit that was held, or is under way. */
async function insertScores(
  { owner, district, keys }: Place,
  rubric: string,
  visits: { id: string; lead_appointment_id: string; form_version_id: string; school_id: string; school_year_id: string; local_date: string; state: string }[],
  planned: { id: string; rooms: { id: string; grade: string }[] }[],
): Promise<void> {
  const { rows: indicators } = await owner.query<{ id: string; lowest: number; highest: number }>(
    `select id, lowest, highest from rubric_indicator where district_id = $1 and version_id = $2 and kind = 'levels' order by position`,
    [district, keys('rubric_version', rubric)],
  );
  const roomsOf = new Map(planned.map(({ id, rooms }) => [id, rooms]));
  const seen = visits
    .filter((visit) => visit.state === 'debriefed' || visit.state === 'under_way')
    .flatMap((visit) => (roomsOf.get(visit.id) ?? []).map((room) => ({ visit, room, id: randomUUID() })));
  await insertRows(
    owner,
    'observation',
    seen.map(({ visit, room, id }) => ({
      district_id: district,
      id,
      circle_id: visit.id,
      visit_id: visit.id,
      classroom_id: room.id,
      appointment_id: visit.lead_appointment_id,
      form_version_id: visit.form_version_id,
      school_id: visit.school_id,
      school_year_id: visit.school_year_id,
      local_date: visit.local_date,
      grade: room.grade,
      parts_of_lesson: ['explore'],
      standards: [],
      minutes: 15,
      finished: true,
      synthetic: true,
    })),
  );
  await insertRows(
    owner,
    'score',
    seen.flatMap(({ visit, id }, at) =>
      indicators.map((indicator, position) => ({
        district_id: district,
        observation_id: id,
        indicator_id: indicator.id,
        circle_id: visit.id,
        appointment_id: visit.lead_appointment_id,
        kind: 'level',
        // made up: a spread over the scale that says nothing of any school
        level: indicator.lowest + ((at * 7 + position * 3 + at * position) % (indicator.highest - indicator.lowest + 1)),
      })),
    ),
  );
}

/** One on the last school day that nobody has decided yet is under way; those to come are planned. */
function stateOf({ state, date }: Occurrence, today: string): string {
  if (state === 'did_not_happen') return 'did_not_happen';
  if (state === 'held' || state === 'changed') return 'debriefed';
  return date <= today ? 'under_way' : 'planned';
}
