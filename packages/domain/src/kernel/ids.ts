import { z } from 'zod';

/** A random UUID (version 4). Random, because an id made from a clock would carry a time of day away from its author. */
export const Id = z.uuid().meta({ description: 'A random UUID, made by the caller' });
export type Id = z.infer<typeof Id>;

/** A calendar day in the district's time zone, `YYYY-MM-DD`. */
export const LocalDate = z.iso.date().meta({ description: 'A day in the time zone of the district, YYYY-MM-DD' });
export type LocalDate = z.infer<typeof LocalDate>;

/** A short text that a person typed: trimmed, 1 to 200 characters. */
export const ShortText = z.string().trim().min(1).max(200);

/** A longer text that a person typed: trimmed, up to 10,000 characters, may be empty. */
export const LongText = z.string().trim().max(10_000);
