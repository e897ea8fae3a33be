/**
 * The probability that a standard normal variable stays below z, to about 15 digits for |z| up to 7, 0 or 1 beyond.
 * Source: G. Marsaglia 2004, Journal of Statistical Software 11 (4). In R: pnorm(z).
 */
export function normalBelow(z: number): number {
  if (z < -7) return 0;
  if (z > 7) return 1;
  let sum = z;
  let term = z;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

/** The point below which a standard normal variable stays with this probability, above 0 and under 1. In R: qnorm(p). */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`${probability} is not a probability between 0 and 1`);
  let low = -7;
  let high = 7;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (normalBelow(middle) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
