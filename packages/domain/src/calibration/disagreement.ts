import type { ScoreValue } from '../walkthroughs/index.ts';
import { distanceOf, type Scale } from './closeness.ts';

/** As pages print it beside the order in which indicators are shown. */
export const disagreementRule =
  'Disagreement is the mean distance between two observers, over all pairs of them: levels by their distance over the length of the scale, yes against no 1, sets of choices by the share that only one of the two chose, not observed against a score 1. 0 is everybody alike, 1 the farthest apart.';

/**
 * How far the observers of one lesson lie apart on one indicator: the mean distance over all pairs of observers, 0 to 1; null
 * where fewer than two scored it.
 */
export function disagreementOf(scale: Scale, values: readonly ScoreValue[]): number | null {
  if (values.length < 2) return null;
  let sum = 0;
  for (const [index, a] of values.entries()) for (const b of values.slice(index + 1)) sum += distanceOf(scale, a, b);
  return sum / ((values.length * (values.length - 1)) / 2);
}

/** Indicators in the order in which a group talks about them: the largest disagreement first, then as in the rubric; without one, last. */
export function largestFirst<Row extends { disagreement: number | null; position: number }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (b.disagreement ?? -1) - (a.disagreement ?? -1) || a.position - b.position);
}

/** An answer as often as it was given, in the order of the scale; *not observed* last. */
export interface AnswerCount {
  value: ScoreValue;
  count: number;
}

/** How the scores of one indicator spread. Levels and yes or no appear also where nobody gave them, sets of choices only as given. */
export function spreadOf(scale: Scale, values: readonly ScoreValue[]): AnswerCount[] {
  const counts = new Map<string, AnswerCount>();
  const add = (value: ScoreValue, by: number) => {
    const key = answerKey(value);
    const known = counts.get(key) ?? { value, count: 0 };
    counts.set(key, { ...known, count: known.count + by });
  };
  const levels = [...(scale.levels ?? [])].map((level) => level.value).sort((a, b) => a - b);
  if (scale.kind === 'levels') for (const level of levels) add({ kind: 'level', level }, 0);
  if (scale.kind === 'yes_no') for (const yes of [false, true]) add({ kind: 'yes_no', yes }, 0);
  for (const value of values.filter(({ kind }) => kind !== 'not_observed')) add(value, 1);
  const unseen = values.length - values.filter(({ kind }) => kind !== 'not_observed').length;
  return [...counts.values(), ...(unseen > 0 ? [{ value: { kind: 'not_observed' } as const, count: unseen }] : [])];
}

/** One word for each answer: two scores are the same when it is. */
export function answerKey(value: ScoreValue): string {
  switch (value.kind) {
    case 'level':
      return `level ${value.level}`;
    case 'yes_no':
      return value.yes ? 'yes' : 'no';
    case 'choices':
      return `choices ${[...new Set(value.choices)].sort().join(' ')}`;
    case 'not_observed':
      return 'not_observed';
  }
}
