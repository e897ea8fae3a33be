import type { StandardNode } from '@trellis/domain/frameworks';

/** The first children of an item, and how many there are. */
export interface Children {
  rows: StandardNode[];
  total: number;
}

/** What is known of the children of items that were opened: these, or nothing yet. */
export type Below = ReadonlyMap<string, Children | { failed: boolean }>;

/** What a line of the tree shows: an item, or in its place what is to be said of it. */
export type TreeLine = { node: StandardNode; state: 'read' | 'reading' | 'failed' } | { more: number };

export interface TreeData {
  value: string;
  label: string;
  hasChildren: boolean;
  children?: TreeData[];
}

/** The tree as far as it was read. A place is the way to it from the top, since an item may stand in several. */
export function treeNodes(top: readonly StandardNode[], below: Below): { data: TreeData[]; nodes: ReadonlyMap<string, TreeLine> } {
  const nodes = new Map<string, TreeLine>();
  const dataOf = (node: StandardNode, parent: string): TreeData => {
    const value = `${parent}/${node.id}`;
    const known = node.children > 0 ? below.get(node.id) : undefined;
    nodes.set(value, { node, state: known === undefined || 'rows' in known ? 'read' : known.failed ? 'failed' : 'reading' });
    const shown = { value, label: node.code ?? node.statement, hasChildren: node.children > 0 };
    if (known === undefined || !('rows' in known)) return shown;
    const children = known.rows.map((child) => dataOf(child, value));
    return { ...shown, children: [...children, ...moreOf(value, known.total - known.rows.length)] };
  };
  const moreOf = (parent: string, more: number): TreeData[] => {
    if (more <= 0) return [];
    const value = `${parent}/more`;
    nodes.set(value, { more });
    return [{ value, label: `${more} more`, hasChildren: false }];
  };
  return { data: top.map((node) => dataOf(node, '')), nodes };
}
