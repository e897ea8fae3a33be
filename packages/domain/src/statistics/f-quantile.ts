import { incompleteBeta } from './incomplete-beta.ts';

/**
 * The point below which Fisher's F with these degrees of freedom (positive, not only whole) falls with the given probability.
 * Found by halving on the scale of logarithms. In R: qf(probability, first, second).
 */
export function fQuantile(probability: number, first: number, second: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`${probability} is not a probability between 0 and 1`);
  if (!(first > 0 && second > 0)) throw new RangeError(`${first} and ${second} are not degrees of freedom`);
  const below = (log: number) => {
    const f = Math.exp(log);
    return incompleteBeta((first * f) / (first * f + second), first / 2, second / 2);
  };
  let low = -1;
  let high = 1;
  while (below(low) > probability && low > -600) low *= 2;
  while (below(high) < probability && high < 600) high *= 2;
  while (high - low > 1e-14 * Math.max(1, Math.abs(high))) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (below(middle) < probability) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
