import { z } from 'zod';

/** An e-mail address, lower case: two spellings of one address are one address. */
export const Email = z.string().trim().toLowerCase().max(200).pipe(z.email('This is not an e-mail address.'));

/** A password: long rather than odd. */
export const Password = z.string().min(12, 'Use at least 12 characters.').max(200, 'Use at most 200 characters.');

/** The secret part of a one-time link. One that is too short opens nothing, as any that is mistyped. */
export const Token = z.string().trim().min(1).max(200);

/** A time zone by its IANA name, as this machine knows it, e.g. `America/Los_Angeles`. */
export const TimeZone = z
  .string()
  .trim()
  .max(80)
  .refine(isTimeZone, 'This is not a time zone. An example is America/Los_Angeles.')
  .meta({ description: 'IANA name of a time zone' });

function isTimeZone(name: string): boolean {
  // offsets such as +02:00 are zones to Intl, but they know no summer time
  if (!/^[A-Za-z]+(?:[/_+-][A-Za-z0-9_+-]+)*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The one sentence for a one-time link that was never right, was used, was withdrawn or has run out. */
export const closedLinkSentence = 'This link does not open anything any more. Ask for a new one.';
