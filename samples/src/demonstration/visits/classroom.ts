import type { PartOfLesson, ScoreValue } from '@trellis/domain/walkthroughs';
import type { SampleDistrict } from '../../types.ts';
import { type Chance, chance } from '../random.ts';
import { type createScorer, indicatorsOfRubric } from './scores.ts';
import type { RosteredTeacher, SyntheticNote, SyntheticObservation } from './types.ts';

interface Classroom {
  /** unique for the classroom on that day */
  key: string;
  taught: RosteredTeacher;
  date: string;
  rubric: string | null;
  /** with lines, evidence and a summary */
  told: boolean;
}

const parts: readonly (readonly PartOfLesson[])[] = [['launch', 'explore'], ['explore'], ['explore', 'discussion'], ['discussion', 'closing'], ['practice']];

/** What one observer saw in a classroom. */
export function observationOf(
  district: SampleDistrict,
  { key, taught, date, rubric, told }: Classroom,
  observer: string,
  score: ReturnType<typeof createScorer>,
  seed: string,
): SyntheticObservation {
  const { evidence, tasks, standards } = district.walkthroughs;
  // the lesson is the same for everybody in it
  const lesson = chance(`${seed} lesson ${key}`);
  const own = chance(`${seed} seen ${key} ${observer}`);
  const shared = { parts: [...lesson.one(parts)], task: lesson.one(tasks), standard: lesson.one(standards[taught.grade] ?? ['']) };
  const scores = rubric
    ? indicatorsOfRubric(district, rubric).map((indicator) => ({
        code: indicator.code,
        value: score({ rubric, school: taught.school, classroom: key, observer, date }, indicator),
        evidence: '',
      }))
    : [];
  const words = told || rubric === null;
  if (rubric && told)
    for (const each of scores) {
      const [high, low] = evidence[rubric]?.[each.code] ?? [];
      const line = isHigh(each.value) ? high : each.value.kind === 'not_observed' ? undefined : low;
      if (line && own.happens(0.45)) each.evidence = line;
    }
  return {
    observer,
    parts: shared.parts,
    task: words ? shared.task : '',
    taskLevel: own.weighted<number | null>([
      [1, 25],
      [2, 45],
      [3, 22],
      [null, 8],
    ]),
    standards: words && shared.standard ? [shared.standard] : [],
    minutes: 10 + Math.round(own.number() * 10),
    summary: '',
    finished: true,
    notes: words ? notesOf(district, rubric, own) : [],
    scores,
  };
}

/** Three or more of four levels, yes, or several choices. */
export function isHigh(value: ScoreValue): boolean {
  return (value.kind === 'level' && value.level >= 3) || (value.kind === 'yes_no' && value.yes) || (value.kind === 'choices' && value.choices.length > 1);
}

/** Three to six lines in the order of the lesson, some of them tagged with what they show. */
function notesOf(district: SampleDistrict, rubric: string | null, luck: Chance): SyntheticNote[] {
  const { evidence, lines } = district.walkthroughs;
  const tagged = rubric ? Object.entries(evidence[rubric] ?? {}) : [];
  const count = 3 + Math.floor(luck.number() * 4);
  const used = new Set<string>();
  let second = 20 + Math.floor(luck.number() * 60);
  return Array.from({ length: count }, () => {
    second += 40 + Math.floor(luck.number() * 150);
    const [code, texts] = tagged.length > 0 && luck.happens(0.6) ? luck.one(tagged) : [null, lines];
    const text = luck.one(texts);
    return { second, text, codes: code ? [code] : [] };
  }).filter(({ text }) => !used.has(text) && used.add(text));
}

/** What a team settles on: the lower of the two scores in the middle; *not observed* where nobody observed it. */
export function settled(values: readonly ScoreValue[]): ScoreValue {
  const levels = values.flatMap((value) => (value.kind === 'level' ? [value.level] : [])).sort((one, other) => one - other);
  if (levels.length > 0) return { kind: 'level', level: levels[Math.floor((levels.length - 1) / 2)]! };
  const answers = values.flatMap((value) => (value.kind === 'yes_no' ? [value.yes] : []));
  if (answers.length > 0) return { kind: 'yes_no', yes: answers.filter(Boolean).length * 2 > answers.length };
  const choices = values.flatMap((value) => (value.kind === 'choices' ? [value.choices] : []));
  if (choices.length === 0) return { kind: 'not_observed' };
  const named = [...new Set(choices.flat())].filter((choice) => choices.filter((each) => each.includes(choice)).length * 2 >= choices.length);
  return { kind: 'choices', choices: named };
}
