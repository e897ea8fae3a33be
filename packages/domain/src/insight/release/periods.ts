import { z } from 'zod';
import { addDays, daysBetween, usualTerms } from '../../districts/index.ts';
import type { LocalDate } from '../../kernel/ids.ts';

/** The periods that figures about others are released for; there are no others, so that none can be compared away. */
export const PeriodKind = z.enum(['month', 'term', 'year']);
export type PeriodKind = z.infer<typeof PeriodKind>;

export interface Span {
  starts: LocalDate;
  ends: LocalDate;
}

/** A term with the name that its district gives it; where only days may be read, without. */
export type TermSpan = Span & { name?: string };

/** A month is counted so many days after its end: what is logged later is in no released figure. Ours. */
export const daysToClose = 14;

/** The calendar months of a school year, the first and the last cut to the year itself. */
export function monthsOf(year: Span): Span[] {
  const months: Span[] = [];
  for (let starts = year.starts; starts <= year.ends; starts = addDays(months.at(-1)!.ends, 1)) {
    const last = lastOfMonth(starts);
    months.push({ starts, ends: last < year.ends ? last : year.ends });
  }
  return months;
}

/**
 * The terms of a year in whole months, since months are what is counted: each month belongs to the term that holds most of
 * its days, the earlier of two that hold as many; one that no term touches belongs to none. Ours.
 * @param terms in the order of their days; none: the usual ones
 */
export function termsOf(year: Span, terms: readonly TermSpan[]): TermSpan[] {
  const given: readonly TermSpan[] = terms.length > 0 ? terms : usualTerms(year);
  const months = monthsOf(year).map((month) => ({ month, term: termOf(month, given) }));
  return given.flatMap((term) => {
    const own = months.filter((each) => each.term === term).map(({ month }) => month);
    const [first, last] = [own[0], own.at(-1)];
    return first && last ? [{ ...term, starts: first.starts, ends: last.ends }] : [];
  });
}

function termOf(month: Span, terms: readonly TermSpan[]): TermSpan | null {
  let most: { term: TermSpan | null; days: number } = { term: null, days: 0 };
  for (const term of terms) {
    const days = daysBetween(later(term.starts, month.starts), earlier(term.ends, month.ends)) + 1;
    if (days > most.days) most = { term, days };
  }
  return most.term;
}

const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

/** The months whose counting is over on this day. */
export function closedMonths(year: Span, today: LocalDate): Span[] {
  return monthsOf(year).filter((month) => addDays(month.ends, daysToClose) <= today);
}

/**
 * "October 2026", "Fall term 2026", "School year 2026–27". A term whose name is not known, because the district has set its
 * terms otherwise since, is called by its first month.
 */
export function periodLabel(kind: PeriodKind, starts: LocalDate, term?: string): string {
  const year = Number(starts.slice(0, 4));
  if (kind === 'year') return `School year ${year}–${String((year + 1) % 100).padStart(2, '0')}`;
  if (kind === 'term' && term !== undefined) return `${term} ${year}`;
  const month = new Date(`${starts}T00:00:00Z`).toLocaleDateString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return kind === 'term' ? `Earlier term from ${month}` : month;
}

function lastOfMonth(date: LocalDate): LocalDate {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
