import { designOf } from './design-of.ts';
import { observersOf } from './observers-of.ts';
import type { AgreementReport } from './report.ts';
import { type AgreementInput, type Draws, scoresOf } from './scores.ts';
import { statisticsOf } from './statistics-of.ts';
import { suits } from './suits.ts';

/**
 * All statistics of agreement on one table of scores, each with its interval or the reason why there is none, which of them
 * suits the design, and each observer against the others.
 * Throws a RangeError for scores that are no table of numbers (rows of unequal length, scores outside the scale).
 */
export function agreementReport(input: AgreementInput): AgreementReport {
  return reportWith(input, new Map());
}

/** With draws that several tables of one round share. */
export function reportWith(input: AgreementInput, draws: Draws): AgreementReport {
  const scores = scoresOf(input, draws);
  const design = designOf(scores);
  return { design, suits: suits(design), statistics: statisticsOf(scores), observers: observersOf(scores) };
}
