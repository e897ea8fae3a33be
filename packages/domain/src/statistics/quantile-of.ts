/**
 * The quantile of ascending values by linear interpolation; there must be one value at least. A larger probability never gives a
 * smaller quantile, not by rounding either. In R: quantile(x, p, type = 7).
 */
export function quantileOf(ascending: ArrayLike<number>, probability: number): number {
  if (ascending.length === 0) throw new RangeError('There are no values to take a quantile of');
  const at = probability * (ascending.length - 1);
  const below = Math.floor(at);
  const lower = ascending[below]!;
  const upper = ascending[Math.min(below + 1, ascending.length - 1)]!;
  return Math.min(upper, lower + (at - below) * (upper - lower));
}
