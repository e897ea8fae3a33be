import type { Refusal, Result } from './refusal.ts';

/**
 * A statistic that follows from sums over items. Items are counted once; what a resample or a left-out lesson gives is then
 * a sum of the same contributions, so that intervals cost little.
 */
export interface AdditiveStatistic {
  /** how many sums it keeps; the first is the number of items that it is computed over */
  size: number;
  /** adds what one item contributes to `sums`, from `at` on */
  add(item: number, sums: Float64Array, at: number): void;
  /** the statistic that follows from the sums, or why there is none */
  value(sums: Float64Array, at: number): number | Refusal;
}

/** The statistic over all items. */
export function resultOf(statistic: AdditiveStatistic, items: number): Result {
  const sums = new Float64Array(statistic.size);
  for (let item = 0; item < items; item += 1) statistic.add(item, sums, 0);
  const value = statistic.value(sums, 0);
  const n = sums[0] ?? 0;
  return typeof value === 'number' ? { value, n } : { ...value, n };
}
