import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AdditiveStatistic,
  congersKappa,
  fleissKappa,
  gwetsAC,
  intraclassCorrelation,
  krippendorffsAlpha,
  krippendorffsAlphaInterval,
  leniency,
  meanSquares,
  pairsAlike,
  type Ratings,
  type RatingTable,
  ratingTable,
  resultOf,
  weightedKappa,
} from './index.ts';
import { naiveAC, naiveAlpha, naiveConger, naiveFleiss, naiveKappa, naiveMeanSquares } from './testing/naive-agreement.ts';

type Make = (table: RatingTable) => AdditiveStatistic;

/** The value, or null where it is refused. */
function figure(ratings: Ratings, make: Make, scale?: number[]): number | null {
  const table = ratingTable(ratings, scale);
  const result = resultOf(make(table), table.items);
  return 'value' in result ? result.value : null;
}

function same(one: number | null, other: number | null): void {
  if (one === null || other === null) expect([one, other]).toEqual([null, null]);
  else expect(one).toBeCloseTo(other, 9);
}

const score = fc.integer({ min: 1, max: 5 });
/** Items × observers; `gaps` leaves scores out. Steps between levels are not always 1, since 4 is left out at times. */
const ratings = ({ observers = { min: 2, max: 5 }, gaps = true } = {}) =>
  fc
    .integer(observers)
    .chain((columns) =>
      fc.array(fc.array(gaps ? fc.option(score, { freq: 4 }) : score, { minLength: columns, maxLength: columns }), { minLength: 2, maxLength: 12 }),
    );
const complete = ratings({ gaps: false }) as fc.Arbitrary<number[][]>;
const two = { min: 2, max: 2 };

const alphas = {
  nominal: (table: RatingTable) => krippendorffsAlpha(table, 'nominal'),
  ordinal: (table: RatingTable) => krippendorffsAlpha(table, 'ordinal'),
  interval: krippendorffsAlphaInterval,
  ratio: (table: RatingTable) => krippendorffsAlpha(table, 'ratio'),
};

const every: Record<string, Make> = {
  'exact agreement': (table) => pairsAlike(table, 0),
  'adjacent agreement': (table) => pairsAlike(table, 1),
  kappa: (table) => weightedKappa(table, 'identity'),
  'linear kappa': (table) => weightedKappa(table, 'linear'),
  'quadratic kappa': (table) => weightedKappa(table, 'quadratic'),
  "Fleiss' kappa": fleissKappa,
  "Conger's kappa": congersKappa,
  'nominal alpha': alphas.nominal,
  'ordinal alpha': alphas.ordinal,
  'interval alpha': alphas.interval,
  'ratio alpha': alphas.ratio,
  AC1: (table) => gwetsAC(table, 'identity'),
  'linear AC2': (table) => gwetsAC(table, 'linear'),
  'quadratic AC2': (table) => gwetsAC(table, 'quadratic'),
  'ordinal AC2': (table) => gwetsAC(table, 'ordinal'),
  'ICC(1)': (table) => intraclassCorrelation(table, 'ICC(1)'),
  'ICC(A,1)': (table) => intraclassCorrelation(table, 'ICC(A,1)'),
  'ICC(C,1)': (table) => intraclassCorrelation(table, 'ICC(C,1)'),
};

