import { type Basis, createBasis } from './span.ts';

export const suppressionRule = { name: 'release-suppression', version: 2 } as const;

/** Fewer coaches than this are never shown as a figure to somebody who may not read their records. */
export const fewestCoaches = 3;

/** One of the smallest cells that figures are sums of: who has records in it. Cells do not overlap. */
export interface SmallestCell {
  /** pseudonymous keys of coaches; none: known to be empty, or made only of what the reader knows already */
  contributors: readonly string[];
}

/** A figure that could be released: the sum of these cells. Indexes of cells, each once. */
export interface ReleasableSum {
  cells: readonly number[];
  /** what an earlier release decided; it holds, because what was seen once stays known */
  decided?: 'published' | 'hidden';
}

export interface SuppressOptions {
  /** distinct coaches; 3 unless told otherwise */
  threshold?: number;
  /** gives up beyond so many small groups of coaches (a RangeError): the search grows with them */
  mostGroups?: number;
}

/**
 * Which sums can be released, so that no figure about fewer than `threshold` coaches can be had, be it by reading or by
 * adding and subtracting released sums. Sums are taken in their order: the ones that matter most come first, those of
 * earlier releases before all. A sum is released when it has enough coaches and opens nothing together with those
 * before it; or when it can be worked out from them anyway.
 *
 * Exact linear algebra: a small group of coaches is exposed when some combination of released sums is made of nothing
 * but their cells. The same input always gives the same answer, and what is added later never changes it for sums
 * before. Answers true for released, in the order of `sums`.
 */
export function suppress(cells: readonly SmallestCell[], sums: readonly ReleasableSum[], options: SuppressOptions = {}): boolean[] {
  const { threshold = fewestCoaches, mostGroups = 20_000 } = options;
  const columns = cells.flatMap(({ contributors }, index) => (contributors.length > 0 ? [index] : []));
  const groups = smallGroups(
    columns.map((index) => cells[index]!.contributors),
    threshold,
    mostGroups,
  ).map((group): Group => ({ outside: columns.map((index) => !cells[index]!.contributors.every((each) => group.has(each))), basis: createBasis() }));
  const released = createBasis();

  return sums.map(({ cells: of, decided }) => {
    if (decided === 'hidden') return false;
    const within = new Set(of);
    const coaches = new Set(of.flatMap((index) => cells[index]!.contributors));
    const vector = columns.map((index) => (within.has(index) ? 1 : 0));
    const outsides = groups.map(({ outside }) => vector.map((value, column) => (outside[column] ? value : 0)));
    if (decided === undefined) {
      if (coaches.size < threshold) return false;
      if (released.holds(vector)) return true;
      // Were the rest of it, without a group's own cells, to be had from what is released, subtracting would leave theirs.
      if (groups.some(({ basis }, index) => basis.holds(outsides[index]!))) return false;
    }
    if (released.add(vector)) for (const [index, { basis }] of groups.entries()) basis.add(outsides[index]!);
    return true;
  });
}

interface Group {
  /** per column, whether it holds records of anybody else */
  outside: boolean[];
  /** what is released, as it is without the group's own cells */
  basis: Basis;
}

/** Groups of fewer than `threshold` coaches who have cells to themselves, and unions of such groups. */
function smallGroups(contributors: readonly (readonly string[])[], threshold: number, most: number): Set<string>[] {
  const found = new Map<string, Set<string>>();
  const take = (members: Iterable<string>): Set<string> | null => {
    const group = new Set(members);
    const name = [...group].sort().join('\u0000');
    if (group.size >= threshold || found.has(name)) return null;
    if (found.size >= most) throw new RangeError(`More than ${most} groups of fewer than ${threshold} coaches`);
    found.set(name, group);
    return group;
  };
  for (const each of contributors) take(each);
  const alone = [...found.values()];
  for (let latest = alone; latest.length > 0; ) {
    latest = latest.flatMap((group) => alone.flatMap((more) => take([...group, ...more]) ?? []));
  }
  return [...found.values()];
}
