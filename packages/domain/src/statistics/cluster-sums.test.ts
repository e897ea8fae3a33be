import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addClusterSums, clusteredMeanInterval, clusteredShareInterval, clusterSumsOf, meanOfSums, shareIntervalOfSums } from './index.ts';

const scored = fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }), { maxLength: 12 });
const clustersOf = (scores: number[][]) => scores.map((own) => ({ n: own.length, sum: own.reduce((total, score) => total + score, 0) }));
const near = (one: readonly number[], other: readonly number[]) => expect(one).toEqual(other.map((value) => expect.closeTo(value, 8)));

test('sums give the mean and interval of the clusters themselves, put together from two halves as well', () => {
  let given = 0;
  fc.assert(
    fc.property(scored, fc.nat({ max: 12 }), (scores, cut) => {
      const clusters = clustersOf(scores);
      const whole = clusteredMeanInterval(clusters);
      const sums = meanOfSums(addClusterSums(clusterSumsOf(clusters.slice(0, cut)), clusterSumsOf(clusters.slice(cut))));
      if ('refused' in whole) {
        expect(sums).toMatchObject({ refused: whole.refused });
        return;
      }
      if ('refused' in sums) throw new Error(sums.reason);
      given += 1;
      near([sums.mean, sums.error, ...sums.interval], [whole.mean, whole.error, ...whole.interval]);
    }),
  );
  expect(given).toBeGreaterThan(10);
});

test('and the interval of a share', () => {
  let given = 0;
  fc.assert(
    fc.property(scored, (scores) => {
      const clusters = scores.map((own) => ({ of: own.length, hits: own.filter((score) => score > 2).length }));
      const whole = clusteredShareInterval(clusters);
      const sums = shareIntervalOfSums(clusterSumsOf(clusters.map(({ of, hits }) => ({ n: of, sum: hits }))));
      if ('refused' in whole) {
        expect(sums).toEqual(whole);
        return;
      }
      if ('refused' in sums) throw new Error(sums.refused);
      given += 1;
      near(sums.interval, whole.interval);
    }),
  );
  expect(given).toBeGreaterThan(10);
});

/** In R: d <- data.frame(cluster = c(1,1,2,2,2,3,4,4,5,6), x = c(2,3,1,2,2,4,3,3,2,4)); confint(svymean(~x, svydesign(~cluster, data = d)), df = 5). */
test('six classrooms of unequal size, worked by hand', () => {
  const sums = clusterSumsOf(clustersOf([[2, 3], [1, 2, 2], [4], [3, 3], [2], [4]]));
  // mean 26/10; residuals −0.2, −2.8, 1.4, 0.8, −0.6, 1.4: squares 12.8; error √(6/5 · 12.8)/10
  const result = meanOfSums(sums);
  if ('refused' in result) throw new Error(result.reason);
  near([result.mean, result.error, ...result.interval], [2.6, Math.sqrt(15.36) / 10, 2.6 - 2.570581836 * 0.3919183588, 2.6 + 2.570581836 * 0.3919183588]);
});
