import { z } from 'zod';

/**
 * How much of the practice the records cover. `weeks` counts school weeks (of all coaches together), `hours` what was
 * logged of the hours of the appointments; null where the hours of an appointment are not known.
 */
export const Coverage = z.strictObject({
  weeks: z.strictObject({ complete: z.number().int().nonnegative(), of: z.number().int().nonnegative() }),
  hours: z.strictObject({ logged: z.number().nonnegative(), of: z.number().positive() }).nullable(),
});
export type Coverage = z.infer<typeof Coverage>;

/** What every share prints beside it: "12 of 36 weeks, 71% of hours". */
export function coverageSentence(coverage: Coverage | null): string {
  if (coverage === null) return 'How much of the time was logged is not known';
  const { weeks, hours } = coverage;
  const counted = `${weeks.complete} of ${weeks.of} ${weeks.of === 1 ? 'week' : 'weeks'}`;
  if (hours === null) return `${counted}, share of hours not known`;
  const share = (hours.logged / hours.of) * 100;
  // Above 0 and below 100 stay visible as such: rounding must not claim none or all.
  const shown = share > 0 && share < 1 ? 'under 1' : share > 99 && share < 100 ? 'over 99' : `${Math.round(share)}`;
  return `${counted}, ${shown}% of hours`;
}
