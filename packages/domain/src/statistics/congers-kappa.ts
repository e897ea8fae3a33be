import type { AdditiveStatistic } from './additive-statistic.ts';
import type { RatingTable } from './rating-table.ts';
import { nothingScoredByAll, oneLevelThroughout, unfit } from './refusals.ts';

/**
 * Conger's kappa: Cohen's for two or more observers, each with habits of their own (also called the exact Fleiss' kappa). With
 * two observers it is Cohen's. Items that somebody did not score are left out.
 *
 * Source: A. J. Conger 1980, Psychological Bulletin 88, 322-328. In R: irr::kappam.fleiss(x, exact = TRUE)$value.
 */
export function congersKappa(table: RatingTable): AdditiveStatistic {
  const { observers: r, counts, codes, scored } = table;
  const refusal = unfit(table);
  const q = refusal ? 0 : table.levels.length;
  return {
    size: 2 + r * q,
    add(item, sums, at) {
      if (refusal || scored[item]! < r) return;
      sums[at]! += 1;
      for (let level = 0; level < q; level += 1) {
        const count = counts[item * q + level]!;
        sums[at + 1]! += count * (count - 1);
      }
      for (let observer = 0; observer < r; observer += 1) sums[at + 2 + observer * q + codes[item * r + observer]!]! += 1;
    },
    value(sums, at) {
      if (refusal) return refusal;
      const n = sums[at]!;
      if (n === 0) return nothingScoredByAll;
      let chance = 0;
      for (let level = 0; level < q; level += 1) {
        let sum = 0;
        for (let observer = 0; observer < r; observer += 1) {
          const count = sums[at + 2 + observer * q + level]!;
          sum += count;
          chance -= count * count;
        }
        chance += sum * sum;
      }
      const all = n * n * r * (r - 1);
      if (chance === all) return oneLevelThroughout;
      const observed = 1 - sums[at + 1]! / (n * r * (r - 1));
      return 1 - (observed * all) / (all - chance);
    },
  };
}
