import fc from 'fast-check';
import { expect, test } from 'vitest';
import { incompleteBeta } from './incomplete-beta.ts';
import { clusteredMeanInterval, fQuantile, meanDifferenceInterval, quantileOf, studentQuantile } from './index.ts';
import { logGamma } from './log-gamma.ts';
import { normalBelow, normalQuantile } from './normal.ts';

function near(value: number, expected: number): void {
  expect(Math.abs(value - expected) / Math.abs(expected)).toBeLessThan(1e-10);
}

test('the gamma and incomplete beta functions are those of R', () => {
  // R: lgamma(c(.1, .5, 3.7, 250.5)); pbeta(.3, 2, 5); pbeta(.9, .5, .5); pbeta(.01, 9.5, 3.3); pbeta(.999, 100, 2)
  near(logGamma(0.1), 2.252712651734206);
  near(logGamma(0.5), 0.5723649429247001);
  near(logGamma(3.7), 1.428072326665388);
  near(logGamma(250.5), 1131.284001332255);
  near(incompleteBeta(0.3, 2, 5), 0.579825);
  near(incompleteBeta(0.9, 0.5, 0.5), 0.7951672353008665);
  near(incompleteBeta(0.01, 9.5, 3.3), 9.32231740842e-18);
  near(incompleteBeta(0.999, 100, 2), 0.995271361825);
  expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
  expect(() => incompleteBeta(1.1, 2, 3)).toThrow(RangeError);
});

test("Fisher's F has the quantiles of R, with degrees that are not whole too", () => {
  // R: qf(p, d1, d2)
  const quantiles: [number, number, number, number][] = [
    [0.975, 19, 38, 2.10612392523],
    [0.975, 2, 3.7, 11.73782991881],
    [0.975, 1, 1, 647.78901147784],
    [0.025, 5, 10, 0.15107670103],
    [0.975, 3.3, 100, 3.13273550822],
    [0.95, 1, 7.5, 5.44307390052],
    [0.975, 799, 47141, 1.10136469705],
  ];
  for (const [probability, first, second, quantile] of quantiles) expect(fQuantile(probability, first, second)).toBeCloseTo(quantile, 9);
  expect(() => fQuantile(1, 2, 3)).toThrow(RangeError);
  expect(() => fQuantile(0.5, 0, 3)).toThrow(RangeError);
});

test("F with one degree is Student's t squared, and turned round it is its own reverse", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (one, other) => {
      near(fQuantile(0.95, 1, one), studentQuantile(0.975, one) ** 2);
      near(fQuantile(0.975, one, other), 1 / fQuantile(0.025, other, one));
    }),
  );
});

test('the normal distribution is that of R', () => {
  // R: pnorm(c(-2.5, 0, 1, 4)); qnorm(c(.975, .01, .5))
  near(normalBelow(-2.5), 0.00620966532577613);
  expect(normalBelow(0)).toBe(0.5);
  near(normalBelow(1), 0.841344746068543);
  near(normalBelow(4), 0.999968328758167);
  expect([normalBelow(-40), normalBelow(40)]).toEqual([0, 1]);
  near(normalQuantile(0.975), 1.959963984540054);
  near(normalQuantile(0.01), -2.326347874040841);
  expect(normalQuantile(0.5)).toBeCloseTo(0, 12);
  expect(() => normalQuantile(0)).toThrow(RangeError);
});

test('quantiles of values lie between them, as in R', () => {
  // R: quantile(c(1, 3, 4, 9, 12), c(.1, .5, .83))
  const values = [1, 3, 4, 9, 12];
  expect(quantileOf(values, 0.1)).toBeCloseTo(1.8, 12);
  expect(quantileOf(values, 0.5)).toBe(4);
  expect(quantileOf(values, 0.83)).toBeCloseTo(9.96, 12);
  expect(quantileOf([7], 0.9)).toBe(7);
  expect(() => quantileOf([], 0.5)).toThrow(RangeError);
});

const oneEach = (values: number[]) => values.map((sum) => ({ n: 1, sum }));

test("a mean of cases that stand alone has Student's interval, and two of them Welch's", () => {
  // R: a <- c(1, 2, 2, 3, 1, 4, 2); b <- c(3, 2, 4, 4, 3, 2, 5, 3, 4); t.test(a)$conf.int; t.test(b, a)$conf.int
  const a = clusteredMeanInterval(oneEach([1, 2, 2, 3, 1, 4, 2]));
  const b = clusteredMeanInterval(oneEach([3, 2, 4, 4, 3, 2, 5, 3, 4]));
  if ('refused' in a || 'refused' in b) throw new Error('refused');
  expect(a.mean).toBeCloseTo(15 / 7, 12);
  expect(a.interval[0]).toBeCloseTo(1.15415544977, 9);
  expect(a.interval[1]).toBeCloseTo(3.13155883595, 9);
  const change = meanDifferenceInterval(a, b);
  expect(change.difference).toBeCloseTo(30 / 9 - 15 / 7, 12);
  expect(change.interval[0]).toBeCloseTo(0.0549717985014, 9);
  expect(change.interval[1]).toBeCloseTo(2.325980582451, 9);
});

test('cases of one lesson count together: the same cases in fewer lessons say less', () => {
  const alone = clusteredMeanInterval(oneEach([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 2, 2, 2]));
  const together = clusteredMeanInterval([3, 6, 9, 12, 6].map((sum) => ({ n: 3, sum })));
  if ('refused' in alone || 'refused' in together) throw new Error('refused');
  expect(together.mean).toBeCloseTo(alone.mean, 12);
  // the spread of five means: 12/5 of 1, 2, 3, 4, 2: Σ squares 5.2; √(5.2/4/5)
  expect(together.error).toBeCloseTo(Math.sqrt(5.2 / 20), 12);
  expect(together.degrees).toBe(4);
  expect(together.error).toBeGreaterThan(alone.error);
});

test('an interval of a mean is refused under five lessons and without any difference', () => {
  expect(clusteredMeanInterval(oneEach([1, 2, 3, 4]))).toMatchObject({ refused: 'too_few' });
  expect(clusteredMeanInterval([...oneEach([1, 2, 3, 4]), { n: 0, sum: 0 }])).toMatchObject({ refused: 'too_few' });
  expect(clusteredMeanInterval(oneEach([0, 0, 0, 0, 0]))).toMatchObject({ refused: 'no_variation' });
  expect(clusteredMeanInterval(oneEach([0.1, 0.1, 0.1, 0.1, 0.1, 0.1]))).toMatchObject({ refused: 'no_variation' });
});
