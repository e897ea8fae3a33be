import { z } from 'zod';
import { Id, LocalDate } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';
import { LogEntry, Minutes, Named, StartMinute } from './contract-entry.ts';
import { PlannedOccurrence } from './contract-occurrence.ts';
import { TaskKind } from './vocabulary.ts';

/** How far a week is logged: what its coach says. Shares are computed over complete weeks. */
export const WeekState = z.enum(['complete', 'partial', 'none']);
export type WeekState = z.infer<typeof WeekState>;

/** A row of the calendar that holds for me. `sampled`: a week in which what was talked about is recorded too. */
export const LogWeek = z.object({
  id: Id,
  number: z.number().int(),
  starts: LocalDate,
  ends: LocalDate,
  inSession: z.boolean(),
  sampled: z.boolean(),
  /** null: not said */
  state: WeekState.nullable(),
});
export type LogWeek = z.infer<typeof LogWeek>;

/** Sums of confirmed entries. */
export const Totals = z.object({
  tasks: z.number().int().nonnegative(),
  minutes: z.number().int().nonnegative(),
  interactions: z.number().int().nonnegative(),
  toConfirm: z.number().int().nonnegative(),
  byKind: z.array(z.object({ kind: TaskKind, tasks: z.number().int().nonnegative(), minutes: z.number().int().nonnegative() })),
});
export type Totals = z.infer<typeof Totals>;

export const LogDay = z.object({
  date: LocalDate,
  /** null: the calendar has no week for this day */
  week: LogWeek.nullable(),
  /** in the order of the day; those without a time come last */
  entries: z.array(LogEntry),
  /** pairs of entries whose times overlap: both are kept, and marked */
  overlaps: z.array(z.tuple([Id, Id])),
  /** those planned for this day that I facilitate, answered or not */
  occurrences: z.array(PlannedOccurrence),
  /** of earlier days, not answered yet */
  earlierToAnswer: z.number().int().nonnegative(),
  /** the latest of those earlier days; null when there is none */
  lastToAnswer: LocalDate.nullable(),
  totals: Totals,
});
export type LogDay = z.infer<typeof LogDay>;

export const LogWeekPage = z.object({
  starts: LocalDate,
  ends: LocalDate,
  week: LogWeek.nullable(),
  /** every day from `starts` to `ends`, with or without entries */
  days: z.array(z.object({ date: LocalDate, entries: z.array(LogEntry), minutes: z.number().int().nonnegative() })),
  occurrences: z.array(PlannedOccurrence),
  totals: Totals,
});
export type LogWeekPage = z.infer<typeof LogWeekPage>;

/** A clock that is running for me. */
export const Timer = z.object({ startedAt: z.string(), date: LocalDate, startMinute: StartMinute, kind: TaskKind.nullable(), school: Named.nullable() });
export type Timer = z.infer<typeof Timer>;

const tags = ['Practice'];

export const dayContract = {
  day: operation('practice.log')
    .route({ method: 'GET', path: '/practice/day', tags, summary: 'One day of my log: entries, what to answer, totals' })
    .input(z.strictObject({ date: LocalDate.optional().describe('Absent: today') }))
    .output(LogDay),
  week: operation('practice.log')
    .route({ method: 'GET', path: '/practice/week', tags, summary: 'The week of my log that a day falls in' })
    .input(z.strictObject({ date: LocalDate.optional().describe('Absent: today') }))
    .output(LogWeekPage),
  markWeek: operation('practice.log')
    .route({ method: 'PATCH', path: '/practice/weeks/{weekId}', tags, summary: 'Say how far a week is logged' })
    .input(z.strictObject({ weekId: Id, state: WeekState.nullable().describe('null: not said') }))
    .output(LogWeek),
  readTimer: operation('practice.log')
    .route({ method: 'GET', path: '/practice/timer', tags, summary: 'The clock that is running for me' })
    .output(Timer.nullable()),
  startTimer: operation('practice.log')
    .route({ method: 'POST', path: '/practice/timer', tags, summary: 'Start a clock; one at a time' })
    .input(z.strictObject({ kind: TaskKind.nullable().optional(), schoolId: Id.nullable().optional() }))
    .output(Timer),
  stopTimer: operation('practice.log')
    .route({ method: 'DELETE', path: '/practice/timer', tags, summary: 'Stop the clock and say how long it ran; nothing is logged by it' })
    .output(Timer.extend({ minutes: Minutes })),
};
