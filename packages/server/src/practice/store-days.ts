import { type LogDay, type LogWeekPage, mondayOf, overlapsOf, totalsOf } from '@trellis/domain/practice';
import type { Actor, Tx } from '../platform/db/index.ts';
import { selectOwnEntries } from './store-entry.ts';
import { selectOptionalLogWeek } from './store-log-weeks.ts';
import { selectOwnOccurrences, selectToAnswer } from './store-occurrences.ts';

/** One day of the asker's log. */
export async function selectDay(tx: Tx, actor: Actor, date: string): Promise<LogDay> {
  const entries = await selectOwnEntries(tx, actor, date, date);
  const { waiting, last } = await selectToAnswer(tx, actor, date);
  return {
    date,
    week: await selectOptionalLogWeek(tx, actor, date),
    entries,
    overlaps: overlapsOf(entries),
    occurrences: await selectOwnOccurrences(tx, actor, date, date),
    earlierToAnswer: waiting,
    lastToAnswer: last,
    totals: totalsOf(entries),
  };
}

/** The week of the asker's log that a day falls in: the calendar's, or Monday to Sunday where the calendar has none. */
export async function selectWeekPage(tx: Tx, actor: Actor, date: string): Promise<LogWeekPage> {
  const week = await selectOptionalLogWeek(tx, actor, date);
  const starts = week?.starts ?? mondayOf(date);
  const ends = week?.ends ?? addDays(starts, 6);
  const entries = await selectOwnEntries(tx, actor, starts, ends);
  return {
    starts,
    ends,
    week,
    days: daysFrom(starts, ends).map((day) => {
      const ofDay = entries.filter((entry) => entry.date === day);
      return { date: day, entries: ofDay, minutes: totalsOf(ofDay).minutes };
    }),
    occurrences: await selectOwnOccurrences(tx, actor, starts, ends),
    totals: totalsOf(entries),
  };
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function daysFrom(starts: string, ends: string): string[] {
  const days: string[] = [];
  for (let day = starts; day <= ends; day = addDays(day, 1)) days.push(day);
  return days;
}
