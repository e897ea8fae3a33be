import { levelRank } from '../levels.ts';
import { compareNaturally } from './compare-naturally.ts';

/** What decides where a child stands among its siblings. `at` is its place in the file. */
export interface Sibling {
  readonly sequenceNumber: number | null;
  readonly levels: readonly string[];
  readonly enumeration: string | null;
  readonly code: string | null;
  readonly at: number;
}

/**
 * The order of the children of one parent. Their sequence numbers decide; those without one come last. What these leave
 * open is decided by grade, list number and code, each only where all siblings have it, and then by the file.
 * Numbers inside codes count as numbers: `L1.2` stands before `L1.10`.
 */
export function inSiblingOrder<T extends Sibling>(siblings: readonly T[]): T[] {
  const all = (has: (one: Sibling) => boolean) => siblings.every(has);
  const byLevel = all((one) => rankOf(one) !== null);
  const byEnumeration = all((one) => one.enumeration !== null);
  const byCode = all((one) => one.code !== null);
  return [...siblings].sort(
    (a, b) =>
      (a.sequenceNumber ?? Number.POSITIVE_INFINITY) - (b.sequenceNumber ?? Number.POSITIVE_INFINITY) ||
      (byLevel ? (rankOf(a) ?? 0) - (rankOf(b) ?? 0) : 0) ||
      (byEnumeration ? compareNaturally(a.enumeration ?? '', b.enumeration ?? '') : 0) ||
      (byCode ? compareNaturally(a.code ?? '', b.code ?? '') : 0) ||
      a.at - b.at,
  );
}

function rankOf({ levels }: Sibling): number | null {
  const ranks = levels.map(levelRank).filter((rank) => rank !== null);
  return ranks.length === 0 ? null : Math.min(...ranks);
}
