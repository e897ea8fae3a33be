import type { SchoolDay } from '../types.ts';

const dayInMs = 86_400_000;
const toUtc = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** The day `days` later (or earlier), YYYY-MM-DD. */
export const addDays = (date: string, days: number): string => new Date(toUtc(date) + days * dayInMs).toISOString().slice(0, 10);

/** 0 for Monday to 6 for Sunday. */
export const weekday = (date: string): number => (new Date(toUtc(date)).getUTCDay() + 6) % 7;

/** Monday of the week in which the day lies. */
export const mondayOf = (date: string): string => addDays(date, -weekday(date));

const monday = 0;
const thursday = 3;

/** The `nth` Monday, Thursday … of a month. */
function nth(which: number, wanted: number, year: number, month: number): string {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  return addDays(first, ((7 + wanted - weekday(first)) % 7) + 7 * (which - 1));
}

/** Days without school in a usual Californian calendar: single holidays, Thanksgiving week, two weeks in winter, one in spring. */
function daysOff(year: number): Set<string> {
  const week = (date: string) => Array.from({ length: 5 }, (_, i) => addDays(mondayOf(date), i));
  const winter = mondayOf(`${year}-12-25`);
  return new Set([
    nth(1, monday, year, 9),
    `${year}-11-11`,
    ...week(nth(4, thursday, year, 11)),
    ...week(winter),
    ...week(addDays(winter, 7)),
    nth(3, monday, year + 1, 1),
    nth(3, monday, year + 1, 2),
    ...week(nth(1, monday, year + 1, 4)),
  ]);
}

export interface SchoolWeek {
  /** from 1 */
  week: number;
  monday: string;
  /** days with school, in order */
  days: string[];
}

/** The 180 school days from the first one on, by week; weeks without school have no number. */
export function schoolWeeks(firstDay: string): SchoolWeek[] {
  const off = daysOff(Number(firstDay.slice(0, 4)));
  const weeks: SchoolWeek[] = [];
  for (let date = firstDay, left = 180; left > 0; date = addDays(date, 1)) {
    if (weekday(date) > 4 || off.has(date)) continue;
    left -= 1;
    const monday = mondayOf(date);
    if (weeks.at(-1)?.monday !== monday) weeks.push({ week: weeks.length + 1, monday, days: [] });
    weeks.at(-1)!.days.push(date);
  }
  return weeks;
}

/**
 * The date of a day of the school year: the nearest school day of that week.
 * @throws if the year has no such week
 */
export function schoolDate(firstDay: string, { week, day }: SchoolDay): string {
  const found = schoolWeeks(firstDay).find((one) => one.week === week);
  if (!found) throw new Error(`The school year from ${firstDay} has no week ${week}`);
  const wanted = addDays(found.monday, day);
  return found.days.includes(wanted) ? wanted : (found.days.findLast((date) => date <= wanted) ?? found.days[0]!);
}
