import { aboveOf, builtInOf, type GraphItem, pathsTo, type StandardNode, type StandardRecord } from '@trellis/domain/frameworks';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { problem } from '../../platform/http/api.ts';
import { graphItem } from './rows.ts';
import { selectDocumentRow } from './store-document.ts';
import { selectBelow, selectNodes, selectPlacesAbove } from './store-item.ts';
import { selectLinks } from './store-links.ts';

const mostBelow = 200;

/** One item with the ways to it, what stands below it, and what it has to do with others. @throws NOT_FOUND */
export async function readStandard(tx: Tx, actor: Actor, documentId: string, itemId: string): Promise<StandardRecord> {
  const builtIn = builtInOf(documentId);
  if (builtIn) {
    const [node, item] = [builtIn.nodeOf(itemId), builtIn.itemOf(itemId)];
    if (!node || !item) throw problem('NOT_FOUND', 'no such built-in item');
    const links = await selectLinks(tx, actor, documentId, itemId);
    return {
      ...node,
      ...presentItem(item),
      documentTitle: builtIn.graph.document.title,
      builtIn: true,
      paths: builtIn.paths(itemId),
      below: builtIn.below(itemId),
      links,
    };
  }
  const document = await selectDocumentRow(tx, actor, documentId);
  const row = await tx
    .selectFrom('standard_item')
    .selectAll()
    .where('district_id', '=', actor.districtId)
    .where('document_id', '=', documentId)
    .where('id', '=', itemId)
    .executeTakeFirst();
  if (!row) throw problem('NOT_FOUND', 'no such item');
  const places = await selectPlacesAbove(tx, actor, documentId, itemId);
  const paths = pathsTo(itemId, documentId, aboveOf(places));
  const nodes = await selectNodes(tx, actor, documentId, [itemId, ...new Set(paths.flat())]);
  const { rows: below } = await selectBelow(tx, actor, { documentId, parentId: itemId, offset: 0, limit: mostBelow });
  return {
    ...(nodes.get(itemId) as StandardNode),
    ...presentItem(graphItem(row)),
    documentTitle: document.title,
    builtIn: false,
    paths: paths.map((path) => path.flatMap((id) => nodes.get(id) ?? [])),
    below,
    links: await selectLinks(tx, actor, documentId, itemId),
  };
}

const presentItem = ({ uri, abbreviated, enumeration, notes, levels, lastChanged }: GraphItem) => ({
  uri,
  abbreviated,
  enumeration,
  notes,
  levels: [...levels],
  lastChanged,
});
