import { addDays, daysBetween } from '@trellis/domain/districts';
import type { LogEntry, LogWeekPage, PlannedOccurrence } from '@trellis/domain/practice';

/** The day that neighboring weeks are asked for by. */
export const weekBefore = (page: Pick<LogWeekPage, 'starts'>): string => addDays(page.starts, -1);
export const weekAfter = (page: Pick<LogWeekPage, 'ends'>): string => addDays(page.ends, 1);

export const holds = (page: Pick<LogWeekPage, 'starts' | 'ends'>, date: string): boolean => page.starts <= date && date <= page.ends;

/** "3 days ago", "yesterday", "today". */
export function agoWords(date: string, today: string): string {
  const days = daysBetween(date, today);
  if (days === 0) return 'today';
  return days === 1 ? 'yesterday' : days === -1 ? 'tomorrow' : days > 0 ? `${days} days ago` : `in ${-days} days`;
}

/** Days shown in full: with entries, today, and weekdays; an empty weekend stays away. */
export function shownDays<Day extends { date: string; entries: readonly unknown[] }>(days: readonly Day[], today: string): Day[] {
  return days.filter(({ date, entries }) => entries.length > 0 || date === today || new Date(`${date}T12:00:00Z`).getUTCDay() % 6 !== 0);
}

/** For a narrow screen: today on top, then the days before it, latest first, then what is to come. */
export function latestFirst<Day extends { date: string }>(days: readonly Day[], today: string): Day[] {
  return [...days.filter(({ date }) => date <= today).reverse(), ...days.filter(({ date }) => date > today)];
}

/** What waits for an answer: planned for today or earlier, mine, not decided. */
export function toAnswer(occurrences: readonly PlannedOccurrence[], today: string): PlannedOccurrence[] {
  return occurrences.filter(({ own, state, date }) => own && state === null && date <= today);
}

/** Entries whose times overlap another's on the same day. Both are kept, and marked. */
export function overlapping(entries: readonly Pick<LogEntry, 'id' | 'startMinute' | 'minutes'>[]): Set<string> {
  const timed = entries.filter((entry) => entry.startMinute !== null).toSorted((a, b) => (a.startMinute ?? 0) - (b.startMinute ?? 0));
  const marked = new Set<string>();
  let open: (typeof timed)[number] | null = null;
  for (const entry of timed) {
    if (open && (entry.startMinute ?? 0) < (open.startMinute ?? 0) + open.minutes) {
      marked.add(open.id).add(entry.id);
    }
    if (!open || (entry.startMinute ?? 0) + entry.minutes > (open.startMinute ?? 0) + open.minutes) open = entry;
  }
  return marked;
}

/** The entry to go to from another with the arrow keys, over the days of the week; the same at both ends. */
export function neighbor(days: readonly { entries: readonly { id: string }[] }[], id: string, step: 1 | -1): string {
  const ids = days.flatMap(({ entries }) => entries.map((entry) => entry.id));
  return ids[ids.indexOf(id) + step] ?? id;
}
