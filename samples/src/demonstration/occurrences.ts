import type { SampleDistrict } from '../types.ts';
import { addDays, type SchoolWeek } from './calendar.ts';
import { chance } from './random.ts';
import { routinesOf } from './routines.ts';
import type { SyntheticOccurrence } from './types.ts';

const changes = ['Moved to another day', 'Shorter than planned', 'Held online', 'With another grade than planned'];
const misses = [
  'No substitutes',
  'The school asked for another date and none was found',
  'Testing in the building',
  'Facilitator ill',
  'No answer from the school',
];

/** The whole year's planned occurrences; those before `today` are decided, the others planned. */
export function occurrencesOf(district: SampleDistrict, weeks: readonly SchoolWeek[], today: string, seed: string): SyntheticOccurrence[] {
  const luck = chance(`${seed} occurrences`);
  const all = routinesOf(district).flatMap(({ structure, facilitator, day, weeks: planned, schools, region, held, missed }) =>
    weeks
      .filter(({ week, monday, days }) => planned.includes(week) && days.includes(addDays(monday, day)))
      .map(({ monday, week }, i): SyntheticOccurrence => {
        const date = addDays(monday, day);
        const outcome = luck.weighted([
          ['held', held],
          ['did_not_happen', missed],
          ['changed', 1 - held - missed],
        ] as const);
        const reason = luck.one(outcome === 'changed' ? changes : misses);
        return {
          key: `synthetic-${structure}-${facilitator}${region ? `-${region}` : ''}-${week}`,
          structure,
          facilitator,
          date,
          ...(schools && schools.length > 0 ? { school: schools[i % schools.length]! } : {}),
          ...(region ? { region } : {}),
          ...(date < today ? { state: outcome, ...(outcome === 'held' ? {} : { note: reason }) } : { state: 'planned' }),
        };
      }),
  );
  return district.key === 'almond-valley' ? withTwoToDecide(all, 'tallulah', lastSchoolDay(weeks, today)) : all;
}

/** The last day with school up to `today`, or the first one of the year. */
function lastSchoolDay(weeks: readonly SchoolWeek[], today: string): string {
  const days = weeks.flatMap((week) => week.days);
  return days.findLast((day) => day <= today) ?? days[0]!;
}

/** Puts exactly two undecided occurrences onto one person's day, so that the first page has something to ask. */
function withTwoToDecide(all: readonly SyntheticOccurrence[], person: string, day: string): SyntheticOccurrence[] {
  const others = all.filter((one) => !(one.facilitator === person && one.date === day));
  const two = [
    { structure: 'classroom-walkthroughs', school: 'oak-hollow' },
    { structure: 'coaching-of-teachers', school: 'riverbend' },
  ].map((one): SyntheticOccurrence => ({ key: `synthetic-${one.structure}-${person}-today`, ...one, facilitator: person, date: day, state: 'planned' }));
  return [...others, ...two];
}
