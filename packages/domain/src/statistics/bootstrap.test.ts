import { describe, expect, test } from 'vitest';
import {
  type AdditiveStatistic,
  bootstrapInterval,
  clustersOf,
  drawResamples,
  gwetsAC,
  krippendorffsAlpha,
  pairsAlike,
  type Ratings,
  type RatingTable,
  ratingTable,
  resultOf,
  seededRandom,
  sumsByCluster,
} from './index.ts';

function intervalOf(
  ratings: Ratings,
  make: (table: RatingTable) => AdditiveStatistic,
  { seed = 1, times = 1000, lessons }: { seed?: number; times?: number; lessons?: number[] } = {},
) {
  const statistic = make(ratingTable(ratings, [1, 2, 3, 4]));
  const clusters = clustersOf(ratings.length, lessons);
  return bootstrapInterval(statistic, sumsByCluster(statistic, clusters), drawResamples(clusters.count, times, seededRandom(seed)));
}

const ordinal = (table: RatingTable) => krippendorffsAlpha(table, 'ordinal');
const exact = (table: RatingTable) => pairsAlike(table, 0);

/** Observers with a steady leaning who see a lesson through noise, on four levels. */
function lessonsOf(count: number, leanings: number[], random: () => number): number[][] {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: count }, () => {
    const lesson = normal();
    return leanings.map((leaning) => [-1, 0, 1].filter((cut) => lesson + leaning + 0.8 * normal() > cut).length + 1);
  });
}

const lessons = lessonsOf(20, [0.3, -0.2, 0, 0.5], seededRandom(3));

describe('an interval by bootstrap', () => {
  test('is the same for the same seed, and another for another one', () => {
    expect(intervalOf(lessons, ordinal)).toEqual(intervalOf(lessons, ordinal));
    expect(intervalOf(lessons, ordinal, { seed: 2 })).not.toEqual(intervalOf(lessons, ordinal));
  });

  test('of a plain mean comes near Student’s', () => {
    // 30 lessons, exact agreement of two observers on 18: 0.6 ± 2.05 · √(0.6 · 0.4 / 29)
    const ratings = Array.from({ length: 30 }, (_, lesson) => (lesson < 18 ? [2, 2] : [2, 3]));
    const interval = intervalOf(ratings, exact, { times: 20_000 });
    if ('refused' in interval) throw new Error(interval.reason);
    expect(interval[0]).toBeCloseTo(0.6 - 0.186, 1);
    expect(interval[1]).toBeCloseTo(0.6 + 0.186, 1);
  });

  test('is that of R’s boot, but for the draws', () => {
    const x = [1, 0, 0.33, 0.5, 1, 1, 0.67, 0.17, 1, 0.5, 0.33, 1, 0.83, 0, 0.5, 1, 0.67, 0.33, 1, 0.17];
    // R: boot.ci(boot(x, function(d, i) sum(d[i]^2) / sum(d[i]), R = 1e5), type = 'bca')$bca: 0.68304609 0.904624
    const ratio: AdditiveStatistic = {
      size: 3,
      add(item, sums, at) {
        sums[at]! += 1;
        sums[at + 1]! += x[item]!;
        sums[at + 2]! += x[item]! ** 2;
      },
      value: (sums, at) => sums[at + 2]! / sums[at + 1]!,
    };
    const interval = bootstrapInterval(ratio, sumsByCluster(ratio, clustersOf(20)), drawResamples(20, 100_000, seededRandom(1)));
    if ('refused' in interval) throw new Error(interval.reason);
    expect(Math.abs(interval[0] - 0.68304609)).toBeLessThan(0.003);
    expect(Math.abs(interval[1] - 0.904624)).toBeLessThan(0.003);
  });

  test('draws lessons whole: indicators of one lesson do not count as many lessons', () => {
    const each = lessons.flatMap((row) => [row, row, row]);
    const alone = intervalOf(lessons, ordinal, { times: 4000 });
    const together = intervalOf(each, ordinal, { times: 4000, lessons: each.map((_, row) => Math.floor(row / 3)) });
    const asIfAlone = intervalOf(each, ordinal, { times: 4000 });
    if ('refused' in alone || 'refused' in together || 'refused' in asIfAlone) throw new Error('refused');
    const width = ([low, high]: [number, number]) => high - low;
    expect(width(together)).toBeCloseTo(width(alone), 1);
    expect(width(asIfAlone)).toBeLessThan(0.7 * width(alone));
  });

  test('holds the true value about as often as it says, when lessons are twenty', () => {
    const leanings = [0.3, -0.2, 0, 0.5];
    const random = seededRandom(11);
    const make: [string, (table: RatingTable) => AdditiveStatistic][] = [
      ['exact agreement', exact],
      ['ordinal alpha', ordinal],
      ['ordinal AC2', (table) => gwetsAC(table, 'ordinal')],
    ];
    const many = ratingTable(lessonsOf(40_000, leanings, random), [1, 2, 3, 4]);
    for (const [name, statistic] of make) {
      const truth = resultOf(statistic(many), many.items);
      if ('refused' in truth) throw new Error(truth.reason);
      let held = 0;
      for (let round = 0; round < 300; round += 1) {
        const interval = intervalOf(lessonsOf(20, leanings, random), statistic, { seed: round });
        if (!('refused' in interval) && interval[0] <= truth.value && truth.value <= interval[1]) held += 1;
      }
      expect(held / 300, name).toBeGreaterThan(0.88);
      expect(held / 300, name).toBeLessThan(0.99);
    }
  });

  test('is refused with few lessons, also when the others have gaps', () => {
    const few = { refused: 'too_few', reason: expect.stringContaining('10') };
    expect(intervalOf(lessons.slice(0, 9), ordinal)).toMatchObject(few);
    expect(intervalOf(lessons, ordinal, { lessons: lessons.map((_, row) => row % 4) })).toMatchObject(few);
    expect(
      intervalOf(
        lessons.map((row, at) => (at < 9 ? row : [row[0]!, null, null, null])),
        ordinal,
      ),
    ).toMatchObject(few);
  });

  test('is refused where it would have no width', () => {
    const alike = Array.from({ length: 20 }, (_, lesson) => [1 + (lesson % 4), 1 + (lesson % 4)]);
    expect(intervalOf(alike, ordinal)).toMatchObject({ refused: 'no_variation' });
    expect(intervalOf(alike, exact)).toMatchObject({ refused: 'no_variation' });
  });

  test('is refused where one lesson alone holds all differences: many resamples have no value', () => {
    const one = Array.from({ length: 20 }, (_, lesson) => (lesson === 0 ? [1, 2] : [2, 2]));
    expect(intervalOf(one, ordinal)).toMatchObject({ refused: 'too_few', reason: expect.stringContaining('of 1000 resamples have no value') });
  });

  test('is refused where the statistic itself is', () => {
    expect(
      intervalOf(
        Array.from({ length: 20 }, () => [2, 2]),
        ordinal,
      ),
    ).toMatchObject({ refused: 'no_variation' });
  });
});

test('a resample draws as many lessons as there are', () => {
  const { starts, drawn, often } = drawResamples(7, 50, seededRandom(5));
  for (let resample = 0; resample < 50; resample += 1) {
    const [from, to] = [starts[resample]!, starts[resample + 1]!];
    expect(often.subarray(from, to).reduce((sum, times) => sum + times, 0)).toBe(7);
    expect(new Set(drawn.subarray(from, to)).size).toBe(to - from);
  }
});
