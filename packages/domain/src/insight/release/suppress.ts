import { buildLattice, type Equation, type LeafCell, type Node } from './lattice.ts';
import { findLeak } from './leak.ts';
import { pathOf, type Tree } from './tree.ts';

export const suppressionRule = { name: 'release-suppression', version: 1 } as const;

/** Fewer coaches than this are never shown as a figure to somebody who may not read their records. */
export const fewestCoaches = 3;

/** A released cell. Hidden are cells of too few coaches, of nobody, and those hidden to protect them; which, is not said. */
export type ReleaseCell =
  | { place: string; period: string; state: 'published'; contributors: number; values: Record<string, number> }
  | { place: string; period: string; state: 'hidden' };

export interface SuppressOptions {
  /** district → regions or teams: units that do not overlap */
  places: Tree;
  /** school year → terms → months */
  periods: Tree;
  /** distinct coaches; 3 unless told otherwise */
  threshold?: number;
}

/**
 * Releases sums over every place by every period, so that no figure about fewer than `threshold` coaches can be had, be
 * it by reading or by adding and subtracting released cells. Cells with too few are hidden, empty ones with them; then
 * further cells are hidden, those that cost least, until nothing hidden can be worked out.
 *
 * The same input always gives the same release. Cells of different years have no sum in common and are done apart.
 */
export function suppress(cells: readonly LeafCell[], options: SuppressOptions): ReleaseCell[] {
  const { places, periods, threshold = fewestCoaches } = options;
  const roots = new Set(Object.keys(periods).map((period) => pathOf(periods, period).at(-1)!));
  return [...roots].flatMap((root) => {
    const year = Object.fromEntries(Object.entries(periods).filter(([period]) => pathOf(periods, period).at(-1) === root));
    const own = cells.filter((cell) => cell.period in year);
    const { nodes, equations } = buildLattice(own, places, year);
    const hidden = hide(nodes, equations, own, threshold);
    return nodes.map(({ place, period, contributors, values }, index): ReleaseCell => {
      if (hidden.has(index)) return { place, period, state: 'hidden' };
      return { place, period, state: 'published', contributors: contributors.size, values };
    });
  });
}

function hide(nodes: readonly Node[], equations: readonly Equation[], cells: readonly LeafCell[], threshold: number): Set<number> {
  const hidden = new Set<number>();
  for (const [index, node] of nodes.entries()) if (node.contributors.size < threshold) hidden.add(index);
  const cheapest = chooser(nodes, equations, hidden);
  for (;;) {
    hideRemainders(nodes, equations, hidden, threshold, cheapest);
    const leak = findLeak(nodes, hidden, cells, threshold);
    if (leak === null) return hidden;
    // One more of the sums that touch what leaked goes. Each turn hides one, so this ends.
    const touching = nodes.flatMap((node, index) => (!hidden.has(index) && node.leaves.some((leaf) => leak.includes(leaf)) ? [index] : []));
    hidden.add(cheapest(touching)!);
  }
}

type Choose = (candidates: readonly number[]) => number | undefined;

/** What a published whole leaves when its published parts are taken away must be nothing, or several parts of enough coaches. */
function hideRemainders(nodes: readonly Node[], equations: readonly Equation[], hidden: Set<number>, threshold: number, cheapest: Choose): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const { whole, parts } of equations) {
      if (hidden.has(whole)) continue;
      const unseen = parts.filter((part) => hidden.has(part) && nodes[part]!.leaves.length > 0);
      if (unseen.length === 0) continue;
      const coaches = new Set(unseen.flatMap((part) => [...nodes[part]!.contributors]));
      if (unseen.length > 1 && coaches.size >= threshold) continue;
      hidden.add(cheapest([...parts.filter((part) => !hidden.has(part)), whole])!);
      changed = true;
    }
  }
}

/**
 * Chooses what costs least to hide: what takes the fewest further cells with it, then what sums the fewest cells, has the
 * fewest coaches, comes first. A hidden part takes another with it where it is the only hidden part of a released whole;
 * a hidden whole does where all its parts are released.
 */
function chooser(nodes: readonly Node[], equations: readonly Equation[], hidden: ReadonlySet<number>): Choose {
  const hasHidden = (parts: readonly number[]) => parts.some((part) => hidden.has(part) && nodes[part]!.leaves.length > 0);
  const near = nodes.map((_, index) => equations.filter(({ whole, parts }) => whole === index || parts.includes(index)));
  const consequences = (index: number) => near[index]!.filter(({ whole, parts }) => (whole === index || !hidden.has(whole)) && !hasHidden(parts)).length;
  return (candidates) => {
    const costs = candidates.map((index) => ({ index, consequences: consequences(index), node: nodes[index]! }));
    costs.sort(
      (one, other) =>
        one.consequences - other.consequences ||
        one.node.leaves.length - other.node.leaves.length ||
        one.node.contributors.size - other.node.contributors.size ||
        one.index - other.index,
    );
    return costs[0]?.index;
  };
}
