import { expect, test } from 'vitest';
import { clusterSumsOf } from '../../statistics/index.ts';
import { addTrendSums, answerEstimates, closesOn, meanEstimate, type TrendContent, termsToRelease, yearEstimate } from './index.ts';

const contentOf = (levels: number[]): TrendContent => ({
  scores: clusterSumsOf(levels.map((level) => ({ n: 1, sum: level }))),
  notObserved: 3,
  uncalibrated: 0,
  answers: [2, 3].map((value) => {
    const hits = levels.filter((level) => level === value).length;
    return { value: String(value), hits, hh: hits, nh: hits };
  }),
  visits: 2,
  observers: 2,
});

test('a mean of levels is over scores alone, a share of each level beside it', () => {
  const content = contentOf([2, 2, 2, 3, 3, 2]);
  expect(meanEstimate(content, 'levels')).toMatchObject({ value: 14 / 6, n: 6, population: 'all', interval: [expect.any(Number), expect.any(Number)] });
  expect(answerEstimates(content).map(({ value, estimate }) => [value, 'value' in estimate && estimate.value])).toEqual([
    ['2', 4 / 6],
    ['3', 2 / 6],
  ]);
  expect(meanEstimate(content, 'choices')).toBeNull();
  expect(meanEstimate({ scores: clusterSumsOf([]) }, 'levels')).toMatchObject({ refused: 'no_data', n: 0 });
});

test('sums of two groups of classrooms are those of both', () => {
  const both = addTrendSums([contentOf([2, 3, 3]), contentOf([2, 2, 3])]);
  expect(both).toMatchObject({ scores: contentOf([2, 3, 3, 2, 2, 3]).scores, notObserved: 6, answers: contentOf([2, 3, 3, 2, 2, 3]).answers });
});

test('a year is the mean of its terms’ scores; its interval is as wide as if the same classrooms had been seen in all', () => {
  const [fall, spring] = [contentOf([2, 3, 2, 3, 2]), contentOf([3, 3, 2, 3, 3, 3, 2, 3, 3, 3])];
  expect(yearEstimate([fall], 'levels')).toEqual(meanEstimate(fall, 'levels'));
  const year = yearEstimate([fall, spring], 'levels');
  const halfOf = (content: TrendContent) => {
    const mean = meanEstimate(content, 'levels');
    return mean && 'interval' in mean && mean.interval ? mean.interval[1] - mean.value : Number.NaN;
  };
  const half = (5 * halfOf(fall) + 10 * halfOf(spring)) / 15;
  expect(year).toMatchObject({ value: 40 / 15, n: 15, interval: [expect.closeTo(40 / 15 - half, 9), expect.closeTo(40 / 15 + half, 9)] });
  expect(yearEstimate([fall, contentOf([2, 2, 2, 2, 2])], 'levels')).toMatchObject({ value: 22 / 10, interval: null });
  expect([yearEstimate([], 'levels'), yearEstimate([fall, spring], 'yes_no')]).toEqual([null, null]);
});

test('a term is due two weeks after its end, once, and never over days that were released', () => {
  const [fall, spring] = [
    { starts: '2025-08-18', ends: '2025-12-19' },
    { starts: '2026-01-05', ends: '2026-06-12' },
  ];
  expect(closesOn(fall)).toBe('2026-01-02');
  expect(termsToRelease([spring, fall], [], '2026-01-01')).toEqual([]);
  expect(termsToRelease([spring, fall], [], '2026-06-26')).toEqual([fall, spring]);
  expect(termsToRelease([spring, fall], [fall], '2026-06-26')).toEqual([spring]);
  expect(termsToRelease([{ ...fall, ends: '2025-11-28' }], [fall], '2026-06-26')).toEqual([]);
});
