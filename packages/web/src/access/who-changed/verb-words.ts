/** What stands in the records of changes as `access.overrideEvaluates`, as people read it: `Access: override evaluates`. */
export function verbWords(verb: string): string {
  const [room = '', ...rest] = verb.split('.');
  const words = (text: string) =>
    text
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      .replace(/[_-]+/g, ' ')
      .toLowerCase();
  const first = words(room);
  const title = first.charAt(0).toUpperCase() + first.slice(1);
  return rest.length === 0 ? title : `${title}: ${words(rest.join(' '))}`;
}

/** Counts of each kind of change over all days, most frequent first. */
export function totalsOf(counts: readonly { verb: string; count: number }[]): { verb: string; count: number }[] {
  const totals = new Map<string, number>();
  for (const { verb, count } of counts) totals.set(verb, (totals.get(verb) ?? 0) + count);
  return [...totals].map(([verb, count]) => ({ verb, count })).sort((a, b) => b.count - a.count || a.verb.localeCompare(b.verb));
}

/** Changes of each day from the first to the last, days without any too. */
export function perDay(counts: readonly { day: string; count: number }[], days: readonly string[]): number[] {
  const totals = new Map<string, number>();
  for (const { day, count } of counts) totals.set(day, (totals.get(day) ?? 0) + count);
  return days.map((day) => totals.get(day) ?? 0);
}
