import {
  type AdditiveStatistic,
  alikeWithOthers,
  alikeWithReference,
  clusteredMeanInterval,
  clusteredShareInterval,
  differenceFromReference,
  fewestClusters,
  leniency,
  type MeanInterval,
  type Refusal,
  sumsByCluster,
  totalOf,
} from '../../statistics/index.ts';
import type { AgreementFigure } from './figure.ts';
import { withInterval } from './figure-of.ts';
import { inSteps, referenceInSteps } from './in-steps.ts';
import type { ObserverAgreement } from './report.ts';
import type { Scores } from './scores.ts';

const noOrder: Refusal = { refused: 'does_not_fit', reason: 'These scores are names without order' };
const noScore: Refusal = { refused: 'no_data', reason: 'This observer gave no score' };

/** Each observer against the others, and against a reference where there is one, in the order of the columns. */
export function observersOf(scores: Scores): ObserverAgreement[] {
  return scores.columns.map((_, observer) => observerOf(scores, observer));
}

function observerOf(scores: Scores, observer: number): ObserverAgreement {
  const { table, columns, reference } = scores;
  const column = columns[observer]!;
  const ordered = scores.measurement !== 'nominal';
  const share = (statistic: AdditiveStatistic) => shareFigure(statistic, scores);
  const mean = (statistic: AdditiveStatistic) => meanFigure(statistic, scores);
  const figure = (make: () => AgreementFigure, { inOrder = false } = {}): AgreementFigure =>
    column < 0 ? { ...noScore, n: 0 } : inOrder && !ordered ? { ...noOrder, n: 0 } : make();
  return {
    observer,
    scored: column < 0 ? 0 : scoresBy(scores, column),
    exact: figure(() => share(alikeWithOthers(table, column, 0))),
    adjacent: figure(() => share(alikeWithOthers(inSteps(table), column, 1)), { inOrder: true }),
    leniency: figure(() => mean(leniency(table, column)), { inOrder: true }),
    reference: reference && {
      exact: figure(() => share(alikeWithReference(table, column, reference, 0))),
      adjacent: figure(() => share(alikeWithReference(inSteps(table), column, referenceInSteps(table, reference), 1)), { inOrder: true }),
      leniency: figure(() => mean(differenceFromReference(table, column, reference)), { inOrder: true }),
    },
  };
}

function scoresBy({ table }: Scores, column: number): number {
  let scored = 0;
  for (let item = 0; item < table.items; item += 1) if (table.codes[item * table.observers + column]! >= 0) scored += 1;
  return scored;
}

const whyNoShare = {
  too_few_clusters: `An interval needs ${fewestClusters} lessons or items with scores for it`,
  all_or_none: 'All or none are alike, so that nothing says how far this could differ',
  no_spread: 'Lessons or items do not differ at all, so that an interval would have no width',
};

function shareFigure(statistic: AdditiveStatistic, { clusters }: Scores): AgreementFigure {
  const sums = sumsByCluster(statistic, clusters);
  const whole = totalOf(sums, 2);
  const value = statistic.value(whole, 0);
  if (typeof value !== 'number') return { ...value, n: 0 };
  const result = clusteredShareInterval(pairsOf(sums).map(([of, hits]) => ({ of, hits })));
  return withInterval(value, whole[0]!, 'refused' in result ? { refused: 'too_few', reason: whyNoShare[result.refused] } : result.interval);
}

function meanFigure(statistic: AdditiveStatistic, scores: Scores): AgreementFigure {
  const result = meanOf(statistic, scores);
  return 'value' in result ? withInterval(result.value, result.n, 'refused' in result.spread ? result.spread : result.spread.interval) : result;
}

/** A mean over items with its standard error over lessons; either may be refused. */
export function meanOf(
  statistic: AdditiveStatistic,
  { clusters }: Scores,
): { value: number; n: number; spread: MeanInterval | Refusal } | (Refusal & { n: number }) {
  const sums = sumsByCluster(statistic, clusters);
  const whole = totalOf(sums, 2);
  const value = statistic.value(whole, 0);
  if (typeof value !== 'number') return { ...value, n: 0 };
  return { value, n: whole[0]!, spread: clusteredMeanInterval(pairsOf(sums).map(([n, sum]) => ({ n, sum }))) };
}

function pairsOf(sums: Float64Array): [number, number][] {
  return Array.from({ length: sums.length / 2 }, (_, index) => [sums[2 * index]!, sums[2 * index + 1]!]);
}
