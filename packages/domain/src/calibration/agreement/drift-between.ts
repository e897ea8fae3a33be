import { z } from 'zod';
import {
  type AdditiveStatistic,
  bootstrapValues,
  differenceFromReference,
  fewestToResample,
  leniency,
  meanDifferenceInterval,
  quantileOf,
  type Ratings,
  type Reference,
  type Refusal,
  sumsByCluster,
} from '../../statistics/index.ts';
import { designOf } from './design-of.ts';
import { AgreementFigure } from './figure.ts';
import { withInterval } from './figure-of.ts';
import { meanOf } from './observers-of.ts';
import { type AgreementInput, type Scores, scoresOf } from './scores.ts';
import { StatisticName } from './statistic-name.ts';
import { additiveOf, statisticOf } from './statistics-of.ts';
import { suits } from './suits.ts';

/** One round: rows are lessons or items, columns are the observers named. */
export interface Round extends Pick<AgreementInput, 'lessons'> {
  observers: readonly string[];
  ratings: Ratings;
  reference?: Reference;
}

const Change = z.object({ earlier: AgreementFigure, later: AgreementFigure, /** later less earlier */ change: AgreementFigure });

const noWidth: Refusal = { refused: 'no_variation', reason: 'Every resample gives the same, so that an interval would have no width' };

/** What changed from one round to the next, among those who scored in both. */
export const Drift = z.object({
  observers: z.array(Change.extend({ observer: z.string() })),
  group: z.array(Change.extend({ statistic: StatisticName })),
});
export type Drift = z.infer<typeof Drift>;

/**
 * Drift from one round to a later one. Only observers of both rounds are compared, with each other, so that the yardstick is the
 * same people; with a reference in both rounds leniency is taken from it instead, which does not move when all drift together.
 * Rounds are on other lessons, so that they are taken as independent: Welch's interval for leniency, resampling of both for the
 * group's statistics (exact agreement, and the one that suits the later round).
 */
export function driftBetween(earlier: Round, later: Round, settings: Pick<AgreementInput, 'measurement' | 'random' | 'scale' | 'resamples' | 'fewest'>): Drift {
  const both = earlier.observers.filter((observer) => later.observers.includes(observer));
  const [before, after] = [earlier, later].map(({ observers, ratings, reference, lessons }) =>
    scoresOf({
      ...settings,
      ratings: ratings.map((row) => both.map((observer) => row[observers.indexOf(observer)] ?? null)),
      ...(reference && { reference }),
      ...(lessons && { lessons }),
    }),
  ) as [Scores, Scores];
  const suiting = suits(designOf(after))?.statistic;
  const names = [...new Set<StatisticName>(['percentExact', ...(suiting ? [suiting] : [])])];
  return {
    observers: both.map((observer, column) => ({ observer, ...leniencyChange(before, after, column) })),
    group: names.map((statistic) => ({ statistic, ...groupChange(statistic, before, after) })),
  };
}

function leniencyChange(before: Scores, after: Scores, column: number): z.infer<typeof Change> {
  const anchored = before.reference !== null && after.reference !== null;
  const mean = (scores: Scores) => {
    const at = scores.columns[column] ?? -1;
    if (scores.measurement === 'nominal') return { refused: 'does_not_fit', reason: 'These scores are names without order', n: 0 } as const;
    if (at < 0) return { refused: 'no_data', reason: 'This observer gave no score', n: 0 } as const;
    return meanOf(anchored ? differenceFromReference(scores.table, at, scores.reference ?? []) : leniency(scores.table, at), scores);
  };
  const figure = (one: ReturnType<typeof mean>): AgreementFigure =>
    'value' in one ? withInterval(one.value, one.n, 'refused' in one.spread ? one.spread : one.spread.interval) : one;
  const [one, other] = [mean(before), mean(after)];
  const change = (): AgreementFigure => {
    if (!('value' in one)) return one;
    if (!('value' in other)) return other;
    const n = Math.min(one.n, other.n);
    const value = other.value - one.value;
    if ('refused' in one.spread) return withInterval(value, n, one.spread);
    if ('refused' in other.spread) return withInterval(value, n, other.spread);
    return withInterval(value, n, meanDifferenceInterval(one.spread, other.spread).interval);
  };
  return { earlier: figure(one), later: figure(other), change: change() };
}

function groupChange(name: StatisticName, before: Scores, after: Scores): z.infer<typeof Change> {
  const [earlier, later] = [statisticOf(name, before), statisticOf(name, after)];
  const change = (): AgreementFigure => {
    if ('refused' in earlier) return earlier;
    if ('refused' in later) return later;
    const n = Math.min(earlier.n, later.n);
    const value = later.value - earlier.value;
    const [one, other] = [before, after].map((scores) => resampled(additiveOf(name, scores.table), scores)) as [Float64Array | null, Float64Array | null];
    if (!one || !other)
      return { value, n, interval: null, intervalRefused: `An interval needs ${fewestToResample} lessons or items in both rounds whose scores differ` };
    const differences = Float64Array.from({ length: Math.min(one.length, other.length) }, (_, index) => other[index]! - one[index]!).sort();
    const interval: [number, number] = [quantileOf(differences, 0.025), quantileOf(differences, 0.975)];
    return withInterval(value, n, interval[1] - interval[0] > 1e-12 ? interval : noWidth);
  };
  return { earlier, later, change: change() };
}

/** Null where a single round would have no interval either. */
function resampled(statistic: AdditiveStatistic, scores: Scores): Float64Array | null {
  const draws = scores.resamples();
  if (draws.clusters < fewestToResample) return null;
  const values = bootstrapValues(statistic, sumsByCluster(statistic, scores.clusters), draws);
  return values.length < 0.95 * draws.times ? null : values;
}
