/** What has a time of day and a length. */
export interface Timed {
  id: string;
  startMinute: number | null;
  minutes: number;
}

/** Pairs whose times overlap, in the order given. What has no time of day overlaps with nothing; touching is no overlap. */
export function overlapsOf(entries: readonly Timed[]): [string, string][] {
  const timed = entries.flatMap(({ id, startMinute, minutes }) => (startMinute === null ? [] : [{ id, from: startMinute, to: startMinute + minutes }]));
  return timed.flatMap((one, at) =>
    timed.slice(at + 1).flatMap((other): [string, string][] => (one.from < other.to && other.from < one.to ? [[one.id, other.id]] : [])),
  );
}
