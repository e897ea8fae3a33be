import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type AdditiveStatistic,
  allAlike,
  congersKappa,
  fleissKappa,
  gwetsAC,
  type IntraclassForm,
  intraclassCorrelation,
  intraclassInterval,
  krippendorffsAlpha,
  krippendorffsAlphaInterval,
  meanSquares,
  pairsAlike,
  type Ratings,
  type RatingTable,
  ratingTable,
  resultOf,
  weightedKappa,
} from './index.ts';

function figure(statistic: AdditiveStatistic, table: RatingTable): number {
  const result = resultOf(statistic, table.items);
  if ('refused' in result) throw new Error(result.reason);
  return result.value;
}

function squaresOf(table: RatingTable) {
  const sums = new Float64Array(meanSquares(table).size);
  for (let item = 0; item < table.items; item += 1) meanSquares(table).add(item, sums, 0);
  const squares = meanSquares(table).of(sums, 0);
  if ('refused' in squares) throw new Error(squares.reason);
  return squares;
}

function intervalOf(table: RatingTable, form: IntraclassForm, asIrr = false): [number, number] {
  const interval = intraclassInterval(squaresOf(table), form, { asIrr });
  if ('refused' in interval) throw new Error(interval.reason);
  return interval;
}

describe('twelve made-up lessons, four observers, with gaps', () => {
  const gaps = null;
  const ratings: Ratings = [
    [3, 3, 4, gaps],
    [2, 2, 2, 1],
    [4, 4, 3, 4],
    [1, 2, 1, 1],
    [3, gaps, 3, 3],
    [2, 3, 3, gaps],
    [gaps, gaps, 4, 4],
    [1, 1, 1, 2],
    [3, 4, 4, 4],
    [2, 2, gaps, 2],
    [gaps, 3, gaps, gaps],
    [4, 3, 4, 4],
  ];
  const table = ratingTable(ratings);

  test("Krippendorff's alpha is that of irr 0.84.1, which is right with gaps", () => {
    // R: irr::kripp.alpha(t(x), 'nominal' | 'ordinal' | 'interval' | 'ratio')$value
    expect(figure(krippendorffsAlpha(table, 'nominal'), table)).toBeCloseTo(0.446728971963, 10);
    expect(figure(krippendorffsAlpha(table, 'ordinal'), table)).toBeCloseTo(0.824697949644, 10);
    expect(figure(krippendorffsAlphaInterval(table), table)).toBeCloseTo(0.829982768524, 10);
    expect(figure(krippendorffsAlpha(table, 'ratio'), table)).toBeCloseTo(0.768732278004, 10);
  });

  test("Gwet's AC1 and AC2 are those of irrCAC 1.0; the lesson with one score counts for chance", () => {
    // R: irrCAC::gwet.ac1.raw(x, weights), unrounded
    expect(figure(gwetsAC(table, 'identity'), table)).toBeCloseTo(0.479963886381, 10);
    expect(figure(gwetsAC(table, 'linear'), table)).toBeCloseTo(0.697588950365, 10);
    expect(figure(gwetsAC(table, 'quadratic'), table)).toBeCloseTo(0.853858464421, 10);
    expect(figure(gwetsAC(table, 'ordinal'), table)).toBeCloseTo(0.802944775589, 10);
    expect(figure(pairsAlike(table, 0), table), 'its pa').toBeCloseTo(0.606060606061, 10);
    // R: irrCAC::gwet.ac1.raw(x, weights, categ.labels = 1:5), unrounded: a level that nobody used changes them
    const known = ratingTable(ratings, [1, 2, 3, 4, 5]);
    expect(figure(gwetsAC(known, 'identity'), known)).toBeCloseTo(0.518495297806, 10);
    expect(figure(gwetsAC(known, 'quadratic'), known)).toBeCloseTo(0.922583046432, 10);
  });

  test('what needs every score takes the six complete lessons, as irr does', () => {
    // R: irr::kappam.fleiss(x)$value; kappam.fleiss(x, exact = TRUE)$value; agree(x)$value / 100; agree(x, 1)$value / 100
    expect(resultOf(fleissKappa(table), 12)).toMatchObject({ n: 6 });
    expect(figure(fleissKappa(table), table)).toBeCloseTo(0.300970873786, 10);
    expect(figure(congersKappa(table), table)).toBeCloseTo(0.307692307692, 10);
    expect(figure(allAlike(table, 0), table)).toBe(0);
    expect(figure(allAlike(table, 1), table)).toBe(1);
    // R: irr::kappa2(x[, c(1, 3)], 'unweighted' | 'equal' | 'squared')$value
    const two = ratingTable(ratings.map(([first, , third]) => [first!, third!]));
    expect(figure(weightedKappa(two, 'identity'), two)).toBeCloseTo(0.4, 10);
    expect(figure(weightedKappa(two, 'linear'), two)).toBeCloseTo(0.64, 10);
    expect(figure(weightedKappa(two, 'quadratic'), two)).toBeCloseTo(0.82, 10);
  });

  test('intraclass correlations and their intervals are those of irr, but for one interval', () => {
    // R: irr::icc(x, model, type, unit)$value, $lbound, $ubound
    const inIrr: [IntraclassForm, number, number, number][] = [
      ['ICC(1)', 0.865168539326, 0.63252032682, 0.976831769875],
      ['ICC(k)', 0.9625, 0.87317620728, 0.994105518949],
      ['ICC(A,1)', 0.864457831325, 0.617627862311, 0.97695675496],
      ['ICC(A,k)', 0.962279966471, 0.866055595676, 0.994137202659],
      ['ICC(C,1)', 0.846607669617, 0.5768328158, 0.973568081976],
      ['ICC(C,k)', 0.956666666667, 0.845022001531, 0.993258374933],
    ];
    for (const [form, value, low, high] of inIrr) {
      expect(figure(intraclassCorrelation(table, form), table), form).toBeCloseTo(value, 10);
      const [lower, upper] = intervalOf(table, form, true);
      expect(lower, form).toBeCloseTo(low, 8);
      expect(upper, form).toBeCloseTo(high, 8);
    }
    // McGraw and Wong's interval for the mean of k is Spearman and Brown's of that for one
    const ofMean = intervalOf(table, 'ICC(A,1)').map((end) => (4 * end) / (1 + 3 * end));
    for (const [index, end] of intervalOf(table, 'ICC(A,k)').entries()) expect(end).toBeCloseTo(ofMean[index]!, 12);
  });
});

