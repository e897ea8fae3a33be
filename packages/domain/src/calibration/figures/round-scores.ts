import type { Indicator } from '../../frameworks/index.ts';
import type { ScoreValue } from '../../walkthroughs/index.ts';

/** Everything that a round has revealed. Observers are known by a word of their own, not by name. */
export interface RoundScores {
  indicators: readonly Indicator[];
  /** lessons that were revealed, first to last */
  lessons: readonly string[];
  observers: readonly string[];
  scores: readonly { lessonId: string; observer: string; indicatorId: string; value: ScoreValue }[];
  agreed: readonly { lessonId: string; indicatorId: string; value: ScoreValue }[];
}

/** Scores of *not observed* among all: they are a word, no number, and no statistic counts them. */
export function notObservedOf({ scores }: RoundScores): { given: number; of: number } {
  return { given: scores.filter(({ value }) => value.kind === 'not_observed').length, of: scores.length };
}
