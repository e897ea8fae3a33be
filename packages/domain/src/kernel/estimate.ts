import { z } from 'zod';

/**
 * Over whom a figure is computed: `all` rows there are (from releases only), or those `readable` by the asker.
 */
export const Population = z.enum(['all', 'readable']);
export type Population = z.infer<typeof Population>;

/**
 * A figure, or the reason why there is none. `value` is in the unit that the figure names (a share is 0 to 1);
 * `n` counts what it was computed over; `interval` is a 95 % interval, or null with `intervalRefused` saying why.
 * A refused figure is never shown as 0.
 */
export const Estimate = z.union([
  z.object({
    value: z.number(),
    n: z.number().int().nonnegative(),
    population: Population,
    interval: z.tuple([z.number(), z.number()]).nullable(),
    intervalRefused: z.string().optional(),
  }),
  z.object({
    refused: z.enum(['too_few', 'no_data', 'not_published', 'hidden', 'not_logged']),
    n: z.number().int().nonnegative(),
    reason: z.string(),
    population: Population,
  }),
]);
export type Estimate = z.infer<typeof Estimate>;

export function isRefused(estimate: Estimate): estimate is Extract<Estimate, { refused: string }> {
  return 'refused' in estimate;
}
