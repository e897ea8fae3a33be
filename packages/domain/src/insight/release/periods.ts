import { z } from 'zod';
import { addDays } from '../../districts/index.ts';
import type { LocalDate } from '../../kernel/ids.ts';

/** The periods that figures about others are released for; there are no others, so that none can be compared away. */
export const PeriodKind = z.enum(['month', 'term', 'year']);
export type PeriodKind = z.infer<typeof PeriodKind>;

export interface Span {
  starts: LocalDate;
  ends: LocalDate;
}

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

/** Two terms of whole months: until the end of December, and after it. Ours; a year inside one calendar year has one. */
export function termsOf(year: Span): Span[] {
  const december = `${year.starts.slice(0, 4)}-12-31`;
  if (year.ends <= december) return [year];
  return [
    { starts: year.starts, ends: december },
    { starts: addDays(december, 1), ends: year.ends },
  ];
}

/** The months whose counting is over on this day. */
export function closedMonths(year: Span, today: LocalDate): Span[] {
  return monthsOf(year).filter((month) => addDays(month.ends, daysToClose) <= today);
}

/** "October 2026", "Fall term 2026", "School year 2026–27". */
export function periodLabel(kind: PeriodKind, starts: LocalDate): string {
  const year = Number(starts.slice(0, 4));
  if (kind === 'year') return `School year ${year}–${String((year + 1) % 100).padStart(2, '0')}`;
  if (kind === 'term') return `${Number(starts.slice(5, 7)) >= 6 ? 'Fall' : 'Spring'} term ${year}`;
  return new Date(`${starts}T00:00:00Z`).toLocaleDateString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

function lastOfMonth(date: LocalDate): LocalDate {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
