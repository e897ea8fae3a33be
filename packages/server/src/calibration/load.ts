import { randomUUID } from 'node:crypto';
import type { SampleRound } from '@trellis/samples';
import type pg from 'pg';
import { insertRows } from '../platform/db/index.ts';

/** What the loader needs to know besides the sample. */
export interface RoundsPlace {
  districtId: string;
  /** ids of `rubric`, `rubric_version`, `rubric_indicator` and `calibration_round` by key */
  keys: (kind: string, key: string) => string;
  /** the appointment that somebody holds now */
  appointmentOf: (person: string) => string;
  today: string;
  /** of the school year; rounds of this year are not dated before it */
  firstDay: string;
}

/** Made-up rounds of a sample, marked as such; as the owner. */
export async function loadRounds(owner: pg.Client, rounds: readonly SampleRound[], place: RoundsPlace): Promise<void> {
  for (const round of rounds) await loadRound(owner, round, rounds, place);
}

async function loadRound(owner: pg.Client, sample: SampleRound, all: readonly SampleRound[], place: RoundsPlace): Promise<void> {
  const { districtId, keys, appointmentOf } = place;
  const leader = appointmentOf(sample.leader);
  const circle = randomUUID();
  const id = keys('calibration_round', sample.key);
  const own = { district_id: districtId, circle_id: circle };
  const on = dayOf(sample, place);
  await insertRows(owner, 'circle', [{ district_id: districtId, id: circle, kind: 'calibration', owner_appointment_id: leader }]);
  await insertRows(
    owner,
    'circle_member',
    [sample.leader, ...sample.invited].map((person) => ({ ...own, id: randomUUID(), appointment_id: appointmentOf(person), writes: true, granted_by: leader })),
  );
  await insertRows(owner, 'calibration_round', [
    {
      ...own,
      id,
      rubric_id: keys('rubric', sample.rubric),
      rubric_version_id: keys('rubric_version', `${sample.rubric}/${sample.version}`),
      indicator_ids: sample.codes.map((code) => indicatorOf(sample, code, place)),
      title: sample.title,
      leader_appointment_id: leader,
      local_date: on,
      follows_round_id: sample.follows ? keys('calibration_round', sample.follows) : null,
      state: sample.closed ? 'closed' : 'open',
      synthetic: true,
      revision: 1,
    },
  ]);
  await loadMembers(owner, sample, all.find((round) => round.key === sample.follows) ?? null, { ...own, round_id: id }, place);
  for (const [index, lesson] of sample.lessons.entries())
    await loadLesson(owner, sample, lesson, { ...own, round_id: id, leader, on, position: index + 1 }, place);
}

async function loadMembers(
  owner: pg.Client,
  sample: SampleRound,
  before: SampleRound | null,
  own: { district_id: string; circle_id: string; round_id: string },
  { appointmentOf }: RoundsPlace,
): Promise<void> {
  const part = new Set(sample.lessons.flatMap((lesson) => [...Object.keys(lesson.scores), ...lesson.stillScoring]));
  await insertRows(
    owner,
    'calibration_member',
    [sample.leader, ...sample.invited].map((person) => ({
      ...own,
      appointment_id: appointmentOf(person),
      came_by: person === sample.leader ? 'leader' : 'invitation',
      state: person === sample.leader ? 'not_coming' : part.has(person) ? 'joined' : 'invited',
      newcomer: before !== null && person !== before.leader && !before.invited.includes(person),
    })),
  );
}

interface LessonPlace {
  district_id: string;
  circle_id: string;
  round_id: string;
  leader: string;
  on: string;
  position: number;
}

async function loadLesson(owner: pg.Client, sample: SampleRound, lesson: SampleRound['lessons'][number], own: LessonPlace, place: RoundsPlace): Promise<void> {
  const lessonId = randomUUID();
  const revealed = Object.keys(lesson.agreed).length > 0;
  const { district_id, circle_id, round_id, leader: leader_appointment_id } = own;
  await insertRows(owner, 'calibration_lesson', [
    {
      district_id,
      id: lessonId,
      round_id,
      circle_id,
      leader_appointment_id,
      position: own.position,
      kind: lesson.kind,
      title: lesson.title,
      link: lesson.link,
      captions: lesson.captions,
      state: revealed ? 'agreed' : 'gathering',
      revealed_on: revealed ? own.on : null,
      named: false,
      revision: 1,
    },
  ]);
  const sheets = Object.entries(lesson.scores).map(([person, levels]) => ({
    id: randomUUID(),
    levels,
    appointment_id: place.appointmentOf(person),
    // one person through the lessons of the round
    observer_id: place.keys('calibration_observer', `${sample.key}/${person}`),
  }));
  const base = { district_id, lesson_id: lessonId, circle_id };
  await insertRows(
    owner,
    'calibration_sheet',
    sheets.map(({ id, observer_id }) => ({ ...base, id, round_id, observer_id, late: false })),
  );
  await insertRows(
    owner,
    'calibration_author',
    sheets.map(({ id, appointment_id }) => ({ ...base, sheet_id: id, round_id, appointment_id, leader_appointment_id, revealed, named: false, revision: 1 })),
  );
  await insertRows(
    owner,
    'calibration_score',
    sheets.flatMap(({ id, appointment_id, levels }) =>
      sample.codes.map((code, index) => {
        const level = levels[index] ?? null;
        const kind = level === null ? 'not_observed' : 'level';
        return { ...base, sheet_id: id, indicator_id: indicatorOf(sample, code, place), appointment_id, revealed, kind, level };
      }),
    ),
  );
  await insertRows(
    owner,
    'calibration_agreement',
    Object.entries(lesson.agreed).map(([code, { level, basis, reason }]) => ({
      ...base,
      indicator_id: indicatorOf(sample, code, place),
      leader_appointment_id,
      basis,
      kind: 'level',
      level,
      reason,
      revision: 1,
    })),
  );
  await insertRows(
    owner,
    'calibration_note',
    Object.entries(lesson.notes).map(([code, text]) => ({ ...base, indicator_id: indicatorOf(sample, code, place), leader_appointment_id, text, revision: 1 })),
  );
}

const indicatorOf = (sample: SampleRound, code: string, { keys }: RoundsPlace) => keys('rubric_indicator', `${sample.rubric}/${sample.version}/${code}`);

function dayOf({ held }: SampleRound, { today, firstDay }: RoundsPlace): string {
  if ('lastYear' in held) return `${Number(firstDay.slice(0, 4)) - (held.lastYear < '08' ? 0 : 1)}-${held.lastYear}`;
  const day = new Date(Date.parse(`${today}T12:00:00Z`) - held.daysAgo * 86_400_000).toISOString().slice(0, 10);
  return day < firstDay && firstDay <= today ? firstDay : day;
}
