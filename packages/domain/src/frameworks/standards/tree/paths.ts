const mostPaths = 20;

/** Which items and documents stand directly above others: pairs of item and parent. */
export type Above = ReadonlyMap<string, readonly string[]>;

export function aboveOf(places: readonly { itemId: string; parentId: string }[]): Above {
  return new Map([...Map.groupBy(places, (place) => place.itemId)].map(([itemId, own]) => [itemId, own.map((place) => place.parentId)]));
}

/**
 * Every way from the top of a document down to an item: the items above it, topmost first, neither the document nor itself
 * among them. At most 20 ways; none where nothing says where the item stands.
 */
export function pathsTo(itemId: string, documentId: string, above: Above): string[][] {
  const paths: string[][] = [];
  const open: string[][] = [[itemId]];
  for (let path = open.pop(); path && paths.length < mostPaths; path = open.pop()) {
    for (const parentId of (above.get(path[0] ?? '') ?? []).toReversed()) {
      if (parentId === documentId) paths.push(path.slice(0, -1));
      else if (!path.includes(parentId)) open.push([parentId, ...path]);
    }
  }
  return paths;
}
