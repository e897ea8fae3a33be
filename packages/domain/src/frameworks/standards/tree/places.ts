import type { GraphAssociation, StandardsGraph } from '../graph.ts';
import { inSiblingOrder, type Sibling } from './sibling-order.ts';

/** Where an item stands in its document. An item may stand in several places. */
export interface Place {
  readonly itemId: string;
  /** an item, or the document for what stands at the top */
  readonly parentId: string;
  /** among its siblings, from 1 */
  readonly position: number;
}

export interface Tree {
  readonly places: readonly Place[];
  /** the items in the order in which a reader meets them first, from the top down */
  readonly readingOrder: readonly string[];
  /** items that nothing places below the document: they stand at the top, after the others */
  readonly unplaced: readonly string[];
  /** `isChildOf` that would lead in a circle: kept in the graph, not followed */
  readonly circles: readonly GraphAssociation[];
  /** siblings with one and the same sequence number, by parent */
  readonly sharedNumbers: readonly { parentId: string; sequenceNumber: number; itemIds: readonly string[] }[];
}

interface Child extends Sibling {
  readonly itemId: string;
  readonly association: GraphAssociation;
}

/** The tree that the `isChildOf` associations of a graph make; codes play no part in it. Every item has a place. */
export function treeOf({ document, items, associations }: StandardsGraph): Tree {
  const itemById = new Map(items.map((item, at) => [item.id, { item, at }]));
  const childrenOf = new Map<string, Child[]>();
  const said = new Set<string>();
  for (const association of associations) {
    const found = itemById.get(association.origin.id);
    const parentId = association.destination.id;
    if (association.type !== 'isChildOf' || !found || (parentId !== document.id && !itemById.has(parentId))) continue;
    const { id: itemId, levels, enumeration, code } = found.item;
    if (said.has(`${parentId} ${itemId}`)) continue;
    said.add(`${parentId} ${itemId}`);
    const siblings = childrenOf.get(parentId) ?? [];
    siblings.push({ itemId, association, sequenceNumber: association.sequenceNumber, levels, enumeration, code, at: found.at });
    childrenOf.set(parentId, siblings);
  }
  for (const [parentId, siblings] of childrenOf) childrenOf.set(parentId, inSiblingOrder(siblings));

  const hasParent = new Set([...childrenOf.values()].flatMap((siblings) => siblings.map((one) => one.itemId)));
  const walk = { order: [] as string[], circles: [] as GraphAssociation[], reached: new Set<string>() };
  const tops = (childrenOf.get(document.id) ?? []).map((one) => one.itemId);
  for (const top of tops) walkFrom(top, childrenOf, walk);
  const unplaced: string[] = [];
  const placeAtTop = (itemId: string) => {
    if (walk.reached.has(itemId)) return;
    unplaced.push(itemId);
    walkFrom(itemId, childrenOf, walk);
  };
  for (const { id } of items) if (!hasParent.has(id)) placeAtTop(id);
  // what is left stands in circles that nothing leads into: the first of each in the file is let in at the top
  for (const { id } of items) placeAtTop(id);

  const cut = new Set(walk.circles);
  const places = [...childrenOf].flatMap(([parentId, siblings]) =>
    siblings.filter((one) => !cut.has(one.association)).map((one, index) => ({ itemId: one.itemId, parentId, position: index + 1 })),
  );
  return {
    places: [...places, ...unplaced.map((itemId, index) => ({ itemId, parentId: document.id, position: tops.length + index + 1 }))],
    readingOrder: walk.order,
    unplaced,
    circles: walk.circles,
    sharedNumbers: [...childrenOf].flatMap(([parentId, siblings]) => sharedIn(parentId, siblings)),
  };
}

/** Depth first and without recursion: a file may be as deep as it likes. A step onto the path itself closes a circle. */
function walkFrom(start: string, childrenOf: Map<string, Child[]>, walk: { order: string[]; circles: GraphAssociation[]; reached: Set<string> }): void {
  if (walk.reached.has(start)) return;
  const path = [{ itemId: start, next: 0 }];
  const onPath = new Set([start]);
  walk.reached.add(start);
  walk.order.push(start);
  for (let here = path.at(-1); here; here = path.at(-1)) {
    const child = childrenOf.get(here.itemId)?.[here.next];
    here.next += 1;
    if (!child) {
      path.pop();
      onPath.delete(here.itemId);
    } else if (onPath.has(child.itemId)) walk.circles.push(child.association);
    else if (!walk.reached.has(child.itemId)) {
      walk.reached.add(child.itemId);
      walk.order.push(child.itemId);
      onPath.add(child.itemId);
      path.push({ itemId: child.itemId, next: 0 });
    }
  }
}

function sharedIn(parentId: string, siblings: readonly Child[]): Tree['sharedNumbers'] {
  const numbered = siblings.filter((one) => one.sequenceNumber !== null);
  return [...Map.groupBy(numbered, (one) => one.sequenceNumber as number)]
    .filter(([, group]) => group.length > 1)
    .map(([sequenceNumber, group]) => ({ parentId, sequenceNumber, itemIds: group.map((one) => one.itemId) }));
}
