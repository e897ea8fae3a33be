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
  type RatingTable,
  sumsByCluster,
  totalOf,
  weightedKappa,
} from '../../statistics/index.ts';
import type { AgreementFigure } from './figure.ts';
import { figureOf, tooFew, withInterval } from './figure-of.ts';
import { inSteps } from './in-steps.ts';
import { kappaInIrr } from './kappa-in-irr.ts';
import { Measurement } from './report.ts';
import type { Scores } from './scores.ts';
import { StatisticName } from './statistic-name.ts';

interface Made {
  /** the lowest level of measurement that it is made for */
  from: Measurement;
  /** a plain share, which one item is enough for */
  plain?: true;
  make: IntraclassForm | ((table: RatingTable) => AdditiveStatistic);
}

const made: Record<StatisticName, Made> = {
  percentExact: { from: 'nominal', plain: true, make: (table) => pairsAlike(table, 0) },
  percentAdjacent: { from: 'ordinal', plain: true, make: (table) => pairsAlike(inSteps(table), 1) },
  allExact: { from: 'nominal', plain: true, make: (table) => allAlike(table, 0) },
  allAdjacent: { from: 'ordinal', plain: true, make: (table) => allAlike(inSteps(table), 1) },
  cohensKappa: { from: 'nominal', make: (table) => weightedKappa(table, 'identity') },
  weightedKappaLinear: { from: 'ordinal', make: (table) => weightedKappa(table, 'linear') },
  weightedKappaQuadratic: { from: 'ordinal', make: (table) => weightedKappa(table, 'quadratic') },
  fleissKappa: { from: 'nominal', make: fleissKappa },
  congersKappa: { from: 'nominal', make: congersKappa },
  krippendorffsAlphaNominal: { from: 'nominal', make: (table) => krippendorffsAlpha(table, 'nominal') },
  krippendorffsAlphaOrdinal: { from: 'ordinal', make: (table) => krippendorffsAlpha(table, 'ordinal') },
  krippendorffsAlphaInterval: { from: 'ordinal', make: krippendorffsAlphaInterval },
  krippendorffsAlphaRatio: { from: 'ratio', make: (table) => krippendorffsAlpha(table, 'ratio') },
  gwetsAC1: { from: 'nominal', make: (table) => gwetsAC(table, 'identity') },
  gwetsAC2Linear: { from: 'ordinal', make: (table) => gwetsAC(table, 'linear') },
  gwetsAC2Quadratic: { from: 'ordinal', make: (table) => gwetsAC(table, 'quadratic') },
  gwetsAC2Ordinal: { from: 'ordinal', make: (table) => gwetsAC(table, 'ordinal') },
  icc1: { from: 'ordinal', make: 'ICC(1)' },
  iccA1: { from: 'ordinal', make: 'ICC(A,1)' },
  iccC1: { from: 'ordinal', make: 'ICC(C,1)' },
  icck: { from: 'ordinal', make: 'ICC(k)' },
  iccAk: { from: 'ordinal', make: 'ICC(A,k)' },
  iccCk: { from: 'ordinal', make: 'ICC(C,k)' },
};

const needed: Record<Measurement, string> = {
  nominal: '',
  ordinal: 'These scores are names without order; this statistic needs levels in order',
  interval: 'This statistic needs numbers with equal steps',
  ratio: 'This statistic needs numbers with equal steps and a true zero',
};

/** Statistics that take levels for numbers with equal steps although they are only known to be in order. */
const equalSteps = new Set<StatisticName>([
  'weightedKappaLinear',
  'weightedKappaQuadratic',
  'krippendorffsAlphaInterval',
  'gwetsAC2Linear',
  'gwetsAC2Quadratic',
  ...StatisticName.options.filter((name) => name.startsWith('icc')),
]);
const equalStepsNote = 'Takes the steps between levels as equally large.';

/** Every statistic, each as a figure or with the reason why there is none. */
export function statisticsOf(scores: Scores): Record<StatisticName, AgreementFigure> {
  const entries = StatisticName.options.map((name) => [name, noted(name, scores, statisticOf(name, scores))] as const);
  return Object.fromEntries(entries) as Record<StatisticName, AgreementFigure>;
}

/** One of them, when the others are not looked at. */
export function statisticOf(name: StatisticName, scores: Scores): AgreementFigure {
  const { from, plain, make } = made[name];
  const order = Measurement.options;
  if (order.indexOf(scores.measurement) < order.indexOf(from)) return { refused: 'does_not_fit', reason: needed[from], n: 0 };
  if (typeof make === 'string') return intraclassFigure(make, scores);
  const figure = figureOf(make(scores.table), scores, plain ? 1 : scores.fewest);
  const inIrr = kappaInIrr(name, scores.table);
  return 'refused' in figure || inIrr === null ? figure : { ...figure, inIrr: { value: inIrr } };
}

/** The additive statistic behind a name, for resampling of one's own. */
export function additiveOf(name: StatisticName, table: RatingTable): AdditiveStatistic {
  const { make } = made[name];
  return typeof make === 'string' ? intraclassCorrelation(table, make) : make(table);
}

/** Intervals by Fisher's F where every row stands for itself, by resampling of lessons otherwise. */
function intraclassFigure(form: IntraclassForm, scores: Scores): AgreementFigure {
  const statistic = intraclassCorrelation(scores.table, form);
  if (scores.nested) return figureOf(statistic, scores, scores.fewest);
  const sums = totalOf(sumsByCluster(statistic, scores.clusters), statistic.size);
  const n = sums[0]!;
  const value = statistic.value(sums, 0);
  if (typeof value !== 'number') return { ...value, n };
  if (n < scores.fewest) return tooFew(n, scores.fewest);
  const squares = meanSquares(scores.table).of(sums, 0);
  if ('refused' in squares) return { ...squares, n };
  const figure = withInterval(value, n, intraclassInterval(squares, form));
  if (form !== 'ICC(A,k)' || 'refused' in figure) return figure;
  const asIrr = intraclassInterval(squares, form, { asIrr: true });
  if ('refused' in asIrr || figure.interval?.every((end, index) => Math.abs(end - asIrr[index]!) < 1e-9)) return figure;
  return { ...figure, inIrr: { interval: asIrr } };
}

function noted(name: StatisticName, { measurement }: Scores, figure: AgreementFigure): AgreementFigure {
  return 'refused' in figure || measurement !== 'ordinal' || !equalSteps.has(name) ? figure : { ...figure, note: equalStepsNote };
}
