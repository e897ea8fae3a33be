import type { RatingTable } from './rating-table.ts';

/** Scores are decimals at times: 2.1 and 1.1 are one apart although their difference is a little more. */
const rounding = 1e-9;

/** How many scores of an item lie no further than `tolerance` from the level at `code`, one at that level included. */
export function scoresWithin(table: RatingTable, item: number, code: number, tolerance: number): number {
  const { observers, codes, counts, levels } = table;
  const level = levels[code]!;
  let within = 0;
  if (counts.length > 0) {
    for (let other = 0; other < levels.length; other += 1) {
      if (Math.abs(levels[other]! - level) <= tolerance + rounding) within += counts[item * levels.length + other]!;
    }
    return within;
  }
  for (let cell = item * observers; cell < (item + 1) * observers; cell += 1) {
    if (codes[cell]! >= 0 && Math.abs(levels[codes[cell]!]! - level) <= tolerance + rounding) within += 1;
  }
  return within;
}
