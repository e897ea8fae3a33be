import { childrenOf, leavesOf, pathOf, type Tree } from './tree.ts';

/** A count or sum of the smallest place and period, and whose records it was made of. */
export interface LeafCell {
  place: string;
  period: string;
  /** pseudonymous keys of the coaches whose records are in it */
  contributors: readonly string[];
  /** what is to be published: additive figures only (minutes, tasks, interactions), never shares or means */
  values: Readonly<Record<string, number>>;
}

/** One cell of the lattice, from the smallest up to the whole. */
export interface Node {
  place: string;
  period: string;
  contributors: Set<string>;
  values: Record<string, number>;
  /** indexes of the leaf cells that it sums; cells that nobody contributed to are known to be empty and left out */
  leaves: number[];
}

/** `whole` is the sum of `parts`: along the places, or along the periods. Indexes of nodes. */
export interface Equation {
  whole: number;
  parts: number[];
}

export interface Lattice {
  nodes: Node[];
  equations: Equation[];
}

/** Every place by every period, with the sums that hold between them. */
export function buildLattice(cells: readonly LeafCell[], places: Tree, periods: Tree): Lattice {
  const nodes: Node[] = [];
  const at = new Map<string, number>();
  const key = (place: string, period: string) => `${place}\u0000${period}`;
  for (const place of Object.keys(places)) {
    for (const period of Object.keys(periods)) {
      at.set(key(place, period), nodes.length);
      nodes.push({ place, period, contributors: new Set(), values: {}, leaves: [] });
    }
  }

  const smallestPlaces = new Set(leavesOf(places));
  const smallestPeriods = new Set(leavesOf(periods));
  const seen = new Set<string>();
  for (const [leaf, cell] of cells.entries()) {
    const name = `${cell.place}, ${cell.period}`;
    if (!smallestPlaces.has(cell.place) || !smallestPeriods.has(cell.period)) throw new RangeError(`"${name}" is no smallest cell`);
    if (seen.has(name)) throw new RangeError(`"${name}" is there twice`);
    seen.add(name);
    if (cell.contributors.length === 0) {
      if (Object.values(cell.values).some((value) => value !== 0)) throw new RangeError(`"${name}" holds figures of nobody`);
      continue;
    }
    for (const place of pathOf(places, cell.place)) {
      for (const period of pathOf(periods, cell.period)) {
        const node = nodes[at.get(key(place, period))!]!;
        node.leaves.push(leaf);
        for (const contributor of cell.contributors) node.contributors.add(contributor);
        for (const [name, value] of Object.entries(cell.values)) node.values[name] = (node.values[name] ?? 0) + value;
      }
    }
  }

  const equations: Equation[] = [];
  for (const [whole, node] of nodes.entries()) {
    const byPlace = childrenOf(places, node.place).map((place) => at.get(key(place, node.period))!);
    const byPeriod = childrenOf(periods, node.period).map((period) => at.get(key(node.place, period))!);
    for (const parts of [byPlace, byPeriod]) if (parts.length > 0) equations.push({ whole, parts });
  }
  return { nodes, equations };
}
