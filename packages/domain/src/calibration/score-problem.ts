import type { Indicator } from '../frameworks/index.ts';
import { isOnScale, type ScoreValue } from '../walkthroughs/index.ts';

/** Why a score is none that the indicator offers, as a sentence; null where it is one. */
export function scoreProblem(indicator: Indicator, value: ScoreValue): string | null {
  if (isOnScale(indicator, value)) return null;
  return value.kind === 'not_observed' ? `${indicator.code} cannot be left as not observed.` : `This is not on the scale of ${indicator.code}.`;
}
