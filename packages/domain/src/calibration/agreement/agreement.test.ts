import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../statistics/index.ts';
import {
  type AgreementFigure,
  type AgreementInput,
  AgreementReport,
  agreementReport,
  calibrationReport,
  driftBetween,
  leniencyOf,
  StatisticName,
} from './index.ts';

const report = (input: Partial<AgreementInput> & Pick<AgreementInput, 'ratings'>) =>
  agreementReport({ measurement: 'ordinal', random: seededRandom(1), resamples: 200, ...input });

function value(figure: AgreementFigure): number {
  if ('refused' in figure) throw new Error(figure.reason);
  return figure.value;
}

/** Levels 1 to 4; each observer leans by so much. */
function round(count: number, leanings: number[], seed: number): number[][] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const lesson = 4 * random();
    return leanings.map((leaning) => Math.max(1, Math.min(4, Math.round(lesson + leaning + 1.2 * (random() - 0.5) + 0.5))));
  });
}

describe('a report on a calibration', () => {
  const ratings = round(20, [0, 0.8, -0.2], 4);

  test('has every statistic, with an interval or the reason for none, and fits its schema', () => {
    const made = report({ ratings });
    expect(AgreementReport.parse(made)).toEqual(made);
    expect(Object.keys(made.statistics).sort()).toEqual([...StatisticName.options].sort());
    for (const [name, figure] of Object.entries(made.statistics)) {
      if ('refused' in figure) expect(figure.reason, name).toMatch(/^[A-Z].*[^.]$/);
      else if (figure.interval) {
        expect(figure.interval[0], name).toBeLessThanOrEqual(figure.value);
        expect(figure.interval[1], name).toBeGreaterThanOrEqual(figure.value);
      } else expect(figure.intervalRefused, name).toMatch(/\w/);
    }
    expect(made.design).toMatchObject({ items: 20, scoredTwice: 20, complete: 20, lessons: 20, observers: 3, missing: 0, levels: [1, 2, 3, 4] });
  });

  test('sees who is lenient, and only that observer’s figures say so', () => {
    const [one, two, three] = report({ ratings }).observers;
    expect(value(two!.leniency)).toBeGreaterThan(0.3);
    expect((two!.leniency as { interval: [number, number] }).interval[0]).toBeGreaterThan(0);
    expect(value(one!.leniency) + value(two!.leniency) + value(three!.leniency)).toBeCloseTo(0, 10);
    expect(leniencyOf({ ratings, measurement: 'ordinal' })).toEqual(report({ ratings }).observers);
  });

  test('compares with an agreed score where there is one', () => {
    const reference = ratings.map(([first], item) => (item === 0 ? null : first!));
    const [one, two] = report({ ratings, reference }).observers;
    expect(one!.reference).toMatchObject({ exact: { value: 1, n: 19, interval: null }, leniency: { value: 0, n: 19, interval: null } });
    expect(value(two!.reference!.leniency)).toBeGreaterThan(0.2);
    expect(report({ ratings }).observers[0]!.reference).toBeNull();
    expect(() => report({ ratings, reference: [1, 2] })).toThrow(RangeError);
  });

  test('leaves out rows and observers without any score, and keeps the place of the others', () => {
    const gaps = [...ratings.map(([one, two, three]) => [one!, null, two!, three!]), [null, null, null, null]];
    const made = report({ ratings: gaps });
    expect(made.design).toMatchObject({ items: 20, observers: 3, complete: 20 });
    expect(made.statistics).toEqual(report({ ratings }).statistics);
    expect(made.observers).toHaveLength(4);
    expect(made.observers[1]).toMatchObject({ observer: 1, scored: 0, exact: { refused: 'no_data' }, leniency: { refused: 'no_data' } });
    expect(made.observers[2]!.leniency).toEqual(report({ ratings }).observers[1]!.leniency);
  });

  test('of names without order refuses what needs an order', () => {
    const { statistics, observers } = report({ ratings, measurement: 'nominal' });
    const computed = StatisticName.options.filter((name) => 'value' in statistics[name]);
    expect(computed).toEqual(['percentExact', 'allExact', 'fleissKappa', 'congersKappa', 'krippendorffsAlphaNominal', 'gwetsAC1']);
    expect(statistics.iccA1).toMatchObject({ refused: 'does_not_fit' });
    expect(observers[0]).toMatchObject({ exact: { n: 20 }, leniency: { refused: 'does_not_fit' }, adjacent: { refused: 'does_not_fit' } });
  });

  test('of few lessons has shares, and refuses what corrects for chance', () => {
    const few = report({ ratings: ratings.slice(0, 4) });
    expect(few.statistics.percentExact).toMatchObject({ n: 4, interval: null, intervalRefused: expect.stringContaining('10') });
    expect(few.statistics.krippendorffsAlphaOrdinal).toEqual({ refused: 'too_few', reason: '4 items have the scores for it; 5 are needed', n: 4 });
    expect(few.statistics.iccA1).toMatchObject({ refused: 'too_few' });
    expect(report({ ratings: ratings.slice(0, 4), fewest: 2 }).statistics.krippendorffsAlphaOrdinal).toMatchObject({ n: 4, interval: null });
    // one item alone says nothing of chance
    expect(report({ ratings: ratings.slice(0, 1), fewest: 0 }).statistics.krippendorffsAlphaOrdinal).toMatchObject({ refused: 'too_few' });
  });

  test.each([
    ['nothing', []],
    ['no observers', [[], []]],
    ['one observer', [[1], [2], [3], [4], [1], [2]]],
    ['nothing but gaps', Array.from({ length: 12 }, () => [null, null])],
    ['nothing scored by two', Array.from({ length: 12 }, (_, item) => (item % 2 ? [1, null] : [null, 2]))],
    ['one level throughout', Array.from({ length: 12 }, () => [3, 3, 3])],
    ['one level, with gaps', Array.from({ length: 12 }, (_, item) => (item % 2 ? [3, 3, null] : [null, 3, 3]))],
  ])('of %s corrects nothing for chance, and nothing is no number', (_, scores) => {
    const made = report({ ratings: scores });
    for (const name of StatisticName.options.slice(4)) expect(made.statistics[name], name).toMatchObject({ refused: expect.any(String) });
    expect(JSON.stringify(made)).not.toContain('null,"n"');
    expect(AgreementReport.parse(made)).toEqual(made);
  });

  test('whatever the scores, every number is one', () => {
    const cell = fc.option(fc.integer({ min: 1, max: 4 }), { freq: 5 });
    const scores = fc.integer({ min: 1, max: 4 }).chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 14 }));
    fc.assert(
      fc.property(scores, fc.boolean(), fc.nat(), (ratings, nested, seed) => {
        const made = agreementReport({
          ratings,
          measurement: 'ratio',
          random: seededRandom(seed),
          resamples: 60,
          fewest: 2,
          ...(nested && { lessons: ratings.map((_, row) => Math.floor(row / 2)) }),
        });
        // zod refuses NaN and infinite numbers
        expect(AgreementReport.parse(made)).toEqual(made);
        for (const figure of Object.values(made.statistics)) {
          if ('value' in figure && figure.interval) expect(figure.interval[0]).toBeLessThanOrEqual(figure.interval[1]);
        }
      }),
      {
        numRuns: 200,
        // items alike in their means
        examples: [
          [
            [
              [4, 2, 4],
              [2, 4, 4],
              [null, 3, null],
            ],
            false,
            0,
          ],
          // an end at which the mean of the observers has no reliability
          [
            [
              [4, 3, 4],
              [3, 2, 4],
              [4, 3, 1],
              [3, 2, 3],
            ],
            false,
            0,
          ],
        ],
      },
    );
  });

  test('takes neighbors on a known scale for adjacent, and scores one apart otherwise', () => {
    const ratings = [
      [1, 3],
      [3, 5],
      [1, 5],
    ];
    const known = report({ ratings, scale: [1, 3, 5], reference: [3, 3, 3] });
    expect(known.statistics.percentAdjacent).toMatchObject({ value: 2 / 3 });
    expect(known.observers[0]!.adjacent).toMatchObject({ value: 2 / 3 });
    expect(known.observers[0]!.reference!.adjacent).toMatchObject({ value: 1 });
    expect(report({ ratings }).statistics.percentAdjacent).toMatchObject({ value: 0 });
    expect(() => report({ ratings, scale: [1, 3, 5], reference: [2, 3, 3] })).toThrow('2 is not on the scale');
  });

  test('says where R’s irr goes another way', () => {
    // levels 1, 2 and 4: irr numbers them 1, 2, 3. R: irr::kappa2(x, 'squared')$value of the renumbered scores
    const two = [
      [1, 1],
      [1, 2],
      [2, 4],
      [4, 4],
      [4, 2],
      [2, 2],
    ];
    const uneven = report({ ratings: two }).statistics.weightedKappaQuadratic;
    const numbered = report({ ratings: two.map((row) => row.map((level) => (level === 4 ? 3 : level))) }).statistics.weightedKappaQuadratic;
    expect(uneven).toMatchObject({ inIrr: { value: value(numbered) } });
    expect(value(uneven)).not.toBeCloseTo(value(numbered), 3);
    expect(numbered).not.toHaveProperty('inIrr');
  });
});

