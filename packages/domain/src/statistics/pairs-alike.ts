import type { AdditiveStatistic } from './additive-statistic.ts';
import type { RatingTable } from './rating-table.ts';
import { nothingScoredTwice, unfit } from './refusals.ts';
import { scoresWithin } from './scores-within.ts';

/**
 * The share of pairs of observers who scored alike, 0 to 1: per item the pairs whose scores lie no further apart than
 * `tolerance` (0: exact; 1: exact or adjacent, in units of the score), then the mean over items that two or more observers
 * scored. With two observers it is the share of items scored alike.
 *
 * Source: K. L. Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed., chapter 2 (percent agreement of several raters with
 * missing ratings); in R: irrCAC::pa.coeff.raw(x)$est$pa; for two observers irr::agree(x, tolerance)$value / 100.
 */
export function pairsAlike(table: RatingTable, tolerance: number): AdditiveStatistic {
  const { observers, codes, scored } = table;
  const refusal = unfit(table, { ofLevels: false });
  return {
    size: 2,
    add(item, sums, at) {
      const m = scored[item]!;
      if (m < 2) return;
      let alike = 0;
      for (let cell = item * observers; cell < (item + 1) * observers; cell += 1) {
        if (codes[cell]! >= 0) alike += scoresWithin(table, item, codes[cell]!, tolerance) - 1;
      }
      sums[at]! += 1;
      sums[at + 1]! += alike / (m * (m - 1));
    },
    value: (sums, at) => refusal ?? (sums[at] === 0 ? nothingScoredTwice : sums[at + 1]! / sums[at]!),
  };
}
