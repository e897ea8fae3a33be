import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';

/** Somebody on staff. `name` is null for readers who may not read names. */
export const Who = z.object({ appointmentId: Id, name: z.string().nullable() });
export type Who = z.infer<typeof Who>;

/** A place by name. */
export const Place = z.object({ id: Id, name: z.string() });
export type Place = z.infer<typeof Place>;

/** Of a save: the revision it was made on; null is a new thing, under the id that the caller made. */
export const savedOn = z.number().int().nullable().describe('The revision it was made on; null: a new one, under the id that you made');
