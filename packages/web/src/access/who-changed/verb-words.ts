/**
 * A kind of change as people read it: the beginning of what the operation says it does, up to its first colon or semicolon;
 * else its name in words (`sign_in` is `Sign in`).
 */
export function verbWords(verb: string, summaries: Readonly<Record<string, string>>): string {
  const summary = summaries[verb]?.split(/[:;]/)[0]?.trim();
  if (summary) return summary;
  const words = verb
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[._-]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
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
