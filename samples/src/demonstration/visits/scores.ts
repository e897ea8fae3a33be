import { type BuiltInIndicator, builtInRubrics } from '@trellis/domain/frameworks';
import type { ScoreValue } from '@trellis/domain/walkthroughs';
import type { SampleDistrict } from '../../types.ts';
import { type Chance, chance } from '../random.ts';

const yearInMs = 365 * 86_400_000;

/** What a made-up score depends on. Nothing of it says anything of a real school, teacher or observer. */
interface Seen {
  rubric: string;
  school: string;
  /** of the classroom on that day: what every observer sees alike */
  classroom: string;
  observer: string;
  date: string;
}

/** The indicators of a rubric of the district, as the built-in one has them. */
export function indicatorsOfRubric({ rubrics }: SampleDistrict, key: string): readonly BuiltInIndicator[] {
  const rubric = rubrics.find((one) => one.key === key);
  if (!rubric) throw new Error(`There is no sample rubric ${key}`);
  return builtInRubrics[rubric.builtIn].sections.flatMap((section) => section.indicators);
}

/**
 * Makes scores up: indicators differ; those in focus rise by about a third of a level a year and one falls; schools and
 * classrooms differ; some observers are lenient and some strict; and everybody sees a little of their own.
 * @param from first day of the time that is made up
 */
export function createScorer(district: SampleDistrict, from: string, seed: string) {
  const known = new Map<string, number>();
  const steady = (name: string, low: number, high: number) => {
    const value = known.get(name) ?? chance(`${seed} ${name}`).between(low, high);
    known.set(name, value);
    return value;
  };
  const focus = new Map(district.rubrics.map(({ key, focus }) => [key, focus?.codes ?? []]));
  const movement = (rubric: string, code: string) => {
    if (focus.get(rubric)?.includes(code)) return 0.4;
    return code === falling ? -0.45 : steady(`movement ${rubric} ${code}`, -0.06, 0.08);
  };
  const common = ({ rubric, school, classroom, date }: Seen, code: string) =>
    steady(`indicator ${rubric} ${code}`, 2.1, 2.9) +
    movement(rubric, code) * ((Date.parse(date) - Date.parse(from)) / yearInMs) +
    steady(`school ${school}`, -0.3, 0.3) +
    noise(chance(`${seed} ${classroom} ${code}`)) * 0.55;
  const leniency = (observer: string) => steady(`leniency ${observer}`, -0.4, 0.5);

  return (seen: Seen, indicator: BuiltInIndicator): ScoreValue => {
    const luck = chance(`${seed} ${seen.classroom} ${seen.observer} ${indicator.code}`);
    if (indicator.notObservedAllowed && luck.happens(seldomSeen.includes(indicator.code) ? 0.2 : 0.06)) return { kind: 'not_observed' };
    const value = common(seen, indicator.code) + leniency(seen.observer) + noise(luck) * 0.3;
    switch (indicator.kind) {
      case 'levels': {
        const levels = (indicator.levels ?? []).map((level) => level.value);
        return { kind: 'level', level: Math.min(Math.max(Math.round(value), Math.min(...levels)), Math.max(...levels)) };
      }
      case 'yes_no':
        return { kind: 'yes_no', yes: value > 2 };
      case 'choices':
        return {
          kind: 'choices',
          choices: (indicator.choices ?? []).map((choice) => choice.key).filter((_, at) => value + noise(luck) > 2.2 + at * 0.35),
        };
    }
  };
}

/** The indicator that falls, and those that a short visit seldom sees. */
const falling = '4B';
const seldomSeen = ['5B', '2D', '3E'];

/** About normal, with a standard deviation of 1. */
function noise(luck: Chance): number {
  return 2 * (luck.number() + luck.number() + luck.number() - 1.5);
}
