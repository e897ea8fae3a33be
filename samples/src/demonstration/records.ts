import type { PracticeRecord, TaskKind } from '@trellis/domain/practice';
import type { SampleDistrict } from '../types.ts';
import { type SchoolWeek, weekday } from './calendar.ts';
import { type Chance, chance } from './random.ts';
import type { SyntheticLogWeek, SyntheticRecord } from './types.ts';

/** Weeks of the school year in which interactions are coded: one window in the fall, one in the spring. */
export const sampledWeeks: readonly number[] = [9, 10, 27, 28];

/** How far coaches differ in what they do, as a factor on the weight of each kind of task: little, or much (dissertation ch. 7). */
const spread = { 'almond-valley': 0.25, cypress: 0.6 };

/** Kinds that interviews tell of and nobody observed, and work outside the role; a little of each. */
const unobserved: (Pick<PracticeRecord, 'kind' | 'minutes' | 'place' | 'people'> & { weight: number })[] = [
  { kind: 'co_planning', minutes: 50, place: 'school', people: [{ group: 'teachers', part: 'leads' }], weight: 1.2 },
  { kind: 'student_work', minutes: 45, place: 'school', people: [{ group: 'teachers', part: 'learns' }], weight: 1 },
  { kind: 'off_role', minutes: 40, place: 'school', people: [], weight: 0.7 },
];

/** How far each coach keeps the log: mostly all of it, and in sampled weeks more carefully. */
export function logWeeksOf(coach: string, weeks: readonly SchoolWeek[], today: string, seed: string): SyntheticLogWeek[] {
  const luck = chance(`${seed} log ${coach}`);
  const begun = weeks.filter((week) => week.monday <= today);
  return begun.map(({ week, monday, days }) => {
    const sampled = sampledWeeks.includes(week);
    const kept = luck.weighted([
      ['complete', sampled ? 90 : 74],
      ['partial', sampled ? 10 : 18],
      ['none', sampled ? 0 : 8],
    ] as const);
    return { coach, week, monday, state: days.at(-1)! > today && kept === 'complete' ? 'partial' : kept, sampled };
  });
}

/**
 * One coach's made-up tasks: each is modeled on an observed task of the district, with another day, length and school, so that
 * the mix stays near the published one, with each coach a little different. About 0.76 tasks an hour, as observed. Each day has
 * chances of its own, so that a day does not change when others are added.
 */
export function recordsOf(
  district: SampleDistrict,
  coach: string,
  weeks: readonly SchoolWeek[],
  log: readonly SyntheticLogWeek[],
  today: string,
  seed: string,
): SyntheticRecord[] {
  const own = chance(`${seed} coach ${coach}`);
  const models = modelsFor(district, own);
  const assigned = district.schools.filter((school) => school.focusSchoolOf === coach);
  const schools = (assigned.length > 0 ? assigned : district.schools.filter(() => own.happens(0.6))).map((school) => school.key);
  return log.flatMap(({ week, state, sampled }) => {
    if (state === 'none') return [];
    const days = weeks.find((one) => one.week === week)!.days.filter((day) => day <= today);
    return days.flatMap((date) => {
      const luck = chance(`${seed} tasks ${coach} ${date}`);
      const skipped = luck.happens(0.45) && state === 'partial';
      return skipped ? [] : dayOf(coach, date, weekday(date) === friday ? models.fridays : models.otherDays, schools, sampled, luck);
    });
  });
}

function dayOf(coach: string, date: string, models: Weighted[], schools: readonly string[], sampled: boolean, luck: Chance): SyntheticRecord[] {
  const records: SyntheticRecord[] = [];
  let clock = 450 + Math.round(luck.between(0, 60));
  let left = luck.between(180, 310);
  while (left > 0) {
    const model = luck.weighted(models);
    const minutes = Math.max(20, Math.min(215, Math.round(model.minutes * luck.between(0.7, 1.3))));
    const inSchool = model.place === 'classroom' || model.place === 'school';
    const school = luck.one(schools);
    records.push({
      ...model,
      key: `synthetic-${coach}-${date}-${records.length + 1}`,
      coach,
      date,
      startMinute: clock,
      minutes,
      ...(inSchool ? { school } : {}),
      interactions: sampled ? model.interactions.filter(() => luck.happens(0.92)) : [],
      synthetic: true,
    });
    clock += minutes + Math.round(luck.between(5, 25));
    left -= minutes;
  }
  return records;
}

type Model = Omit<SyntheticRecord, 'key' | 'coach' | 'date' | 'school'>;
type Weighted = readonly [Model, number];

/** Meetings of the team and of the departments are on Fridays, and there as much more likely. */
const onFridays = ['coaches-team-meeting', 'pgd-meetings'];
const friday = 4;

/** The district's observed tasks as models, weighted for one coach. */
function modelsFor(district: SampleDistrict, luck: Chance): { fridays: Weighted[]; otherDays: Weighted[] } {
  const most = spread[district.key];
  const factors = new Map<TaskKind, number>();
  const factor = (kind: TaskKind) => {
    if (!factors.has(kind)) factors.set(kind, luck.between(1 - most, 1 + most));
    return factors.get(kind)!;
  };
  const observed = district.practice.map(
    ({ key: _key, coach: _coach, date: _date, school: _school, why: _why, ...model }): Weighted => [{ ...model, synthetic: true }, factor(model.kind)],
  );
  const others = unobserved.map(
    ({ weight, ...model }): Weighted => [{ ...model, resources: [], interactions: [], synthetic: true }, weight * factor(model.kind)],
  );
  const all = [...observed, ...others];
  const meeting = (model: Model) => model.structure !== undefined && onFridays.includes(model.structure);
  return {
    fridays: all.map(([model, weight]) => [model, meeting(model) ? 8 * weight : weight]),
    otherDays: all.filter(([model]) => !meeting(model)),
  };
}
