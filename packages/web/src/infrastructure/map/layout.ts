import type { ComponentKind } from '@trellis/domain/infrastructure';

/** A box on the map; x and y are its upper left corner, in pixels. */
export interface Place {
  x: number;
  y: number;
}

export interface Laid {
  places: Map<string, Place>;
  /** names of the regions, above their first box */
  titles: { text: string; x: number; y: number }[];
}

export interface Placed {
  id: string;
  kind: ComponentKind;
  name: string;
}

export const box = { width: 196, height: 64 } as const;
const gap = { x: 32, y: 22 } as const;
const step = { x: box.width + gap.x, y: box.height + gap.y } as const;
const titleHeight = 34;

/**
 * Where each component stands: goals and framework in the middle, materials left and assessments right of them, learning
 * below, then the meetings that serve it, and the roles at the bottom. The same components always stand the same way.
 */
export function layOut(nodes: readonly Placed[]): Laid {
  const laid: Laid = { places: new Map(), titles: [] };
  const of = (...kinds: ComponentKind[]) => kinds.flatMap((kind) => nodes.filter((node) => node.kind === kind).toSorted(byName));
  const left = of('material');
  const center = of('vision', 'goals', 'framework');
  const right = of('assessment', 'plan_template');
  const rows = Math.max(1, center.length, Math.min(4, Math.max(left.length, right.length)));
  const leftColumns = Math.ceil(left.length / rows);
  const rightColumns = Math.ceil(right.length / rows);
  // higher than wide: what does not fit below the window is scrolled to, what does not fit beside it is only smaller
  const columns = Math.max(leftColumns + 1 + rightColumns, 4, Math.round(0.85 * Math.sqrt(nodes.length)));
  const topWidth = (leftColumns + 1 + rightColumns) * step.x + (leftColumns > 0 ? gap.x : 0) + (rightColumns > 0 ? gap.x : 0);
  const start = Math.max(0, (columns * step.x - topWidth) / 2);
  const centerX = start + leftColumns * step.x + (leftColumns > 0 ? gap.x : 0);
  block(laid, 'Materials', left, start, rows, leftColumns);
  block(laid, 'Goals and framework', center, centerX, rows, 1);
  block(laid, 'Assessments and plans', right, centerX + step.x + gap.x, rows, rightColumns);
  let y = rows * step.y + titleHeight;
  for (const [title, members] of [
    ['Learning', of('leader_learning', 'teacher_learning')],
    ['Meetings and routines', of('structure')],
    ['Roles', of('role')],
  ] as const) {
    if (members.length === 0) continue;
    const across = Math.min(columns, members.length);
    const shift = Math.max(0, (Math.max(columns * step.x, topWidth) - across * step.x) / 2);
    laid.titles.push({ text: title, x: shift, y });
    members.forEach((node, index) => {
      laid.places.set(node.id, { x: shift + (index % columns) * step.x, y: y + titleHeight + Math.floor(index / columns) * step.y });
    });
    y += titleHeight + Math.ceil(members.length / columns) * step.y + gap.y;
  }
  return laid;
}

/** A region of the upper part, filled column by column, each column centered beside the others. */
function block(laid: Laid, title: string, members: readonly Placed[], x: number, rows: number, columns: number): void {
  if (members.length === 0) return;
  const perColumn = Math.ceil(members.length / columns);
  const top = ((rows - perColumn) * step.y) / 2;
  laid.titles.push({ text: title, x, y: top });
  members.forEach((node, index) => {
    laid.places.set(node.id, { x: x + Math.floor(index / perColumn) * step.x, y: top + titleHeight + (index % perColumn) * step.y });
  });
}

const byName = (a: Placed, b: Placed): number => a.name.localeCompare(b.name, 'en');

/** Width and height of all boxes together, in pixels. */
export function extentOf(places: ReadonlyMap<string, Place>): { width: number; height: number } {
  const all = [...places.values()];
  const span = (of: (place: Place) => number) => Math.max(...all.map(of)) - Math.min(...all.map(of));
  return all.length === 0 ? { width: 0, height: 0 } : { width: span(({ x }) => x) + box.width, height: span(({ y }) => y) + box.height };
}

/** Role groups around a table: district coaches in the middle where they are among them, the others around. */
export function layAround(ids: readonly string[], middle: string): Map<string, Place> {
  const around = ids.filter((id) => id !== middle);
  const radius = Math.max(280, (around.length * (box.width + 36)) / (2 * Math.PI));
  const places = new Map<string, Place>();
  if (ids.includes(middle)) places.set(middle, { x: 0, y: 0 });
  around.forEach((id, index) => {
    const angle = (2 * Math.PI * index) / around.length - Math.PI / 2;
    places.set(id, { x: Math.round(radius * 1.1 * Math.cos(angle)), y: Math.round(radius * 0.95 * Math.sin(angle)) });
  });
  return places;
}
