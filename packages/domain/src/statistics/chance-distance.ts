import type { Counts } from './total-variation-distance.ts';

/**
 * The mean pairwise distance that would come of small counts alone, if all cases of all distributions were drawn from
 * one common pool: shares of few cases scatter, so distances are never 0 in practice. Normal approximation:
 * the mean of |p - q| is sqrt(2/pi) * sqrt(P (1 - P) (1/m + 1/n)). Null with fewer than two distributions with cases.
 * Cases that hang together (talks of one meeting) scatter more, so this is a lower bound.
 */
export function chanceDistance(distributions: readonly Counts[]): number | null {
  const sizes: number[] = [];
  const pool = new Map<string, number>();
  for (const counts of distributions) {
    let size = 0;
    for (const [category, count = 0] of Object.entries(counts)) {
      size += count;
      pool.set(category, (pool.get(category) ?? 0) + count);
    }
    if (size > 0) sizes.push(size);
  }
  if (sizes.length < 2) return null;
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const spread = [...pool.values()].reduce((sum, count) => sum + Math.sqrt((count / all) * (1 - count / all)), 0);
  const factors: number[] = [];
  for (const [index, m] of sizes.entries()) for (const n of sizes.slice(index + 1)) factors.push(Math.sqrt(1 / m + 1 / n));
  const factor = factors.reduce((sum, each) => sum + each, 0) / factors.length;
  return 0.5 * Math.sqrt(2 / Math.PI) * spread * factor;
}
