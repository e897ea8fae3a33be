import type { AdditiveStatistic } from './additive-statistic.ts';
import { levelDistances, type Weighting } from './level-distances.ts';
import type { RatingTable } from './rating-table.ts';
import { nothingScoredTwice, oneLevelThroughout, unfit } from './refusals.ts';

/**
 * Gwet's AC1 (`identity`) or AC2 of two or more observers: agreement beyond chance, where chance stays small when nearly all
 * scores are of one level, so that it does not fall there as the kappas do.
 *
 * Gaps are allowed: agreement is the mean over items that two or more observers scored, of the weighted share of pairs alike;
 * the share of a level is the mean over all items with a score, of the share of their scores. Chance agreement is
 * (sum of weights) / (q (q - 1)) · Σ share (1 - share), q being the number of levels of the scale, or of levels used where the
 * scale is not known: a scale with an unused level gives another figure.
 *
 * Sources: K. L. Gwet 2008, British Journal of Mathematical and Statistical Psychology 61, 29-48; Gwet 2014, Handbook of
 * Inter-Rater Reliability, 4th ed., chapters 2 to 4. In R: irrCAC::gwet.ac1.raw(x, weights)$est$coeff.val (it rounds to five digits).
 */
export function gwetsAC(table: RatingTable, weighting: Weighting): AdditiveStatistic {
  const { counts, scored, levels } = table;
  const refusal = unfit(table) ?? (levels.length === 1 ? oneLevelThroughout : null);
  const q = refusal ? 0 : levels.length;
  const distances = levelDistances(refusal ? [] : levels, weighting);
  const weights = q * q - distances.reduce((sum, distance) => sum + distance, 0);
  return {
    // items of two or more, items of one or more, disagreement, shares of levels
    size: 3 + q,
    add(item, sums, at) {
      const m = scored[item]!;
      if (refusal || m < 1) return;
      sums[at + 1]! += 1;
      let apart = 0;
      for (let level = 0; level < q; level += 1) {
        const count = counts[item * q + level]!;
        if (count === 0) continue;
        sums[at + 3 + level]! += count / m;
        for (let other = 0; other < q; other += 1) apart += count * counts[item * q + other]! * distances[level * q + other]!;
      }
      if (m < 2) return;
      sums[at]! += 1;
      sums[at + 2]! += apart / (m * (m - 1));
    },
    value(sums, at) {
      if (refusal) return refusal;
      if (sums[at] === 0) return nothingScoredTwice;
      let spread = 0;
      for (let level = 0; level < q; level += 1) {
        const share = sums[at + 3 + level]! / sums[at + 1]!;
        spread += share * (1 - share);
      }
      const chance = (weights * spread) / (q * (q - 1));
      return 1 - sums[at + 2]! / sums[at]! / (1 - chance);
    },
  };
}
