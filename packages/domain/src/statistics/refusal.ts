/**
 * Why a statistic cannot be had: nothing was scored by two (`no_data`), too little was (`too_few`), scores do not differ so that
 * it would be 0 divided by 0 (`no_variation`), or it is not made for this number of observers, these gaps or these levels
 * (`does_not_fit`). `reason` is a sentence for a person, without its full stop.
 */
export interface Refusal {
  refused: 'no_data' | 'too_few' | 'no_variation' | 'does_not_fit';
  reason: string;
}

/** A statistic with the number of items that it was computed over, or the reason why there is none. */
export type Result = { value: number; n: number } | (Refusal & { n: number });
