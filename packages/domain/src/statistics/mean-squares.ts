import type { AdditiveStatistic } from './additive-statistic.ts';
import type { RatingTable } from './rating-table.ts';
import type { Refusal } from './refusal.ts';
import { nothingScoredByAll, oneLevelThroughout, unfit } from './refusals.ts';
import { nothingIn } from './rounding.ts';

/** Mean squares of items × observers, over the `n` items that all `k` observers scored. */
export interface MeanSquares {
  n: number;
  k: number;
  /** between items */
  rows: number;
  /** between observers */
  columns: number;
  /** left over by items and observers */
  error: number;
  /** within items */
  within: number;
}

/** The sums that mean squares follow from, per item. */
export type MeanSquareSums = Pick<AdditiveStatistic, 'size' | 'add'> & { of(sums: Float64Array, at: number): MeanSquares | Refusal };

const twoItems: Refusal = { refused: 'too_few', reason: 'Only one item has a score of every observer' };

/**
 * Analysis of variance of scores without repetition: items × observers. Refused unless two items have scores of all observers,
 * and when all scores are the same.
 *
 * Source: K. O. McGraw and S. P. Wong 1996, Psychological Methods 1, 30-46, table 3 and 4.
 */
export function meanSquares(table: RatingTable): MeanSquareSums {
  const { observers: k, codes, levels, scored } = table;
  const refusal = unfit(table, { ofLevels: false });
  // sums of squares of scores far from 0 would lose their digits
  const middle = levels[levels.length >> 1] ?? 0;
  const range = (levels[levels.length - 1] ?? 0) - (levels[0] ?? 0);
  return {
    // items, squares of scores, squares of items' sums, sum per observer
    size: 3 + k,
    add(item, sums, at) {
      if (scored[item]! < k) return;
      let sum = 0;
      for (let observer = 0; observer < k; observer += 1) {
        const score = levels[codes[item * k + observer]!]! - middle;
        sum += score;
        sums[at + 1]! += score * score;
        sums[at + 3 + observer]! += score;
      }
      sums[at]! += 1;
      sums[at + 2]! += sum * sum;
    },
    of(sums, at) {
      if (refusal) return refusal;
      const n = sums[at]!;
      if (n < 2) return n === 0 ? nothingScoredByAll : twoItems;
      let all = 0;
      let squaresOfColumns = 0;
      for (let observer = 0; observer < k; observer += 1) {
        all += sums[at + 3 + observer]!;
        squaresOfColumns += sums[at + 3 + observer]! ** 2;
      }
      const common = (all * all) / (n * k);
      const size = n * k * range * range;
      const total = cleared(sums[at + 1]! - common, size);
      if (total === 0) return oneLevelThroughout;
      const rows = cleared(sums[at + 2]! / k - common, size);
      const columns = cleared(squaresOfColumns / n - common, size);
      return {
        n,
        k,
        rows: rows / (n - 1),
        columns: columns / (k - 1),
        error: cleared(total - rows - columns, size) / ((n - 1) * (k - 1)),
        within: cleared(total - rows, size) / (n * (k - 1)),
      };
    },
  };
}

function cleared(sumOfSquares: number, size: number): number {
  return nothingIn(sumOfSquares, size) ? 0 : sumOfSquares;
}
