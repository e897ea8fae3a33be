/** A hierarchy whose units do not overlap: every unit names the one it is a part of, the whole names null. */
export type Tree = Readonly<Record<string, string | null>>;

/** The smallest units: those that nothing is a part of. */
export function leavesOf(tree: Tree): string[] {
  const parents = new Set(Object.values(tree));
  return Object.keys(tree).filter((unit) => !parents.has(unit));
}

export function childrenOf(tree: Tree, unit: string): string[] {
  return Object.keys(tree).filter((child) => tree[child] === unit);
}

/** The unit and everything it is a part of, smallest first. Throws a RangeError on unknown units and circles. */
export function pathOf(tree: Tree, unit: string): string[] {
  const path: string[] = [];
  for (let at: string | null | undefined = unit; at !== null; at = tree[at]) {
    if (at === undefined || !(at in tree)) throw new RangeError(`"${at}" is not a unit of this hierarchy`);
    if (path.includes(at)) throw new RangeError(`"${at}" is a part of itself`);
    path.push(at);
  }
  return path;
}
