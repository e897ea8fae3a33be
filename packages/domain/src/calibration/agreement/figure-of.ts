import { type AdditiveStatistic, bootstrapInterval, type Refusal, sumsByCluster, totalOf } from '../../statistics/index.ts';
import type { AgreementFigure } from './figure.ts';
import type { Scores } from './scores.ts';

export type Interval = [number, number] | Refusal;

/** A statistic as a figure, with a bootstrap interval over lessons; `fewest` is the least number of items for it. */
export function figureOf(statistic: AdditiveStatistic, scores: Scores, fewest: number): AgreementFigure {
  const sums = sumsByCluster(statistic, scores.clusters);
  const whole = totalOf(sums, statistic.size);
  const n = whole[0]!;
  const value = statistic.value(whole, 0);
  if (typeof value !== 'number') return { ...value, n };
  if (n < fewest) return tooFew(n, fewest);
  return withInterval(value, n, bootstrapInterval(statistic, sums, scores.resamples()));
}

export function withInterval(value: number, n: number, interval: Interval): AgreementFigure {
  return 'refused' in interval ? { value, n, interval: null, intervalRefused: interval.reason } : { value, n, interval };
}

export function tooFew(n: number, fewest: number): AgreementFigure {
  return { refused: 'too_few', reason: `${n === 1 ? '1 item has' : `${n} items have`} the scores for it; ${fewest} are needed`, n };
}
