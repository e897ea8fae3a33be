import type { AdditiveStatistic } from './additive-statistic.ts';
import { levelDistances, type Weighting } from './level-distances.ts';
import type { RatingTable } from './rating-table.ts';
import type { Refusal } from './refusal.ts';
import { nothingScoredTwice, oneLevelThroughout, unfit } from './refusals.ts';

const twoOnly: Refusal = { refused: 'does_not_fit', reason: 'This kappa compares two observers; there are more' };

/**
 * Cohen's kappa (`identity`) or weighted kappa of two observers: 1 - observed / expected disagreement, over items that both
 * scored. Disagreements weigh by the distance of the levels as numbers (`levelDistances`). 1 is full agreement, 0 what each
 * one's habits give by chance.
 *
 * Sources: J. Cohen 1960, Educational and Psychological Measurement 20, 37-46; J. Cohen 1968, Psychological Bulletin 70,
 * 213-220. In R: irr::kappa2(x, 'unweighted' | 'equal' | 'squared')$value. irr numbers the levels that were used, so it
 * differs where a level between was used by nobody (there irrCAC::conger.kappa.raw(x, weights) gives this one).
 */
export function weightedKappa(table: RatingTable, weighting: Weighting): AdditiveStatistic {
  const { observers, codes } = table;
  const refusal = unfit(table) ?? (observers > 2 ? twoOnly : null);
  const q = refusal ? 0 : table.levels.length;
  const distances = refusal ? new Float64Array() : levelDistances(table.levels, weighting);
  return {
    size: 1 + q * q,
    add(item, sums, at) {
      const [one, other] = [codes[2 * item]!, codes[2 * item + 1]!];
      if (refusal || one < 0 || other < 0) return;
      sums[at]! += 1;
      sums[at + 1 + one * q + other]! += 1;
    },
    value(sums, at) {
      if (refusal) return refusal;
      const n = sums[at]!;
      if (n === 0) return nothingScoredTwice;
      const first = new Float64Array(q);
      const second = new Float64Array(q);
      let observed = 0;
      for (let cell = 0; cell < q * q; cell += 1) {
        const count = sums[at + 1 + cell]!;
        first[Math.floor(cell / q)]! += count;
        second[cell % q]! += count;
        observed += count * distances[cell]!;
      }
      let expected = 0;
      for (let cell = 0; cell < q * q; cell += 1) expected += first[Math.floor(cell / q)]! * second[cell % q]! * distances[cell]!;
      return expected === 0 ? oneLevelThroughout : 1 - (n * observed) / expected;
    },
  };
}
