import type { ScoreValue } from '../observation.ts';
import { fewestClassrooms } from './report.ts';

/** How many scores of one indicator say what: levels by their number, *yes* and *no* as `true` and `false`, choices by their key. */
export interface ScoreCounts {
  values: Record<string, number>;
  /** a word of its own, in no share */
  notObserved: number;
}

/** Of several choices each is counted over all scores, and their number stands under this key. */
const every = '*';

export function countScores(scores: readonly ScoreValue[]): ScoreCounts {
  const counts: ScoreCounts = { values: {}, notObserved: 0 };
  for (const score of scores) {
    if (score.kind === 'not_observed') counts.notObserved += 1;
    else for (const answer of answersOf(score)) counts.values[answer] = (counts.values[answer] ?? 0) + 1;
  }
  return counts;
}

function answersOf(score: Exclude<ScoreValue, { kind: 'not_observed' }>): string[] {
  switch (score.kind) {
    case 'level':
      return [String(score.level)];
    case 'yes_no':
      return [String(score.yes)];
    case 'choices':
      return [every, ...new Set(score.choices)];
  }
}

/** How many scores were counted, without those that say *not observed*. */
export function countedScores({ values }: ScoreCounts): number {
  return values[every] ?? Object.values(values).reduce((sum, count) => sum + count, 0);
}

/** One score of a visit, with what tells its classroom's teacher apart. */
export interface VisitScore {
  indicatorId: string;
  value: ScoreValue;
  observer: string;
  /** the teacher, or where nobody named one the grade: classrooms of a grade without names count as one teacher's */
  teacher: string;
}

export interface IndicatorCounts {
  indicatorId: string;
  counts: ScoreCounts;
  /** teachers known apart */
  classrooms: number;
  observers: number;
}

/**
 * Counts per indicator, and only where five teachers or more were scored on it: a score that says *not observed* tells
 * something about its classroom too, and counts towards the five.
 */
export function countVisit(scores: readonly VisitScore[]): IndicatorCounts[] {
  return [...Map.groupBy(scores, (score) => score.indicatorId)].flatMap(([indicatorId, given]) => {
    const classrooms = new Set(given.map((score) => score.teacher)).size;
    if (classrooms < fewestClassrooms) return [];
    const observers = new Set(given.map((score) => score.observer)).size;
    return [{ indicatorId, counts: countScores(given.map((score) => score.value)), classrooms, observers }];
  });
}