const folder = [join(import.meta.dirname, '../../../../../shared/data/irr'), join(import.meta.dirname, '../../../../../../shared/data/irr')].find(existsSync);

describe.skipIf(!folder)(`files of R's irr${folder ? '' : ' (skipped: ../shared/data/irr is not beside the project)'}`, () => {
  const lines = (name: string) =>
    readFileSync(join(folder ?? '', name), 'utf8')
      .trim()
      .split(/\r?\n/);
  const tableOf = (name: string, columns = Number.POSITIVE_INFINITY) =>
    ratingTable(
      lines(`${name}.csv`)
        .slice(1)
        .map((line) =>
          line
            .split(',')
            .slice(0, columns)
            .map((cell) => (cell === 'NA' ? null : Number(cell))),
        ),
    );

  test('every value that irr gives for what is computed here comes out to nine digits, with its interval', () => {
    const [anxiety, two, example] = [tableOf('anxiety'), tableOf('anxiety', 2), tableOf('krippendorff_c')];
    const statistics: Record<string, [AdditiveStatistic, RatingTable]> = {
      'k2-anx12': [weightedKappa(two, 'identity'), two],
      'k2e-anx12': [weightedKappa(two, 'linear'), two],
      'k2s-anx12': [weightedKappa(two, 'quadratic'), two],
      'kalpha-nominal': [krippendorffsAlpha(example, 'nominal'), example],
      'kalpha-ordinal': [krippendorffsAlpha(example, 'ordinal'), example],
      'kalpha-interval': [krippendorffsAlphaInterval(example), example],
      'kalpha-ratio': [krippendorffsAlpha(example, 'ratio'), example],
    };
    const forms: Record<string, IntraclassForm> = {
      'oneway-consistency-single': 'ICC(1)',
      'oneway-agreement-single': 'ICC(1)',
      'oneway-consistency-average': 'ICC(k)',
      'oneway-agreement-average': 'ICC(k)',
      'twoway-consistency-single': 'ICC(C,1)',
      'twoway-consistency-average': 'ICC(C,k)',
      'twoway-agreement-single': 'ICC(A,1)',
      'twoway-agreement-average': 'ICC(A,k)',
    };
    let compared = 0;
    for (const line of lines('expected_irr_values.csv').slice(1)) {
      const cells = [...line.matchAll(/"([^"]*)"|([^,]+)/g)].map((found) => found[1] ?? found[2]!);
      const [id, , , , value, , , , , low, high] = cells as [string, string, string, string, string, string, string, string, string, string, string];
      const form = forms[id.replace('icc-anxiety-', '')];
      const [statistic, table] = form ? [intraclassCorrelation(anxiety, form), anxiety] : (statistics[id] ?? [null, null]);
      if (!statistic) continue;
      expect(figure(statistic, table), id).toBeCloseTo(Number(value), 9);
      if (form) {
        const [lower, upper] = intervalOf(anxiety, form, true);
        expect(lower, id).toBeCloseTo(Number(low), 8);
        expect(upper, id).toBeCloseTo(Number(high), 8);
      }
      compared += 1;
    }
    expect(compared).toBe(15);
  });

  test("Krippendorff's published alphas come out", () => {
    const table = tableOf('krippendorff_c');
    expect(figure(krippendorffsAlpha(table, 'nominal'), table)).toBeCloseTo(0.743, 3);
    expect(figure(krippendorffsAlpha(table, 'ordinal'), table)).toBeCloseTo(0.815, 3);
    expect(figure(krippendorffsAlphaInterval(table), table)).toBeCloseTo(0.849, 3);
    expect(figure(krippendorffsAlpha(table, 'ratio'), table)).toBeCloseTo(0.797, 3);
  });
});
