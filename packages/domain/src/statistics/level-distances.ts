/** How far apart two levels count: only alike or not; by their difference; by its square; or by how many levels lie between. */
export type Weighting = 'identity' | 'linear' | 'quadratic' | 'ordinal';

/**
 * For every two levels how much they disagree, 0 (alike) to 1 (the two ends), as levels × levels; an agreement weight is 1
 * less this. Linear and quadratic take the levels as numbers: 1, 2, 4 has a longer step at its end. Ordinal counts the pairs
 * of levels from one to the other, as a share of all pairs.
 *
 * Source: K. L. Gwet 2014, Handbook of Inter-Rater Reliability, 4th ed., chapter 3 (for weights see its tables of weights);
 * in R: 1 - irrCAC::linear.weights(levels), quadratic.weights, ordinal.weights.
 */
export function levelDistances(levels: ArrayLike<number>, weighting: Weighting): Float64Array {
  const q = levels.length;
  const range = (levels[q - 1] ?? 0) - (levels[0] ?? 0);
  const distances = new Float64Array(q * q);
  for (let one = 0; one < q; one += 1) {
    for (let other = 0; other < q; other += 1) {
      if (one !== other) distances[one * q + other] = distance(levels[one]!, levels[other]!, Math.abs(one - other));
    }
  }
  return distances;

  function distance(one: number, other: number, steps: number): number {
    if (weighting === 'identity') return 1;
    if (weighting === 'ordinal') return ((steps + 1) * steps) / (q * (q - 1));
    const share = Math.abs(one - other) / range;
    return weighting === 'linear' ? share : share * share;
  }
}
