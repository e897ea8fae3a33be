/**
 * The share `hits / of`, 0 to 1; null when there is nothing to take a share of, because a share of nothing is
 * unknown and not 0. Throws a RangeError when the two cannot be a part and its whole.
 */
export function shareOf(hits: number, of: number): number | null {
  if (!(hits >= 0) || !(of >= hits) || !Number.isFinite(of)) throw new RangeError(`${hits} of ${of} is not a share`);
  return of === 0 ? null : hits / of;
}
