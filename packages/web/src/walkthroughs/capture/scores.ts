import type { ObservedScore, ScoreValue } from '@trellis/domain/walkthroughs';

/** A score that was given, changed or taken back. Evidence stays with the score as long as there is one. */
export function afterScore(scores: readonly ObservedScore[], indicatorId: string, value: ScoreValue | null): ObservedScore[] {
  if (value === null) return scores.filter((score) => score.indicatorId !== indicatorId);
  if (scores.some((score) => score.indicatorId === indicatorId))
    return scores.map((score) => (score.indicatorId === indicatorId ? { ...score, value } : score));
  return [...scores, { indicatorId, value, evidence: '' }];
}

/** Evidence in words for a score that is there. */
export function afterEvidence(scores: readonly ObservedScore[], indicatorId: string, evidence: string): ObservedScore[] {
  return scores.map((score) => (score.indicatorId === indicatorId ? { ...score, evidence } : score));
}

export const scoreOf = (scores: readonly ObservedScore[], indicatorId: string): ObservedScore | null =>
  scores.find((score) => score.indicatorId === indicatorId) ?? null;

/** With what is looked at first in front, each part in the order of the rubric. */
export function focusFirst<T extends { indicator: { id: string } }>(indicators: readonly T[], focus: readonly string[]): T[] {
  const first = (one: T) => focus.includes(one.indicator.id);
  return [...indicators.filter(first), ...indicators.filter((one) => !first(one))];
}
