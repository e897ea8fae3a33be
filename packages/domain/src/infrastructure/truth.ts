import type { Outcome } from './rating.ts';

/** True, false, or null: not known. */
export type Truth = boolean | null;

/** Whether all hold: false as soon as one fails, otherwise unknown as soon as one is unknown. */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(null) ? null : true;
}

export function outcomeOf(truth: Truth): Outcome {
  if (truth === null) return 'unknown';
  return truth ? 'met' : 'failed';
}
