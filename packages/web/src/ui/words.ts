type DayStyle = 'long' | 'short' | 'date';
const styles: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  long: { weekday: 'long', month: 'long', day: 'numeric' },
  short: { weekday: 'short', month: 'short', day: 'numeric' },
  date: { month: 'short', day: 'numeric', year: 'numeric' },
};

/** A day in words: `Thursday, November 20`; `short`: `Thu, Nov 20`; `date`: `Nov 20, 2025`. */
export function dayWords(date: string, style: DayStyle = 'date'): string {
  return new Intl.DateTimeFormat('en-US', { ...styles[style], timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`));
}

/** `1 school`, `3 schools`, `1,204 schools`. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** `a, b and c`. */
export function listWords(items: readonly string[]): string {
  return new Intl.ListFormat('en-US', { type: 'conjunction' }).format(items);
}

/** The date some days later, or earlier. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Calendar days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);
}

/** `today`, `yesterday`, `5 days ago`, `tomorrow`, `in 5 days`. */
export function agoWords(date: string, today: string): string {
  const days = daysBetween(date, today);
  if (days === 0) return 'today';
  if (Math.abs(days) === 1) return days > 0 ? 'yesterday' : 'tomorrow';
  return days > 0 ? `${days} days ago` : `in ${-days} days`;
}

/** How long something waits, by the day it began: `since today`, `1 day`, `5 days`. */
export function waitWords(since: string, today: string): string {
  const days = daysBetween(since, today);
  return days <= 0 ? 'since today' : countWords(days, 'day');
}

/** Values in their order, neighbors drawn together: `K–2, 4`. What the order does not know is left out. */
export function rangeWords(values: readonly string[], order: readonly string[]): string {
  const at = order.flatMap((value, index) => (values.includes(value) ? [index] : []));
  const spans: [number, number][] = [];
  for (const index of at) {
    const last = spans.at(-1);
    if (last && last[1] === index - 1) last[1] = index;
    else spans.push([index, index]);
  }
  return spans.map(([from, to]) => (from === to ? order[from] : `${order[from]}–${order[to]}`)).join(', ');
}
