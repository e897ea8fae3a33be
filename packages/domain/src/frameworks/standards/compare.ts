import type { GraphAssociation, GraphItem, StandardsGraph } from './graph.ts';

/** What is stored of a document, those that a newer version left out included. */
export interface StoredGraph extends StandardsGraph {
  readonly retiredItems: ReadonlySet<string>;
  readonly retiredAssociations: ReadonlySet<string>;
}

/** What becomes of items or of associations when a file comes in. */
export interface Change<T> {
  readonly created: readonly T[];
  /** told apart by identifier; one that comes back after it was left out counts here */
  readonly updated: readonly T[];
  readonly unchanged: number;
  /** left out by the file: kept, since others may refer to them */
  readonly retired: readonly string[];
}

export interface GraphChange {
  readonly documentChanged: boolean;
  readonly items: Change<GraphItem>;
  readonly associations: Change<GraphAssociation>;
}

/** What a file changes of what is stored; everything is created where nothing is. */
export function compareGraphs(stored: StoredGraph | null, given: StandardsGraph): GraphChange {
  return {
    documentChanged: stored === null || contentOf(stored.document) !== contentOf(given.document),
    items: changeOf(stored?.items ?? [], stored?.retiredItems ?? new Set(), given.items),
    associations: changeOf(stored?.associations ?? [], stored?.retiredAssociations ?? new Set(), given.associations),
  };
}

/** Whether a file says what is stored already. */
export function changesNothing({ documentChanged, items, associations }: GraphChange): boolean {
  return !documentChanged && [items, associations].every(({ created, updated, retired }) => created.length + updated.length + retired.length === 0);
}

function changeOf<T extends { id: string }>(stored: readonly T[], retiredBefore: ReadonlySet<string>, given: readonly T[]): Change<T> {
  const before = new Map(stored.map((one) => [one.id, one]));
  const now = new Set(given.map((one) => one.id));
  const created = given.filter((one) => !before.has(one.id));
  const updated = given.filter((one) => {
    const earlier = before.get(one.id);
    return earlier !== undefined && (retiredBefore.has(one.id) || contentOf(earlier) !== contentOf(one));
  });
  const retired = stored.filter((one) => !now.has(one.id) && !retiredBefore.has(one.id)).map((one) => one.id);
  return { created, updated, unchanged: given.length - created.length - updated.length, retired };
}

/**
 * Everything that an object says, in one order of names. What a file had in place of an identifier is left out of it: an
 * export says the identifier that was made of it.
 */
function contentOf(value: object): string {
  return JSON.stringify(value, (key, one) => {
    if (key === 'sourceIdentifier') return undefined;
    return typeof one === 'object' && one !== null && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one;
  });
}
