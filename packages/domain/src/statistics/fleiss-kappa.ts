import type { AdditiveStatistic } from './additive-statistic.ts';
import type { RatingTable } from './rating-table.ts';
import { nothingScoredByAll, oneLevelThroughout, unfit } from './refusals.ts';

/**
 * Fleiss' kappa of two or more observers on unordered levels: agreement of pairs beyond what chance gives when all observers
 * share one habit. Items that somebody did not score are left out, as in R's irr; with gaps see `krippendorffsAlpha`.
 *
 * Source: J. L. Fleiss 1971, Psychological Bulletin 76, 378-382. In R: irr::kappam.fleiss(x)$value.
 */
export function fleissKappa(table: RatingTable): AdditiveStatistic {
  const { observers: r, counts, scored } = table;
  const refusal = unfit(table);
  const q = refusal ? 0 : table.levels.length;
  return {
    size: 2 + q,
    add(item, sums, at) {
      if (refusal || scored[item]! < r) return;
      sums[at]! += 1;
      for (let level = 0; level < q; level += 1) {
        const count = counts[item * q + level]!;
        sums[at + 1]! += count * (count - 1);
        sums[at + 2 + level]! += count;
      }
    },
    value(sums, at) {
      if (refusal) return refusal;
      const n = sums[at]!;
      if (n === 0) return nothingScoredByAll;
      let squares = 0;
      for (let level = 0; level < q; level += 1) squares += sums[at + 2 + level]! ** 2;
      const all = (n * r) ** 2;
      if (squares === all) return oneLevelThroughout;
      const observed = 1 - sums[at + 1]! / (n * r * (r - 1));
      return 1 - (observed * all) / (all - squares);
    },
  };
}