describe('which statistic suits', () => {
  const suiting = (ratings: (number | null)[][], measurement: AgreementInput['measurement']) => report({ ratings, measurement }).suits;
  const three = round(12, [0, 0.3, -0.3], 9);
  const two = three.map((row) => row.slice(0, 2));
  const gaps = three.map((row, item) => (item % 3 ? row : [row[0]!, row[1]!, null]));
  const skewed = Array.from({ length: 12 }, (_, item) => (item === 0 ? [1, 2, 2] : [2, 2, 2]));

  test.each([
    ['nominal, two, complete', two, 'nominal', 'cohensKappa'],
    ['nominal, three, complete', three, 'nominal', 'fleissKappa'],
    ['nominal, gaps', gaps, 'nominal', 'krippendorffsAlphaNominal'],
    ['nominal, nearly all of one level', skewed, 'nominal', 'gwetsAC1'],
    ['ordinal, two, complete', two, 'ordinal', 'weightedKappaQuadratic'],
    ['ordinal, three', three, 'ordinal', 'krippendorffsAlphaOrdinal'],
    ['ordinal, nearly all of one level', skewed, 'ordinal', 'gwetsAC2Ordinal'],
    ['interval, complete', three, 'interval', 'iccA1'],
    ['interval, gaps', gaps, 'interval', 'krippendorffsAlphaInterval'],
  ] as const)('%s', (_, ratings, measurement, statistic) => {
    const found = suiting(ratings as (number | null)[][], measurement);
    expect(found?.statistic).toBe(statistic);
    expect(found?.why.length).toBeGreaterThan(2);
    expect(report({ ratings: ratings as (number | null)[][], measurement }).statistics[statistic]).toHaveProperty('value');
  });

  test('none where nothing was scored by two', () => {
    expect(suiting([[1], [2]], 'ordinal')).toBeNull();
  });
});

