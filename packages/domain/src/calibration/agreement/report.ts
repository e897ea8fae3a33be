import { z } from 'zod';
import { AgreementFigure } from './figure.ts';
import { StatisticName } from './statistic-name.ts';

/** What scores are: names without order; levels in order; numbers with equal steps; numbers with equal steps and a true zero. */
export const Measurement = z.enum(['nominal', 'ordinal', 'interval', 'ratio']);
export type Measurement = z.infer<typeof Measurement>;

/** What there was to compute from. Observers without any score are not counted. */
export const AgreementDesign = z.object({
  measurement: Measurement,
  /** rows with a score */
  items: z.number().int(),
  /** rows that two or more observers scored */
  scoredTwice: z.number().int(),
  /** rows that every observer scored */
  complete: z.number().int(),
  /** what intervals are drawn from: lessons where several rows are of one lesson, otherwise rows */
  lessons: z.number().int(),
  observers: z.number().int(),
  /** the share of scores that are missing, 0 to 1; null without any score */
  missing: z.number().nullable(),
  /** ascending: the scale, or the levels that were used where none was given; null with more than fifty different scores */
  levels: z.array(z.number()).nullable(),
  scaleKnown: z.boolean(),
  /** the level given most and its share of all scores, 0 to 1 */
  mostUsed: z.object({ level: z.number(), share: z.number() }).nullable(),
});
export type AgreementDesign = z.infer<typeof AgreementDesign>;

/** Which statistic suits the design, each reason a sentence; `beside` is worth a look as well. Null where there is too little for any. */
export const SuitingStatistic = z.object({ statistic: StatisticName, beside: StatisticName.nullable(), why: z.array(z.string()) });
export type SuitingStatistic = z.infer<typeof SuitingStatistic>;

/**
 * One observer against the others on the same items. These are for that observer and the leader of the round only.
 * `leniency` is in units of the score: above 0 scores higher than the others do.
 */
export const ObserverAgreement = z.object({
  /** the column, from 0 */
  observer: z.number().int(),
  /** items that this observer scored */
  scored: z.number().int(),
  exact: AgreementFigure,
  adjacent: AgreementFigure,
  leniency: AgreementFigure,
  /** against the agreed or anchor score, where one was given */
  reference: z.object({ exact: AgreementFigure, adjacent: AgreementFigure, leniency: AgreementFigure }).nullable(),
});
export type ObserverAgreement = z.infer<typeof ObserverAgreement>;

/** All that is known about agreement on one table of scores. */
export const AgreementReport = z.object({
  design: AgreementDesign,
  suits: SuitingStatistic.nullable(),
  statistics: z.record(StatisticName, AgreementFigure),
  observers: z.array(ObserverAgreement),
});
export type AgreementReport = z.infer<typeof AgreementReport>;
