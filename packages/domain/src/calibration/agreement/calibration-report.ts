import type { Ratings, Reference } from '../../statistics/index.ts';
import { reportWith } from './agreement-report.ts';
import type { AgreementReport } from './report.ts';
import type { AgreementInput, Draws } from './scores.ts';

/** A round: lessons × observers for each indicator, the same lessons and observers in the same order for all. */
export interface CalibrationInput extends Pick<AgreementInput, 'measurement' | 'random' | 'scale' | 'resamples' | 'fewest'> {
  indicators: readonly { ratings: Ratings; reference?: Reference }[];
}

export interface CalibrationReport {
  /** over all indicators: each indicator of a lesson is an item, and lessons are what intervals are drawn from */
  group: AgreementReport;
  /** in the order given */
  indicators: AgreementReport[];
}

/**
 * Agreement of a round, per indicator and over all of them. Indicators of one scale only: a level must mean the same in each.
 * Throws a RangeError when tables are not of the same lessons and observers.
 */
export function calibrationReport({ indicators, ...settings }: CalibrationInput): CalibrationReport {
  const lessons = indicators[0]?.ratings.length ?? 0;
  for (const { ratings } of indicators) if (ratings.length !== lessons) throw new RangeError(`Indicators have ${lessons} and ${ratings.length} lessons`);
  const draws: Draws = new Map();
  const group = {
    ...settings,
    ratings: indicators.flatMap(({ ratings }) => ratings),
    lessons: indicators.flatMap(({ ratings }) => ratings.map((_, lesson) => lesson)),
    ...(indicators.some(({ reference }) => reference) && {
      reference: indicators.flatMap(({ ratings, reference }) => reference ?? ratings.map(() => null)),
    }),
  };
  return {
    group: reportWith(group, draws),
    indicators: indicators.map((indicator) => reportWith({ ...settings, ...indicator }, draws)),
  };
}
