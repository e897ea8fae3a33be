import { describe, expect, test } from 'vitest';
import {
  type AdditiveStatistic,
  alikeWithOthers,
  alikeWithReference,
  congersKappa,
  differenceFromReference,
  fleissKappa,
  gwetsAC,
  intraclassCorrelation,
  krippendorffsAlpha,
  krippendorffsAlphaInterval,
  leniency,
  levelDistances,
  pairsAlike,
  type Ratings,
  type RatingTable,
  ratingTable,
  resultOf,
  weightedKappa,
} from './index.ts';

function of(ratings: Ratings, make: (table: RatingTable) => AdditiveStatistic, scale?: number[]) {
  const table = ratingTable(ratings, scale);
  return resultOf(make(table), table.items);
}

const gap = null;

describe('worked by hand', () => {
  // pairs (1,1) (1,2) (2,2) (3,3) (3,1)
  const two: Ratings = [
    [1, 1],
    [1, 2],
    [2, 2],
    [3, 3],
    [3, 1],
  ];

  test('five lessons, two observers: kappa 7/17, linear 8/23, quadratic 2/7', () => {
    // alike 3/5; first observer 2/5, 1/5, 2/5, second 2/5, 2/5, 1/5: chance (4 + 2 + 2)/25 = 8/25; (15 - 8)/(25 - 8) = 7/17
    expect(of(two, (table) => weightedKappa(table, 'identity'))).toEqual({ value: expect.closeTo(7 / 17, 12), n: 5 });
    // linear disagreement in steps: observed (1 + 2)/5; expected over 25: 1·(2·2 + 1·2 + 1·1 + 2·2) + 2·(2·1 + 2·2) = 11 + 12 = 23;
    // 1 - (15/25)/(23/25) = 8/23
    expect(of(two, (table) => weightedKappa(table, 'linear'))).toEqual({ value: expect.closeTo(8 / 23, 12), n: 5 });
    // squared steps: observed (1 + 4)/5; expected over 25: 11 + 4·6 = 35; 1 - 25/35 = 2/7
    expect(of(two, (table) => weightedKappa(table, 'quadratic'))).toEqual({ value: expect.closeTo(2 / 7, 12), n: 5 });
  });

  test("Krippendorff's alpha of them: nominal 5/11, interval 8/23, ordinal 163/490", () => {
    // scores 1 four times, 2 three times, 3 three times: n = 10. Disagreeing pairs o(1,2) = o(1,3) = 1.
    // nominal: 1 - 9 · 2 / (4·3 + 4·3 + 3·3) = 1 - 18/33 = 5/11
    expect(of(two, (table) => krippendorffsAlpha(table, 'nominal'))).toEqual({ value: expect.closeTo(5 / 11, 12), n: 5 });
    // interval: 1 - 9 (1 + 4) / (12 + 4·12 + 9) = 1 - 45/69 = 8/23
    expect(of(two, krippendorffsAlphaInterval)).toEqual({ value: expect.closeTo(8 / 23, 12), n: 5 });
    // ordinal: middle ranks 2, 5.5, 8.5: squares 49/4, 169/4, 9; 1 - 9 (49/4 + 169/4) / (12·49/4 + 12·169/4 + 9·9) = 1 - 490.5/735 = 163/490
    expect(of(two, (table) => krippendorffsAlpha(table, 'ordinal'))).toEqual({ value: expect.closeTo(163 / 490, 12), n: 5 });
  });

  test("Gwet's AC1 of them is 27/67 and AC2 with linear weights 1/3", () => {
    // shares 4/10, 3/10, 3/10: Σ share (1 - share) = (24 + 21 + 21)/100 = 66/100; over q - 1 = 2: 33/100; (60 - 33)/(100 - 33) = 27/67
    expect(of(two, (table) => gwetsAC(table, 'identity'))).toEqual({ value: expect.closeTo(27 / 67, 12), n: 5 });
    // linear weights 1, 1/2, 0: sum 3 + 4/2 = 5; agreement 1 - (1/2 + 1)/5 = 7/10; chance 5/6 · 66/100 = 11/20; (14 - 11)/(20 - 11) = 1/3
    expect(of(two, (table) => gwetsAC(table, 'linear'))).toEqual({ value: expect.closeTo(1 / 3, 12), n: 5 });
  });

  // levels 1 or 2
  const three: Ratings = [
    [1, 1, 1],
    [1, 1, 2],
    [2, 2, 2],
    [1, 2, 2],
  ];

  test("four lessons, three observers: Fleiss' and Conger's kappa", () => {
    // pairs alike 1, 1/3, 1, 1/3: 2/3. Six of twelve scores are 1: chance 1/2. (2/3 - 1/2)/(1/2) = 1/3
    expect(of(three, fleissKappa)).toEqual({ value: expect.closeTo(1 / 3, 12), n: 4 });
    // observers gave level 1 three, two, one times of four: chance of pairs (3·2 + 1·2)/16, (3·1 + 1·3)/16, (2·1 + 2·3)/16: mean 22/48;
    // (2/3 - 22/48)/(1 - 22/48) = (32 - 22)/(48 - 22) = 5/13
    expect(of(three, congersKappa)).toEqual({ value: expect.closeTo(5 / 13, 12), n: 4 });
  });

  test('complete data of three observers: alpha divides by m - 1, which irr 0.84.1 does not', () => {
    // each mixed lesson adds 2·1/2 = 1 to o(1,2): 2 in all; 1 - 11 · 2 / (6 · 6) = 7/18
    expect(of(three, (table) => krippendorffsAlpha(table, 'nominal'))).toEqual({ value: expect.closeTo(7 / 18, 12), n: 4 });
  });

  test('mean squares of three lessons and two observers: ICC(1), (A,1), (C,1)', () => {
    // scores 1 2 / 3 4 / 5 6: items 8, observers 3/2, error 0, within 1/2
    const steady: Ratings = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    expect(of(steady, (table) => intraclassCorrelation(table, 'ICC(C,1)'))).toEqual({ value: 1, n: 3 });
    expect(of(steady, (table) => intraclassCorrelation(table, 'ICC(1)'))).toEqual({ value: expect.closeTo(15 / 17, 12), n: 3 });
    // 8 / (8 + (2/3)(3/2)) = 8/9
    expect(of(steady, (table) => intraclassCorrelation(table, 'ICC(A,1)'))).toEqual({ value: expect.closeTo(8 / 9, 12), n: 3 });
    // 8 / (8 + (3/2)/3) = 16/17
    expect(of(steady, (table) => intraclassCorrelation(table, 'ICC(A,k)'))).toEqual({ value: expect.closeTo(16 / 17, 12), n: 3 });
  });

  test('pairs alike: items weigh the same, however many scored them', () => {
    const ratings: Ratings = [
      [1, 1, gap],
      [1, 2, 3],
      [gap, gap, 3],
    ];
    // first 1; second 0 exact, 2 of 3 pairs within one: means 1/2 and 5/6; the third has no pair
    expect(of(ratings, (table) => pairsAlike(table, 0))).toEqual({ value: 1 / 2, n: 2 });
    expect(of(ratings, (table) => pairsAlike(table, 1))).toEqual({ value: expect.closeTo(5 / 6, 12), n: 2 });
  });

  test('an observer against the others, and against an agreed score', () => {
    const ratings: Ratings = [
      [4, 3, 2],
      [3, 3, gap],
      [2, gap, gap],
    ];
    // 4 - 5/2 and 3 - 3: mean 3/4; alike 0 and 1; within one 1/2 and 1
    expect(of(ratings, (table) => leniency(table, 0))).toEqual({ value: 3 / 4, n: 2 });
    expect(of(ratings, (table) => alikeWithOthers(table, 0, 0))).toEqual({ value: 1 / 2, n: 2 });
    expect(of(ratings, (table) => alikeWithOthers(table, 0, 1))).toEqual({ value: 3 / 4, n: 2 });
    // agreed 3, none, 3: 4 - 3 and 2 - 3
    expect(of(ratings, (table) => differenceFromReference(table, 0, [3, gap, 3]))).toEqual({ value: 0, n: 2 });
    expect(of(ratings, (table) => alikeWithReference(table, 0, [3, gap, 2], 0))).toEqual({ value: 1 / 2, n: 2 });
  });

  test('distances of levels: by their numbers, or by the pairs of levels between', () => {
    // of 1, 2, 4: range 3; ordinal: pairs of two neighbors 1 of 3, of three levels 3 of 3
    expect([...levelDistances([1, 2, 4], 'linear')].slice(0, 3)).toEqual([0, expect.closeTo(1 / 3, 12), 1]);
    expect([...levelDistances([1, 2, 4], 'quadratic')].slice(0, 3)).toEqual([0, expect.closeTo(1 / 9, 12), 1]);
    expect([...levelDistances([1, 2, 4], 'ordinal')].slice(0, 3)).toEqual([0, expect.closeTo(1 / 3, 12), 1]);
    expect([...levelDistances([1, 2, 4], 'identity')]).toEqual([0, 1, 1, 1, 0, 1, 1, 1, 0]);
  });
});

