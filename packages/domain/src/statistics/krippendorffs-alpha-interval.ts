import type { AdditiveStatistic } from './additive-statistic.ts';
import type { RatingTable } from './rating-table.ts';
import { nothingScoredTwice, oneLevelThroughout, unfit } from './refusals.ts';
import { nothingIn } from './rounding.ts';

/**
 * Krippendorff's alpha with the interval metric, (c - k)², for any number of different scores: the same figure as by the
 * coincidence matrix (see `krippendorffsAlpha`), from sums of scores and of their squares.
 * Σ over pairs of (x - y)² = m Σ x² - (Σ x)².
 *
 * Source: K. Krippendorff 2019, Content Analysis, 4th ed., chapter 12. In R: irr::kripp.alpha(t(x), 'interval')$value, on data
 * with gaps or of two observers.
 */
export function krippendorffsAlphaInterval(table: RatingTable): AdditiveStatistic {
  const { observers, codes, scored, levels } = table;
  const refusal = unfit(table, { ofLevels: false });
  // sums of squares of scores far from 0 would lose their digits
  const middle = levels[levels.length >> 1] ?? 0;
  const range = (levels[levels.length - 1] ?? 0) - (levels[0] ?? 0);
  return {
    // items, pairable scores, their sum and squares, disagreement within items
    size: 5,
    add(item, sums, at) {
      const m = scored[item]!;
      if (m < 2) return;
      let sum = 0;
      let squares = 0;
      for (let cell = item * observers; cell < (item + 1) * observers; cell += 1) {
        if (codes[cell]! < 0) continue;
        const score = levels[codes[cell]!]! - middle;
        sum += score;
        squares += score * score;
      }
      sums[at]! += 1;
      sums[at + 1]! += m;
      sums[at + 2]! += sum;
      sums[at + 3]! += squares;
      sums[at + 4]! += (m * squares - sum * sum) / (m - 1);
    },
    value(sums, at) {
      if (refusal) return refusal;
      if (sums[at] === 0) return nothingScoredTwice;
      const n = sums[at + 1]!;
      const expected = n * sums[at + 3]! - sums[at + 2]! ** 2;
      return nothingIn(expected, (n * range) ** 2) ? oneLevelThroughout : 1 - ((n - 1) * sums[at + 4]!) / expected;
    },
  };
}
