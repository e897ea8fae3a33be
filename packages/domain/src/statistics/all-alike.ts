import type { AdditiveStatistic } from './additive-statistic.ts';
import type { RatingTable } from './rating-table.ts';
import { nothingScoredByAll, unfit } from './refusals.ts';

/**
 * The share of items, 0 to 1, on which all observers scored alike: highest and lowest score lie no further apart than
 * `tolerance`. Items that somebody did not score are left out. It falls with the number of observers; `pairsAlike` does not.
 *
 * In R: irr::agree(x, tolerance)$value / 100.
 */
export function allAlike(table: RatingTable, tolerance: number): AdditiveStatistic {
  const { observers, codes, levels, scored } = table;
  const refusal = unfit(table, { ofLevels: false });
  return {
    size: 2,
    add(item, sums, at) {
      if (scored[item]! < observers) return;
      const ofItem = codes.subarray(item * observers, (item + 1) * observers);
      const range = levels[Math.max(...ofItem)]! - levels[Math.min(...ofItem)]!;
      sums[at]! += 1;
      if (range <= tolerance + 1e-9) sums[at + 1]! += 1;
    },
    value: (sums, at) => refusal ?? (sums[at] === 0 ? nothingScoredByAll : sums[at + 1]! / sums[at]!),
  };
}