describe('refused with its reason, never a number', () => {
  const every: [string, (table: RatingTable) => AdditiveStatistic][] = [
    ["Cohen's kappa", (table) => weightedKappa(table, 'identity')],
    ['quadratic kappa', (table) => weightedKappa(table, 'quadratic')],
    ["Fleiss' kappa", fleissKappa],
    ["Conger's kappa", congersKappa],
    ['nominal alpha', (table) => krippendorffsAlpha(table, 'nominal')],
    ['ordinal alpha', (table) => krippendorffsAlpha(table, 'ordinal')],
    ['interval alpha', krippendorffsAlphaInterval],
    ['ratio alpha', (table) => krippendorffsAlpha(table, 'ratio')],
    ['AC1', (table) => gwetsAC(table, 'identity')],
    ['AC2', (table) => gwetsAC(table, 'ordinal')],
    ['ICC(1)', (table) => intraclassCorrelation(table, 'ICC(1)')],
    ['ICC(A,k)', (table) => intraclassCorrelation(table, 'ICC(A,k)')],
  ];
  const cases: [string, Ratings, string][] = [
    ['no rows', [], 'no_data'],
    ['one observer', [[1], [2], [3]], 'does_not_fit'],
    [
      'nothing scored by two',
      [
        [1, gap],
        [gap, 2],
        [gap, gap],
      ],
      'no_data',
    ],
    [
      'one level throughout',
      [
        [2, 2],
        [2, 2],
        [2, 2],
      ],
      'no_variation',
    ],
    ['one level throughout, a decimal', Array.from({ length: 7 }, () => [0.1, 0.1]), 'no_variation'],
  ];
  for (const [name, ratings, code] of cases) {
    test.each(every)(`${name}: %s`, (_, make) => {
      const result = of(ratings, make);
      expect(result).toMatchObject({ refused: code, reason: expect.stringMatching(/\w/) });
    });
  }

  test('all scores alike on a known scale: AC1 is 1, since a level that could have been given was not', () => {
    expect(
      of(
        [
          [2, 2],
          [2, 2],
        ],
        (table) => gwetsAC(table, 'identity'),
        [1, 2, 3],
      ),
    ).toEqual({ value: 1, n: 2 });
  });

  test('items that do not differ: forms for one observer have a value, forms of a mean have none', () => {
    const ratings: Ratings = [
      [1, 2],
      [2, 1],
    ];
    // between items 0, within 1/2: (0 - 1/2)/(0 + 1/2)
    expect(of(ratings, (table) => intraclassCorrelation(table, 'ICC(1)'))).toEqual({ value: -1, n: 2 });
    expect(of(ratings, (table) => intraclassCorrelation(table, 'ICC(k)'))).toMatchObject({ refused: 'no_variation' });
    expect(of(ratings, (table) => intraclassCorrelation(table, 'ICC(A,k)'))).toMatchObject({ refused: 'no_variation' });
  });

  test('parts that cancel leave nothing to divide by, whatever rounding leaves of them', () => {
    const ratings: Ratings = [
      [1, 1],
      [2, 1],
      [1, 2],
    ];
    // between items 1/6, between observers 0, left over 1/2: (1/6 - 1/2)/(1/6 + (0 - 1/2)/3)
    expect(of(ratings, (table) => intraclassCorrelation(table, 'ICC(A,k)'))).toMatchObject({ refused: 'no_variation' });
    expect(of(ratings, (table) => intraclassCorrelation(table, 'ICC(C,k)'))).toEqual({ value: expect.closeTo(-2, 12), n: 3 });
  });

  test('fifty-one different scores are no levels, but alpha with the interval metric goes on', () => {
    const ratings: Ratings = Array.from({ length: 26 }, (_, item) => [2 * item, 2 * item + 1]);
    expect(of(ratings, fleissKappa)).toMatchObject({ refused: 'does_not_fit', reason: expect.stringContaining('52') });
    const alpha = of(ratings, krippendorffsAlphaInterval);
    // differences of 1 within; scores 0 to 51: Σ over pairs of (x - y)² = 52² (52² - 1)/12; 1 - 51 · 26 / that
    expect(alpha).toEqual({ value: expect.closeTo(1 - (51 * 26) / ((52 ** 2 * (52 ** 2 - 1)) / 12), 12), n: 26 });
    expect(of(ratings, (table) => pairsAlike(table, 1))).toEqual({ value: 1, n: 26 });
  });

  test('what is no table of scores is an error of the caller', () => {
    expect(() => ratingTable([[1, 2], [1]])).toThrow(RangeError);
    expect(() => ratingTable([[1, Number.NaN]])).toThrow(RangeError);
    expect(() => ratingTable([[1, Number.POSITIVE_INFINITY]])).toThrow(RangeError);
    expect(() => ratingTable([[1, 5]], [1, 2, 3, 4])).toThrow('5 is not on the scale');
    expect(of([[-1, 1]], (table) => krippendorffsAlpha(table, 'ratio'))).toMatchObject({ refused: 'does_not_fit' });
  });
});
