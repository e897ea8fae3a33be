import type { StandardsGraph, StoredGraph } from '@trellis/domain/frameworks';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { graphAssociation, graphDocument, graphItem } from './rows.ts';

/** Everything that is stored of a document, with its revision; null when the district does not have it. */
export async function selectOptionalGraph(tx: Tx, actor: Actor, documentId: string): Promise<{ graph: StoredGraph; revision: number } | null> {
  const document = await tx
    .selectFrom('standards_document')
    .selectAll()
    .where('district_id', '=', actor.districtId)
    .where('id', '=', documentId)
    .executeTakeFirst();
  if (!document) return null;
  const items = await tx
    .selectFrom('standard_item')
    .selectAll()
    .where('district_id', '=', actor.districtId)
    .where('document_id', '=', documentId)
    .orderBy('file_position')
    .orderBy('id')
    .execute();
  const associations = await tx
    .selectFrom('standard_association')
    .selectAll()
    .where('district_id', '=', actor.districtId)
    .where('document_id', '=', documentId)
    .orderBy('file_position')
    .orderBy('id')
    .execute();
  const retired = (rows: readonly { id: string; retired_on: string | null }[]) => new Set(rows.filter((row) => row.retired_on !== null).map((row) => row.id));
  const graph = { document: graphDocument(document), items: items.map(graphItem), associations: associations.map(graphAssociation) };
  return { graph: { ...graph, retiredItems: retired(items), retiredAssociations: retired(associations) }, revision: document.revision };
}

/** The newest version alone: without what it left out. */
export function newestOf({ document, items, associations, retiredItems, retiredAssociations }: StoredGraph): StandardsGraph {
  return { document, items: items.filter((item) => !retiredItems.has(item.id)), associations: associations.filter((one) => !retiredAssociations.has(one.id)) };
}
