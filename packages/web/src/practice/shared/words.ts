import type { ResourceUse } from '@trellis/domain/practice';

/** `2 h 5 min`, `40 min`, `18 h`. */
export function lengthWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** `3:40 pm`, from minutes after midnight. */
export function timeWords(minute: number): string {
  const hour = Math.floor(minute / 60) % 24;
  return `${hour % 12 || 12}:${String(minute % 60).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`;
}

type DayStyle = 'long' | 'short' | 'weekday' | 'month';
const styles: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  long: { weekday: 'long', month: 'long', day: 'numeric' },
  short: { weekday: 'short', month: 'short', day: 'numeric' },
  weekday: { weekday: 'long' },
  month: { month: 'short', day: 'numeric', year: 'numeric' },
};

/** A day in words: `Thursday, November 20`; `short`: `Thu, Nov 20`; `weekday`: `Thursday`; `month`: `Nov 20, 2025`. */
export function dayWords(date: string, style: DayStyle = 'long'): string {
  return new Intl.DateTimeFormat('en-US', { ...styles[style], timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));
}

/** `November 17 to 23`, `November 24 to December 1`. */
export function spanWords(from: string, to: string): string {
  const month = (date: string, withMonth: boolean) =>
    new Intl.DateTimeFormat('en-US', withMonth ? { month: 'long', day: 'numeric', timeZone: 'UTC' } : { day: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${date}T12:00:00Z`),
    );
  return `${month(from, true)} to ${month(to, from.slice(0, 7) !== to.slice(0, 7))}`;
}

/** `1 task`, `3 tasks`. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** `a, b and c`. */
export function listWords(items: readonly string[]): string {
  return new Intl.ListFormat('en-US', { type: 'conjunction' }).format(items);
}

export const resourceUseLabels: Record<ResourceUse, string> = {
  planned_with: 'Planned with it',
  observed_with: 'Observed with it',
  taught_from: 'Taught from it',
  looked_at_data: 'Looked at its data',
  adapted: 'Adapted it',
  shared: 'Shared it',
  as_checklist: 'Used it as a checklist',
  other: 'Other',
};
