import type { LocalDate } from '../kernel/ids.ts';

const day = 86_400_000;

export interface GeneratedWeek {
  /** from 1 */
  number: number;
  starts: LocalDate;
  ends: LocalDate;
  inSession: boolean;
}

/**
 * The weeks of a school year, Monday to Sunday, in order. The first begins and the last ends with the year itself, so
 * that every day of the year lies in exactly one week and no day in the weeks of two years. A week is in session when
 * at least one of its weekdays is in no break.
 */
export function generateWeeks(year: { starts: LocalDate; ends: LocalDate; breaks?: readonly { starts: LocalDate; ends: LocalDate }[] }): GeneratedWeek[] {
  const weeks: GeneratedWeek[] = [];
  for (let starts = year.starts; starts <= year.ends; ) {
    const ends = earlier(addDays(starts, 6 - weekdayOf(starts)), year.ends);
    weeks.push({
      number: weeks.length + 1,
      starts,
      ends,
      inSession: daysOf(starts, ends).some((date) => weekdayOf(date) < 5 && !isInBreak(date, year.breaks ?? [])),
    });
    starts = addDays(ends, 1);
  }
  return weeks;
}

/** Days from one date to another; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
}

/** The date `days` after another (before, when negative). Calendar days only: no clock and no time zone is involved. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(date: LocalDate): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function daysOf(starts: LocalDate, ends: LocalDate): LocalDate[] {
  return Array.from({ length: daysBetween(starts, ends) + 1 }, (_, index) => addDays(starts, index));
}

function isInBreak(date: LocalDate, breaks: readonly { starts: LocalDate; ends: LocalDate }[]): boolean {
  return breaks.some((span) => span.starts <= date && date <= span.ends);
}

function earlier(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}
