import { logGamma } from './log-gamma.ts';

/**
 * The regularized incomplete beta function I_x(a, b), for x from 0 to 1 and positive a and b: the probability that a beta
 * variable stays below x. By its continued fraction (Abramowitz and Stegun 1964, 26.5.8), worked by the method of
 * W. J. Lentz 1976, Applied Optics 15, 668-671. In R: pbeta(x, a, b).
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`${x} is not between 0 and 1`);
  if (x === 0 || x === 1) return x;
  // the fraction converges quickly on this side of the mean only
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const factor = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  return factor * continuedFraction(x, a, b);
}

function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let change = 1;
    for (const term of [even, odd]) {
      d = 1 / away(1 + term * d);
      c = away(1 + term / c);
      change = c * d;
      fraction *= change;
    }
    if (Math.abs(change - 1) < 1e-15) return fraction;
  }
  throw new RangeError(`The incomplete beta function of ${x}, ${a}, ${b} does not converge`);
}
