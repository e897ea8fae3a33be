import type { AdditiveStatistic } from './additive-statistic.ts';
import type { RatingTable } from './rating-table.ts';
import type { Refusal } from './refusal.ts';
import { scoresWithin } from './scores-within.ts';

const alone: Refusal = { refused: 'no_data', reason: 'No item has a score of this observer and of another' };

/**
 * How one observer's scores differ from the other observers' on the same items: per item the own score less the mean of the
 * others' scores, then the mean over items that this observer and at least one other scored. Above 0 is more lenient than the
 * others, below 0 more severe, in units of the score. Of all observers of complete data they add up to 0.
 */
export function leniency(table: RatingTable, observer: number): AdditiveStatistic {
  const { levels, totals } = table;
  return meanOverItems(table, observer, (item, code, others) => levels[code]! - (totals[item]! - levels[code]!) / others);
}

/**
 * How often one observer scores as the others do: per item the share of the other observers whose score lies no further away
 * than `tolerance`, then the mean over items that this observer and at least one other scored; 0 to 1.
 */
export function alikeWithOthers(table: RatingTable, observer: number, tolerance: number): AdditiveStatistic {
  return meanOverItems(table, observer, (item, code, others) => (scoresWithin(table, item, code, tolerance) - 1) / others);
}

function meanOverItems(table: RatingTable, observer: number, of: (item: number, code: number, others: number) => number): AdditiveStatistic {
  const { observers, codes, scored } = table;
  return {
    size: 2,
    add(item, sums, at) {
      const code = codes[item * observers + observer]!;
      if (code < 0 || scored[item]! < 2) return;
      sums[at]! += 1;
      sums[at + 1]! += of(item, code, scored[item]! - 1);
    },
    value: (sums, at) => (sums[at] === 0 ? alone : sums[at + 1]! / sums[at]!),
  };
}
