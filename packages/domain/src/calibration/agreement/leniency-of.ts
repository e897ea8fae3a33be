import { observersOf } from './observers-of.ts';
import type { ObserverAgreement } from './report.ts';
import { type AgreementInput, scoresOf } from './scores.ts';

/**
 * Each observer against the others on the same items (and against the reference), without the other statistics: leniency, exact
 * and adjacent agreement. For that observer and the leader of the round only.
 */
export function leniencyOf(input: Omit<AgreementInput, 'random' | 'resamples' | 'fewest'>): ObserverAgreement[] {
  // these intervals come from standard errors; nothing is drawn
  return observersOf(scoresOf({ ...input, random: () => 0 }));
}
