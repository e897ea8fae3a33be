import type { SchoolWeek } from '@trellis/domain/districts';

const named = (date: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));

/** `Aug 18–24`, `Sep 29–Oct 5`. */
export function weekWords({ starts, ends }: Pick<SchoolWeek, 'starts' | 'ends'>): string {
  const from = named(starts, { month: 'short', day: 'numeric' });
  if (starts === ends) return from;
  const sameMonth = starts.slice(0, 7) === ends.slice(0, 7);
  return `${from}–${named(ends, sameMonth ? { day: 'numeric' } : { month: 'short', day: 'numeric' })}`;
}

/** Weeks under the month that they begin in, in their order. */
export function monthsOf<Week extends Pick<SchoolWeek, 'starts'>>(weeks: readonly Week[]): { month: string; weeks: Week[] }[] {
  const months = Map.groupBy(weeks, ({ starts }) => named(starts, { month: 'long', year: 'numeric' }));
  return [...months].map(([month, inMonth]) => ({ month, weeks: inMonth }));
}

/** The ids from one week to another, both included, whichever comes first. */
export function rangeBetween(weeks: readonly Pick<SchoolWeek, 'id'>[], one: string, other: string): string[] {
  const at = [weeks.findIndex(({ id }) => id === one), weeks.findIndex(({ id }) => id === other)];
  return weeks.slice(Math.min(...at), Math.max(...at) + 1).map(({ id }) => id);
}
