/** How often each category occurred. A category that is missing occurred 0 times. */
export type Counts<Category extends string = string> = Partial<Record<Category, number>>;

/**
 * Total variation distance of two distributions given as counts: half the sum of the differences of their shares, 0 (the
 * same) to 1 (nothing in common). It is the share of one that would have to move to make it the other.
 * Null when either has no cases.
 *
 * Source: D. A. Levin, Y. Peres, E. L. Wilmer 2009, Markov Chains and Mixing Times, section 4.1.
 */
export function totalVariationDistance(one: Counts, other: Counts): number | null {
  const first = total(one);
  const second = total(other);
  if (first === 0 || second === 0) return null;
  const categories = new Set([...Object.keys(one), ...Object.keys(other)]);
  let sum = 0;
  for (const category of categories) sum += Math.abs((one[category] ?? 0) / first - (other[category] ?? 0) / second);
  return sum / 2;
}

function total(counts: Counts): number {
  return Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);
}