describe('a round of several indicators', () => {
  const indicators = [4, 5, 6].map((seed) => ({ ratings: round(12, [0, 0.5, -0.2, 0.1], seed) }));
  const made = calibrationReport({ indicators, measurement: 'ordinal', random: seededRandom(1), resamples: 200 });

  test('reports each as it would alone, and all together by lessons', () => {
    expect(made.indicators[1]!.statistics.krippendorffsAlphaOrdinal).toMatchObject({
      value: value(report({ ratings: indicators[1]!.ratings }).statistics.krippendorffsAlphaOrdinal),
    });
    expect(made.group.design).toMatchObject({ items: 36, lessons: 12, observers: 4 });
    const alone = report({ ratings: indicators.flatMap(({ ratings }) => ratings) });
    expect(value(made.group.statistics.fleissKappa)).toBeCloseTo(value(alone.statistics.fleissKappa), 12);
    // by lessons, not by Fisher's F, which takes all 36 for independent
    expect(made.group.statistics.iccA1).not.toEqual(alone.statistics.iccA1);
    expect(value(made.group.statistics.iccA1)).toBeCloseTo(value(alone.statistics.iccA1), 12);
  });

  test('of one lesson has figures over its indicators, and no interval: nothing is known of other lessons', () => {
    const one = calibrationReport({
      indicators: Array.from({ length: 8 }, (_, seed) => ({ ratings: round(1, [0, 0.5, -0.2, 0.1], seed) })),
      measurement: 'ordinal',
      random: seededRandom(1),
    });
    expect(one.group.statistics.krippendorffsAlphaOrdinal).toMatchObject({ n: 8, interval: null, intervalRefused: expect.stringContaining('lessons') });
    expect(one.indicators[0]!.statistics.krippendorffsAlphaOrdinal).toMatchObject({ refused: 'too_few' });
    expect(one.indicators[0]!.statistics.percentExact).toMatchObject({ n: 1 });
  });

  test('is refused where indicators are not of the same lessons', () => {
    expect(() => calibrationReport({ indicators: [{ ratings: [[1, 2]] }, { ratings: [] }], measurement: 'ordinal', random: seededRandom(1) })).toThrow(
      RangeError,
    );
  });
});

