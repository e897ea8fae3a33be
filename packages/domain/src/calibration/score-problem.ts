import type { Indicator } from '../frameworks/index.ts';
import type { ScoreValue } from '../walkthroughs/index.ts';

/** Why a score is none that the indicator offers, as a sentence; null where it is one. */
export function scoreProblem(indicator: Indicator, value: ScoreValue): string | null {
  const name = indicator.code;
  if (value.kind === 'not_observed') return indicator.notObservedAllowed ? null : `${name} cannot be left as not observed.`;
  if (value.kind === 'level' && indicator.kind === 'levels')
    return (indicator.levels ?? []).some((level) => level.value === value.level) ? null : `${name} has no level ${value.level}.`;
  if (value.kind === 'yes_no' && indicator.kind === 'yes_no') return null;
  if (value.kind === 'choices' && indicator.kind === 'choices') {
    const known = new Set((indicator.choices ?? []).map((choice) => choice.key));
    return value.choices.every((choice) => known.has(choice)) ? null : `${name} does not offer one of these choices.`;
  }
  return `${name} is answered in another way.`;
}
