import type { LeafCell, Node } from './lattice.ts';
import { spanOf } from './span.ts';

/**
 * Looks for what a reader could work out from the published cells of a lattice by adding and subtracting any of them:
 * a hidden cell, or any figure at all about fewer than `threshold` coaches. Returns the leaf cells it would be about,
 * or null when nothing can be worked out. Exact: it asks the rank of the published sums, not one equation at a time.
 */
export function findLeak(nodes: readonly Node[], hidden: ReadonlySet<number>, cells: readonly LeafCell[], threshold: number): number[] | null {
  // A published leaf is known, so it is no unknown; a leaf of nobody is in no node.
  const known = new Set<number>();
  for (const [index, node] of nodes.entries()) if (!hidden.has(index) && node.leaves.length === 1) known.add(node.leaves[0]!);
  const unknowns = [...new Set(nodes.flatMap((node) => node.leaves))].filter((leaf) => !known.has(leaf));
  const vector = (leaves: readonly number[]) => unknowns.map((leaf) => (leaves.includes(leaf) ? 1 : 0));

  const published = nodes.filter((_, index) => !hidden.has(index)).map((node) => vector(node.leaves));
  const span = spanOf(published);
  for (const index of hidden) {
    const { leaves } = nodes[index]!;
    if (leaves.length > 0 && span.holds(vector(leaves))) return leaves;
  }
  for (const group of smallGroups(
    unknowns.map((leaf) => cells[leaf]!.contributors),
    threshold,
  )) {
    const theirs = unknowns.map((leaf) => cells[leaf]!.contributors.every((contributor) => group.has(contributor)));
    // If leaving out their cells loses rank, some combination of the published sums is about nobody but them.
    const others = spanOf(published.map((row) => row.filter((_, column) => !theirs[column])));
    if (others.rank < span.rank) return unknowns.filter((_, column) => theirs[column]);
  }
  return null;
}

/** Groups of fewer than `threshold` coaches who have a cell to themselves, and unions of such groups. */
function smallGroups(contributors: readonly (readonly string[])[], threshold: number): Set<string>[] {
  const groups = new Map<string, Set<string>>();
  const add = (members: Iterable<string>) => {
    const group = new Set(members);
    const name = [...group].sort().join('\u0000');
    if (group.size >= threshold || groups.has(name)) return false;
    groups.set(name, group);
    return true;
  };
  for (const each of contributors) add(each);
  const alone = [...groups.values()];
  for (let grown = true; grown; ) {
    grown = false;
    for (const group of [...groups.values()]) for (const more of alone) if (add([...group, ...more])) grown = true;
  }
  return [...groups.values()];
}
