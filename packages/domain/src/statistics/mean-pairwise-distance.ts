import { type Counts, totalVariationDistance } from './total-variation-distance.ts';

/**
 * How far several distributions lie apart: the mean of the total variation distances of all pairs, 0 to 1.
 * Null with fewer than two distributions that hold cases; distributions without cases are left out.
 */
export function meanPairwiseDistance(distributions: readonly Counts[]): number | null {
  const distances: number[] = [];
  for (const [index, one] of distributions.entries()) {
    for (const other of distributions.slice(index + 1)) {
      const distance = totalVariationDistance(one, other);
      if (distance !== null) distances.push(distance);
    }
  }
  return distances.length === 0 ? null : distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
}