describe('counting gives what the definitions give pair by pair', () => {
  test.each(Object.keys(alphas) as (keyof typeof alphas)[])("Krippendorff's alpha, %s, with gaps and without", (metric) => {
    fc.assert(fc.property(fc.oneof(ratings(), complete), (scores) => same(figure(scores, alphas[metric]), naiveAlpha(scores, metric))));
  });

  test("Gwet's AC1 and AC2, with gaps, on the levels used and on a scale", () => {
    fc.assert(
      fc.property(ratings(), fc.boolean(), (scores, known) => {
        const used = [...new Set(scores.flat().filter((each) => each !== null))].sort();
        const levels = known ? [1, 2, 3, 4, 5] : used;
        const range = levels.at(-1)! - levels[0]!;
        const steps = (one: number, other: number) => Math.abs(levels.indexOf(one) - levels.indexOf(other));
        const weights = {
          identity: (one: number, other: number) => (one === other ? 1 : 0),
          linear: (one: number, other: number) => 1 - Math.abs(one - other) / range,
          quadratic: (one: number, other: number) => 1 - ((one - other) / range) ** 2,
          ordinal: (one: number, other: number) => 1 - (steps(one, other) * (steps(one, other) + 1)) / (levels.length * (levels.length - 1)),
        };
        for (const [name, weight] of Object.entries(weights) as [keyof typeof weights, (one: number, other: number) => number][]) {
          same(
            figure(scores, (table) => gwetsAC(table, name), known ? levels : undefined),
            naiveAC(scores, levels, weight),
          );
        }
      }),
    );
  });

  test("Cohen's and weighted kappa, over items that both scored", () => {
    fc.assert(
      fc.property(ratings({ observers: two }), (scores) => {
        const pairs = scores.filter((row): row is [number, number] => row.every((each) => each !== null));
        fc.pre(pairs.length > 0);
        same(
          figure(scores, (table) => weightedKappa(table, 'identity')),
          naiveKappa(pairs, (one, other) => (one === other ? 1 : 0)),
        );
        // a range of ten keeps disagreement small; the range drops out of kappa
        same(
          figure(scores, (table) => weightedKappa(table, 'linear')),
          naiveKappa(pairs, (one, other) => 1 - Math.abs(one - other) / 10),
        );
        same(
          figure(scores, (table) => weightedKappa(table, 'quadratic')),
          naiveKappa(pairs, (one, other) => 1 - (one - other) ** 2 / 100),
        );
      }),
    );
  });

  test("Fleiss' and Conger's kappa", () => {
    fc.assert(
      fc.property(complete, (scores) => {
        same(figure(scores, fleissKappa), naiveFleiss(scores));
        same(figure(scores, congersKappa), naiveConger(scores));
      }),
    );
  });

  test('mean squares, also of scores far from 0', () => {
    fc.assert(
      fc.property(complete, fc.constantFrom(0, 1e6), (scores, far) => {
        const moved = scores.map((row) => row.map((each) => each + far));
        const table = ratingTable(moved);
        const parts = meanSquares(table);
        const sums = new Float64Array(parts.size);
        for (let item = 0; item < table.items; item += 1) parts.add(item, sums, 0);
        const squares = parts.of(sums, 0);
        if ('refused' in squares) expect(table.levels).toHaveLength(1);
        else for (const [name, value] of Object.entries(naiveMeanSquares(scores))) expect(squares[name as 'rows']).toBeCloseTo(value, 8);
      }),
    );
  });
});

describe('what must not matter does not', () => {
  test.each(Object.entries(every))('%s: the order of items and of observers', (_, make) => {
    fc.assert(
      fc.property(ratings(), fc.infiniteStream(fc.nat()), (scores, stream) => {
        const order = (count: number) =>
          Array.from({ length: count }, (_, index) => ({ index, by: stream.next().value as number }))
            .sort((a, b) => a.by - b.by)
            .map(({ index }) => index);
        const columns = order(scores[0]!.length);
        const mixed = order(scores.length).map((item) => columns.map((column) => scores[item]![column]!));
        same(figure(scores, make), figure(mixed, make));
      }),
    );
  });

  test.each(['exact agreement', 'kappa', "Fleiss' kappa", "Conger's kappa", 'nominal alpha', 'AC1'])('%s: what levels are called', (name) => {
    fc.assert(
      fc.property(ratings(), fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 }), (scores, names) => {
        const renamed = scores.map((row) => row.map((each) => (each === null ? null : names[each - 1]! * 7)));
        same(figure(scores, every[name]!), figure(renamed, every[name]!));
      }),
    );
  });

  test.each(['linear kappa', 'quadratic kappa', 'interval alpha', 'linear AC2', 'quadratic AC2', 'ICC(1)', 'ICC(A,1)', 'ICC(C,1)'])(
    '%s: the unit of scores',
    (name) => {
      fc.assert(
        fc.property(ratings(), (scores) => {
          const inOther = scores.map((row) => row.map((each) => (each === null ? null : 10 * each + 300)));
          same(figure(scores, every[name]!), figure(inOther, every[name]!));
        }),
      );
    },
  );

  test('ordinal alpha and ordinal AC2: how far levels lie apart', () => {
    fc.assert(
      fc.property(ratings(), (scores) => {
        const stretched = scores.map((row) => row.map((each) => (each === null ? null : each ** 3)));
        for (const name of ['ordinal alpha', 'ordinal AC2']) same(figure(scores, every[name]!), figure(stretched, every[name]!));
      }),
    );
  });

  test.each(Object.keys(alphas) as (keyof typeof alphas)[])('alpha, %s: items with one score or none', (metric) => {
    fc.assert(
      fc.property(ratings(), score, (scores, lonely) => {
        const more = [...scores, scores[0]!.map((_, at) => (at === 0 ? lonely : null)), scores[0]!.map(() => null)];
        const twice = scores.some((row) => row.filter((each) => each !== null).length >= 2);
        if (twice) same(figure(scores, alphas[metric]), figure(more, alphas[metric]));
      }),
    );
  });
});

