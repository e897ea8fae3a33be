import { builtInStandards, type GraphNode, type StandardLink } from '@trellis/domain/frameworks';
import { sql } from 'kysely';
import type { Actor, Tx } from '../../platform/db/index.ts';

const mostLinks = 200;

interface LinkRow {
  id: string;
  type: string;
  says: boolean;
  other: GraphNode;
  at_document: string | null;
}

/**
 * What an item has to do with others, in documents that are in use: everything but the hierarchy that the tree shows.
 * Where the other is among the district's items, it says in which document, this one first.
 */
export async function selectLinks(tx: Tx, actor: Actor, documentId: string, itemId: string): Promise<StandardLink[]> {
  const { rows } = await sql<LinkRow>`
    select a.id, a.type, a.origin_id = ${itemId} as says, case when a.origin_id = ${itemId} then a.destination else a.origin end as other,
      (select i.document_id from standard_item i join standards_document o on o.district_id = ${actor.districtId} and o.id = i.document_id
       where i.district_id = ${actor.districtId} and i.id = case when a.origin_id = ${itemId} then a.destination_id else a.origin_id end and o.retired_on is null
       order by i.document_id <> ${documentId}, i.retired_on is not null, i.document_id limit 1) as at_document
    from standard_association a join standards_document d on d.district_id = ${actor.districtId} and d.id = a.document_id
    where a.district_id = ${actor.districtId} and (a.origin_id = ${itemId} or a.destination_id = ${itemId})
      and (a.retired_on is null) and (d.retired_on is null or d.id = ${documentId})
      and not (a.type = 'isChildOf' and (a.destination_id = a.document_id or exists (
        select 1 from standard_place s where s.district_id = ${actor.districtId} and s.document_id = a.document_id and s.item_id = a.origin_id and s.parent_id = a.destination_id)))
    order by a.type, a.file_position, a.id limit ${mostLinks}`.execute(tx);
  return rows.map(({ id, type, says, other, at_document }) => ({
    id,
    type,
    direction: says ? 'to' : 'from',
    title: other.title,
    uri: other.uri,
    at: placeOf(other.id, at_document),
  }));
}

function placeOf(itemId: string, documentId: string | null): StandardLink['at'] {
  const found = documentId ?? builtInStandards.find((builtIn) => builtIn.nodeOf(itemId) !== null)?.graph.document.id;
  return found === undefined ? null : { documentId: found, itemId };
}