describe('drift between two rounds', () => {
  const settings = { measurement: 'ordinal', resamples: 300 } as const;
  const drift = (...args: Parameters<typeof driftBetween> extends [infer A, infer B, unknown] ? [A, B] : never) =>
    driftBetween(args[0], args[1], { ...settings, random: seededRandom(1) });
  const spring = { observers: ['Ada', 'Ben', 'Cleo'], ratings: round(20, [0, 0.1, 0], 21) };

  test('finds who has become more lenient, among those who scored in both', () => {
    const autumn = { observers: ['Dora', 'Cleo', 'Ada', 'Ben'], ratings: round(20, [2, 0, 1.2, 0.1], 22) };
    const found = drift(spring, autumn);
    expect(found.observers.map(({ observer }) => observer)).toEqual(['Ada', 'Ben', 'Cleo']);
    const ada = found.observers[0]!;
    expect(value(ada.change)).toBeCloseTo(value(ada.later) - value(ada.earlier), 12);
    expect((ada.change as { interval: [number, number] }).interval[0]).toBeGreaterThan(0.2);
    // Dora, new and lenient, does not move the yardstick
    const without = drift(spring, { observers: ['Cleo', 'Ada', 'Ben'], ratings: autumn.ratings.map((row) => row.slice(1)) });
    expect(without.observers).toEqual(found.observers);
  });

  test('of the group is the change of agreement, resampled in both rounds', () => {
    const found = drift(spring, { observers: spring.observers, ratings: round(20, [-1, 0.1, 1], 23) });
    expect(found.group.map(({ statistic }) => statistic)).toEqual(['percentExact', 'krippendorffsAlphaOrdinal']);
    const [exact] = found.group;
    expect(value(exact!.change)).toBeCloseTo(value(exact!.later) - value(exact!.earlier), 12);
    expect(value(exact!.change)).toBeLessThan(0);
    expect((exact!.change as { interval: [number, number] }).interval[1]).toBeLessThan(0);
  });

  test('of everybody at once shows only against a reference', () => {
    const later = { observers: spring.observers, ratings: spring.ratings.map((row) => row.map((level) => Math.min(4, level + 1))) };
    const reference = spring.ratings.map(([level]) => level!);
    const all = drift({ ...spring, reference }, { ...later, reference });
    for (const { change } of all.observers) expect(value(change)).toBeGreaterThan(0.4);
  });

  test('is refused without a change to speak of: nobody in both, too few lessons, nothing that differs', () => {
    expect(drift(spring, { observers: ['Eve', 'Finn'], ratings: [[1, 2]] }).observers).toEqual([]);
    const few = drift(spring, { observers: spring.observers, ratings: round(4, [0, 0, 0], 5) });
    expect(few.observers[0]!.change).toMatchObject({ interval: null, intervalRefused: expect.stringContaining('5') });
    expect(few.group[0]!.change).toMatchObject({ interval: null, intervalRefused: expect.stringContaining('10') });
    expect(few.group[1]!.change).toMatchObject({ refused: 'too_few' });
    const alike = { observers: spring.observers, ratings: Array.from({ length: 20 }, (_, item) => [1 + (item % 4), 1 + (item % 4), 1 + (item % 4)]) };
    expect(drift(alike, alike).group[0]!.change).toMatchObject({ value: 0, interval: null });
  });
});
