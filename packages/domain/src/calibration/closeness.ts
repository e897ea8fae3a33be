import { type Indicator, rangeOf } from '../frameworks/index.ts';
import type { ScoreValue } from '../walkthroughs/index.ts';

/** How an indicator is answered: all that comparing two scores needs to know of it. */
export type Scale = Pick<Indicator, 'kind' | 'levels' | 'choices'>;

/** One level away, or the same; two answers of yes or no, or sets of choices, are the same or apart. */
export type Closeness = 'exact' | 'adjacent' | 'apart';

/** How near two scores of one indicator are. *Not observed* is near nothing but itself. */
export function closenessOf(scale: Scale, a: ScoreValue, b: ScoreValue): Closeness {
  if (distanceOf(scale, a, b) === 0) return 'exact';
  if (a.kind !== 'level' || b.kind !== 'level') return 'apart';
  const ladder = [...(scale.levels ?? [])].map((level) => level.value).sort((x, y) => x - y);
  return Math.abs(ladder.indexOf(a.level) - ladder.indexOf(b.level)) === 1 ? 'adjacent' : 'apart';
}

/**
 * How far two scores of one indicator lie apart, 0 to 1: levels by their distance over that of the lowest from the highest;
 * yes against no is 1; two sets of choices by the share of all choices made that only one of them made; *not observed* against
 * any score is 1, for one saw what the other did not. Ours.
 */
export function distanceOf(scale: Scale, a: ScoreValue, b: ScoreValue): number {
  if (a.kind === 'level' && b.kind === 'level') {
    const range = rangeOf(scale);
    const width = range ? range.highest - range.lowest : 0;
    return width > 0 ? Math.abs(a.level - b.level) / width : Number(a.level !== b.level);
  }
  if (a.kind === 'yes_no' && b.kind === 'yes_no') return Number(a.yes !== b.yes);
  if (a.kind === 'choices' && b.kind === 'choices') {
    const all = new Set([...a.choices, ...b.choices]);
    const both = [...new Set(a.choices)].filter((choice) => b.choices.includes(choice)).length;
    return all.size === 0 ? 0 : 1 - both / all.size;
  }
  return Number(a.kind !== b.kind);
}
