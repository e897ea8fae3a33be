import type { GraphItem, StandardsGraph } from '../graph.ts';
import type { Tree } from '../tree/places.ts';
import type { Findings } from './findings.ts';

/** What is to be known of the graph as a whole: ends outside the file, items without a place, circles, shared numbers. */
export function addGraphFindings({ document, items, associations }: StandardsGraph, tree: Tree, findings: Findings): void {
  const inside = new Map<string, GraphItem | null>(items.map((item) => [item.id, item]));
  const named = (id: string) => inside.get(id)?.code ?? inside.get(id)?.statement.slice(0, 60) ?? id;
  const known = (id: string) => id === document.id || inside.has(id);
  for (const { origin, destination, type } of associations) {
    const said = `${origin.title} ${type} ${destination.title}`;
    if (!known(origin.id)) findings.add('note', 'An association begins at something that is not in this file. It is kept.', said);
    else if (!known(destination.id))
      findings.add('note', 'An association leads to something that is not in this file. It is kept, and leads there once that is imported too.', said);
  }
  for (const id of tree.unplaced) findings.add('note', 'An item has no place below the document. It stands at the top, after the others.', named(id));
  for (const { origin, destination } of tree.circles)
    findings.add('mended', 'isChildOf leads in a circle. It is kept and not followed.', `${origin.title} isChildOf ${destination.title}`);
  for (const { parentId, sequenceNumber, itemIds } of tree.sharedNumbers) {
    const where = `${itemIds.map(named).join(', ')} are all number ${sequenceNumber} under ${parentId === document.id ? document.title : named(parentId)}`;
    findings.add('note', 'Siblings share a sequence number. Their codes, else the file, decide the order.', where);
  }
}
