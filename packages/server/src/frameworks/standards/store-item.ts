import type { StandardNode } from '@trellis/domain/frameworks';
import { sql } from 'kysely';
import type { Actor, Tx } from '../../platform/db/index.ts';

interface NodeRow {
  document_id: string;
  id: string;
  code: string | null;
  statement: string;
  type: string | null;
  grades: string[];
  children: number;
  retired_on: string | null;
}

/** The columns of a node of `standard_item i`, its children counted. */
export const nodeColumns = (actor: Actor) => sql<NodeRow>`i.document_id, i.id, i.code, i.statement, i.type, i.grades, i.retired_on,
  (select count(*)::int from standard_place p join standard_item c on c.district_id = ${actor.districtId} and c.document_id = p.document_id and c.id = p.item_id
   where p.district_id = ${actor.districtId} and p.document_id = i.document_id and p.parent_id = i.id and c.retired_on is null) as children`;

export const presentNode = (row: NodeRow): StandardNode => ({
  documentId: row.document_id,
  id: row.id,
  code: row.code,
  statement: row.statement,
  type: row.type,
  grades: row.grades,
  children: row.children,
  retiredOn: row.retired_on,
});

/** What stands directly below an item, or at the top of the document: the newest version's, in order. */
export async function selectBelow(
  tx: Tx,
  actor: Actor,
  { documentId, parentId, offset, limit }: { documentId: string; parentId: string; offset: number; limit: number },
): Promise<{ rows: StandardNode[]; total: number }> {
  const standing = sql`from standard_place s join standard_item i on i.district_id = ${actor.districtId} and i.document_id = s.document_id and i.id = s.item_id
    where s.district_id = ${actor.districtId} and s.document_id = ${documentId} and s.parent_id = ${parentId} and i.retired_on is null`;
  const { rows: counted } = await sql<{ total: number }>`select count(*)::int as total ${standing}`.execute(tx);
  const { rows } = await sql<NodeRow>`select ${nodeColumns(actor)} ${standing} order by s.position, i.id limit ${limit} offset ${offset}`.execute(tx);
  return { rows: rows.map(presentNode), total: counted[0]?.total ?? 0 };
}

/** Items of a document by their identifiers; those that are not there are absent. */
export async function selectNodes(tx: Tx, actor: Actor, documentId: string, ids: readonly string[]): Promise<Map<string, StandardNode>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<NodeRow>`select ${nodeColumns(actor)} from standard_item i
    where i.district_id = ${actor.districtId} and i.document_id = ${documentId} and i.id = any(${`{${ids.join()}}`}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, presentNode(row)]));
}

/** Which items stand above an item, all the way up, as pairs. */
export async function selectPlacesAbove(tx: Tx, actor: Actor, documentId: string, itemId: string): Promise<{ itemId: string; parentId: string }[]> {
  const { rows } = await sql<{ item_id: string; parent_id: string }>`
    with recursive above(item_id, parent_id) as (
      select s.item_id, s.parent_id from standard_place s where s.district_id = ${actor.districtId} and s.document_id = ${documentId} and s.item_id = ${itemId}
      union
      select s.item_id, s.parent_id from above a join standard_place s on s.district_id = ${actor.districtId} and s.document_id = ${documentId} and s.item_id = a.parent_id
    ) select item_id, parent_id from above`.execute(tx);
  return rows.map((row) => ({ itemId: row.item_id, parentId: row.parent_id }));
}
