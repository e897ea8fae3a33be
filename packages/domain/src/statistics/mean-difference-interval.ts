import type { MeanInterval } from './clustered-mean-interval.ts';
import { fQuantile } from './f-quantile.ts';

/**
 * The difference of two independent means, `later` less `earlier`, with Welch's 95 % interval.
 * Student's t with degrees that are not whole comes from Fisher's F: t² has 1 and that many degrees.
 *
 * Source: B. L. Welch 1947, Biometrika 34, 28-35. In R: t.test(later, earlier)$conf.int.
 */
export function meanDifferenceInterval(earlier: MeanInterval, later: MeanInterval): { difference: number; interval: [number, number] } {
  const [one, other] = [earlier.error ** 2, later.error ** 2];
  const degrees = (one + other) ** 2 / (one ** 2 / earlier.degrees + other ** 2 / later.degrees);
  const half = Math.sqrt(fQuantile(0.95, 1, degrees) * (one + other));
  const difference = later.mean - earlier.mean;
  return { difference, interval: [difference - half, difference + half] };
}
