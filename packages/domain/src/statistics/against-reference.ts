import type { AdditiveStatistic } from './additive-statistic.ts';
import type { RatingTable } from './rating-table.ts';
import type { Refusal } from './refusal.ts';

/** One score an item that others are compared with: agreed by the group, or of an expert; null where there is none. */
export type Reference = readonly (number | null)[];

const nothingToCompare: Refusal = { refused: 'no_data', reason: 'No item has a score of this observer and a score to compare with' };

/** The mean of an observer's scores less the reference's, over items that have both; above 0 is more lenient. */
export function differenceFromReference(table: RatingTable, observer: number, reference: Reference): AdditiveStatistic {
  return meanOverItems(table, observer, reference, (own, agreed) => own - agreed);
}

/** The share of items, 0 to 1, on which an observer scored within `tolerance` of the reference, over items that have both. */
export function alikeWithReference(table: RatingTable, observer: number, reference: Reference, tolerance: number): AdditiveStatistic {
  return meanOverItems(table, observer, reference, (own, agreed) => (Math.abs(own - agreed) <= tolerance + 1e-9 ? 1 : 0));
}

function meanOverItems(table: RatingTable, observer: number, reference: Reference, of: (own: number, agreed: number) => number): AdditiveStatistic {
  const { observers, codes, levels } = table;
  return {
    size: 2,
    add(item, sums, at) {
      const own = codes[item * observers + observer]!;
      const agreed = reference[item] ?? null;
      if (own < 0 || agreed === null) return;
      sums[at]! += 1;
      sums[at + 1]! += of(levels[own]!, agreed);
    },
    value: (sums, at) => (sums[at] === 0 ? nothingToCompare : sums[at + 1]! / sums[at]!),
  };
}