describe('what is known of each', () => {
  test.each(Object.entries(every))('%s of observers who all score the same is 1, when levels differ', (_, make) => {
    fc.assert(
      fc.property(fc.array(score, { minLength: 2, maxLength: 12 }), fc.integer({ min: 2, max: 5 }), (scores, observers) => {
        fc.pre(new Set(scores).size > 1);
        const value = figure(
          scores.map((each) => Array.from({ length: observers }, () => each)),
          make,
        );
        if (value !== null) expect(value).toBeCloseTo(1, 12);
        else expect(observers, 'kappas of two').toBeGreaterThan(2);
      }),
    );
  });

  test('no statistic is ever above 1 or no number', () => {
    fc.assert(
      fc.property(ratings(), (scores) => {
        for (const [name, make] of Object.entries(every)) {
          const value = figure(scores, make);
          if (value !== null) expect(value, name).toBeLessThanOrEqual(1 + 1e-12);
          if (value !== null) expect(Number.isFinite(value), name).toBe(true);
        }
      }),
    );
  });

  test("with two observers Conger's kappa is Cohen's, and nominal alpha is Scott's pi moved by 1/n", () => {
    fc.assert(
      fc.property(ratings({ observers: two, gaps: false }), (scores) => {
        same(figure(scores, congersKappa), figure(scores, every.kappa!));
        // Krippendorff: alpha = 1 - (1 - pi)(1 - 1/(2 items)); Fleiss' kappa of two is pi
        const pi = figure(scores, fleissKappa);
        same(figure(scores, alphas.nominal), pi === null ? null : 1 - (1 - pi) * (1 - 1 / (2 * scores.length)));
      }),
    );
  });

  test('quadratic kappa is what the moments of both observers give (Fleiss and Cohen 1973)', () => {
    fc.assert(
      fc.property(ratings({ observers: two, gaps: false }), (scores) => {
        const n = scores.length;
        const column = (at: number) => scores.map((row) => row[at]!);
        const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / n;
        const [a, b] = [column(0), column(1)];
        const spread = (values: number[]) => mean(values.map((each) => (each - mean(values)) ** 2));
        const together = mean(a.map((each, item) => (each - mean(a)) * (b[item]! - mean(b))));
        const below = spread(a) + spread(b) + (mean(a) - mean(b)) ** 2;
        same(figure(scores, every['quadratic kappa']!), below === 0 ? null : (2 * together) / below);
      }),
    );
  });

  test('leniencies of all observers of complete data add up to 0', () => {
    fc.assert(
      fc.property(complete, (scores) => {
        const all = scores[0]!.map((_, observer) => figure(scores, (table) => leniency(table, observer))!);
        expect(all.reduce((sum, each) => sum + each, 0)).toBeCloseTo(0, 10);
      }),
    );
  });
});
