import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clusteredShareInterval, shareOf, studentQuantile, wilsonInterval } from './index.ts';

test('a share of nothing is unknown, and a part is never more than its whole', () => {
  expect(shareOf(3, 12)).toBe(0.25);
  expect(shareOf(0, 12)).toBe(0);
  expect(shareOf(0, 0)).toBeNull();
  expect(() => shareOf(13, 12)).toThrow(RangeError);
  expect(() => shareOf(-1, 12)).toThrow(RangeError);
  expect(() => shareOf(Number.NaN, 12)).toThrow(RangeError);
});

test('Wilson intervals equal those of SciPy, for none, all and tiny groups too', () => {
  // SciPy 1.17: binomtest(15, 50).proportion_ci(method='wilson'); in R: prop.test(15, 50, correct = FALSE)$conf.int
  const published: [number, number, number, number][] = [
    [15, 50, 0.1910355350088095, 0.4375035046445341],
    [54, 135, 0.32123174973114266, 0.48430184067236237],
    [1, 3, 0.06149194472039626, 0.7923403991979523],
    [0, 10, 0, 0.27753279986288926],
    [10, 10, 0.7224672001371109, 1],
  ];
  for (const [hits, of, low, high] of published) {
    const interval = wilsonInterval(hits, of)!;
    expect(interval[0]).toBeCloseTo(low, 10);
    expect(interval[1]).toBeCloseTo(high, 10);
  }
  expect(wilsonInterval(0, 0)).toBeNull();
});

test("Student's t has the quantiles of SciPy", () => {
  // SciPy 1.17: stats.t.ppf(p, df); in R: qt(p, df)
  const quantiles: [number, number, number][] = [
    [0.975, 1, 12.706204736174694],
    [0.975, 2, 4.302652729749462],
    [0.975, 4, 2.7764451051977934],
    [0.975, 5, 2.5705818356363146],
    [0.975, 29, 2.045229642132703],
    [0.95, 3, 2.3533634348018233],
    [0.025, 7, -2.3646242515927844],
  ];
  for (const [probability, degrees, quantile] of quantiles) expect(studentQuantile(probability, degrees)).toBeCloseTo(quantile, 8);
  expect(() => studentQuantile(1, 4)).toThrow(RangeError);
  expect(() => studentQuantile(0.9, 1.5)).toThrow(RangeError);
});

test('six coaches of unequal size give the interval of the published formula', () => {
  // NumPy, by the published formula (not by our code): h = 12, 5, 20, 1, 9, 0; n = 30, 25, 40, 8, 12, 6; p = 47/121, se = 0.0762447893
  const hits = [12, 5, 20, 1, 9, 0];
  const of = [30, 25, 40, 8, 12, 6];
  const result = clusteredShareInterval(hits.map((each, index) => ({ hits: each, of: of[index]! })));
  if ('refused' in result) throw new Error(result.refused);
  expect(result.interval[0]).toBeCloseTo(0.21772522262588823, 8);
  expect(result.interval[1]).toBeCloseTo(0.5917337501137515, 8);
  const naive = wilsonInterval(47, 121)!;
  expect(result.interval[1] - result.interval[0], 'wider than if talks were independent').toBeGreaterThan(naive[1] - naive[0]);
});

test('an interval is refused under five coaches, for all or none, and without any spread', () => {
  const same = { hits: 2, of: 4 };
  expect(clusteredShareInterval([same, { hits: 1, of: 4 }, same, same])).toEqual({ refused: 'too_few_clusters' });
  expect(clusteredShareInterval([same, { hits: 1, of: 4 }, same, same, { hits: 0, of: 0 }])).toEqual({ refused: 'too_few_clusters' });
  expect(clusteredShareInterval(Array(6).fill({ hits: 0, of: 4 }))).toEqual({ refused: 'all_or_none' });
  expect(clusteredShareInterval(Array(6).fill({ hits: 4, of: 4 }))).toEqual({ refused: 'all_or_none' });
  expect(clusteredShareInterval(Array(6).fill({ hits: 1, of: 3 }))).toEqual({ refused: 'no_spread' });
});

test('whatever the coaches, the interval holds the share and stays within 0 and 1', () => {
  const cluster = fc.nat({ max: 40 }).chain((of) => fc.record({ of: fc.constant(of), hits: fc.nat({ max: of }) }));
  fc.assert(
    fc.property(fc.array(cluster, { minLength: 5, maxLength: 30 }), (clusters) => {
      const result = clusteredShareInterval(clusters);
      if ('refused' in result) return;
      const share = clusters.reduce((sum, each) => sum + each.hits, 0) / clusters.reduce((sum, each) => sum + each.of, 0);
      expect(result.interval[0]).toBeGreaterThanOrEqual(0);
      expect(result.interval[1]).toBeLessThanOrEqual(1);
      expect(result.interval[0]).toBeLessThanOrEqual(share);
      expect(result.interval[1]).toBeGreaterThanOrEqual(share);
    }),
  );
});
