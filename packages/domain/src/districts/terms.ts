import { z } from 'zod';
import { Id, LocalDate, ShortText } from '../kernel/ids.ts';
import { addDays } from './weeks.ts';

/** A part of a school year, as the district calls and sets it. Days between two terms belong to none. */
export const Term = z.object({ id: Id, name: ShortText, starts: LocalDate, ends: LocalDate });
export type Term = z.infer<typeof Term>;

/** A name with a first and a last day. */
export type NamedSpan = Pick<Term, 'name' | 'starts' | 'ends'>;

export const termsAtMost = 8;

/** All terms of a year in the order of their days. They do not overlap, and have different names. */
export const TermList = z
  .array(Term)
  .min(1)
  .max(termsAtMost)
  .superRefine((terms, context) => {
    for (const [index, term] of terms.entries()) {
      const before = terms[index - 1];
      const refuse = (field: keyof Term, message: string) => context.addIssue({ code: 'custom', path: [index, field], message });
      if (term.ends < term.starts) refuse('ends', 'A term ends after it begins.');
      else if (before && term.starts <= before.ends) refuse('starts', `Begins before ${before.name} ends.`);
      if (terms.slice(0, index).some((other) => other.name === term.name)) refuse('name', 'Another term has this name.');
      if (terms.slice(0, index).some((other) => other.id === term.id)) refuse('id', 'Another term has this id.');
    }
  });

/**
 * The terms of a year until its district says otherwise: two, parted by the weeks out of session that touch the days from
 * December 24 to January 2, or by New Year where there are none; one where the year lies within a calendar year. Ours.
 */
export function usualTerms(
  year: { starts: LocalDate; ends: LocalDate },
  weeks: readonly { starts: LocalDate; ends: LocalDate; inSession: boolean }[] = [],
): NamedSpan[] {
  const december = `${year.starts.slice(0, 4)}-12-31`;
  if (year.ends <= december) return [{ name: Number(year.starts.slice(5, 7)) >= 6 ? 'Fall term' : 'Spring term', starts: year.starts, ends: year.ends }];
  const around = weeks.filter((week) => !week.inSession && week.starts <= addDays(december, 2) && week.ends >= addDays(december, -7));
  const first = around[0] ? addDays(around[0].starts, -1) : december;
  const second = addDays(around.at(-1)?.ends ?? december, 1);
  return [
    { name: 'Fall term', starts: year.starts, ends: first },
    { name: 'Spring term', starts: second, ends: year.ends },
  ].filter((term) => term.ends >= term.starts);
}
