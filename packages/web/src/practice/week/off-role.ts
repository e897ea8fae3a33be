/**
 * How long off-role time is taken to have been when it is logged with one key: since the last entry of the day ended,
 * when that was 5 minutes to 3 hours ago, else half an hour without a time of day. It can be changed at once.
 */
export function offRoleSpan(
  ofDay: readonly { startMinute: number | null; minutes: number }[],
  nowMinute: number,
): { startMinute: number | null; minutes: number } {
  const ended = Math.max(-1, ...ofDay.map((entry) => (entry.startMinute === null ? -1 : entry.startMinute + entry.minutes)));
  const since = Math.floor((nowMinute - ended) / 5) * 5;
  if (ended >= 0 && since >= 5 && since <= 180) return { startMinute: ended, minutes: since };
  return { startMinute: null, minutes: 30 };
}
