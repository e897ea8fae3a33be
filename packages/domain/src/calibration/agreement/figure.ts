import { z } from 'zod';

/**
 * A figure of agreement, or the reason why there is none. `n` counts the items that it was computed over; `interval` is a 95 %
 * interval, lower end first, or null with `intervalRefused` saying why; `note` is what has to be known to read it.
 * Whoever shows it adds over whom it was computed (`Estimate` of the kernel). A refused figure is never shown as 0.
 */
export const AgreementFigure = z.union([
  z.object({
    value: z.number(),
    n: z.number().int().nonnegative(),
    interval: z.tuple([z.number(), z.number()]).nullable(),
    intervalRefused: z.string().optional(),
    note: z.string().optional(),
    /** what R's irr 0.84.1 prints where it goes another way, so that both can be compared; not for pages */
    inIrr: z.object({ value: z.number().optional(), interval: z.tuple([z.number(), z.number()]).optional() }).optional(),
  }),
  z.object({
    /** nothing scored by two; too little; no differences to divide by; not made for this design or level of measurement */
    refused: z.enum(['no_data', 'too_few', 'no_variation', 'does_not_fit']),
    reason: z.string(),
    n: z.number().int().nonnegative(),
  }),
]);
export type AgreementFigure = z.infer<typeof AgreementFigure>;
