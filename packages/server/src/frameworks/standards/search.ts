import { builtInOf, builtInStandards, type SearchQuery, type StandardNode, searchQuery } from '@trellis/domain/frameworks';
import { type RawBuilder, sql } from 'kysely';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { nodeColumns, presentNode } from './store-item.ts';

const perPage = 50;

export interface Search {
  find: string;
  documentId?: string | undefined;
  grade?: string | undefined;
  offset: number;
}

/**
 * Items whose code or statement holds every typed word, by its beginning: what is built in first, then the district's
 * documents in use, or the one that is named. What is found exactly comes first, then the order of reading.
 */
export async function searchStandards(tx: Tx, actor: Actor, search: Search): Promise<{ rows: StandardNode[]; total: number }> {
  const query = searchQuery(search.find);
  if (query === null) return { rows: [], total: 0 };
  const inMemory = search.documentId === undefined ? builtInStandards : [builtInOf(search.documentId)].filter((one) => one !== null);
  const fixed = inMemory.flatMap((builtIn) => builtIn.find(search.find)).filter((node) => search.grade === undefined || node.grades.includes(search.grade));
  const first = fixed.slice(search.offset, search.offset + perPage);
  if (search.documentId !== undefined && inMemory.length > 0) return { rows: first, total: fixed.length };
  const stored = await searchStored(tx, actor, search, query, { offset: Math.max(0, search.offset - fixed.length), limit: perPage - first.length });
  return { rows: [...first, ...stored.rows], total: fixed.length + stored.total };
}

async function searchStored(tx: Tx, actor: Actor, search: Search, query: SearchQuery, page: { offset: number; limit: number }) {
  const words = query.all.map(
    (alternatives) =>
      sql`(${sql.join(
        alternatives.map((starts) => allStart(actor, search, starts)),
        sql` or `,
      )})`,
  );
  const found = sql`from standard_item i join standards_document d on d.district_id = ${actor.districtId} and d.id = i.document_id
    where i.district_id = ${actor.districtId} and i.retired_on is null
      and ${search.documentId === undefined ? sql`d.retired_on is null` : sql`i.document_id = ${search.documentId}`}
      ${search.grade === undefined ? sql`` : sql`and ${search.grade} = any(i.grades)`}
      and ${sql.join(words, sql` and `)}`;
  const { rows: counted } = await sql<{ total: number }>`select count(*)::int as total ${found}`.execute(tx);
  const exactly = sql`exists (select 1 from standard_term t where t.district_id = ${actor.districtId} and t.document_id = i.document_id and t.item_id = i.id and t.term = ${query.exact})`;
  const { rows } = await sql<Parameters<typeof presentNode>[0]>`select ${nodeColumns(actor)} ${found}
    order by ${exactly} desc, d.title, d.id, i.position limit ${page.limit} offset ${page.offset}`.execute(tx);
  return { rows: rows.map(presentNode), total: counted[0]?.total ?? 0 };
}

const allStart = (actor: Actor, search: Search, starts: readonly string[]): RawBuilder<boolean> =>
  sql`(${sql.join(
    starts.map((start) => oneStarts(actor, search, start)),
    sql` and `,
  )})`;

/**
 * Written with the two comparisons that are leakproof and find their range in an index under the policies; no letter comes
 * after the last code point.
 */
const oneStarts = (actor: Actor, { documentId }: Search, start: string): RawBuilder<boolean> => sql`(i.document_id, i.id) in (
  select t.document_id, t.item_id from standard_term t
  where t.district_id = ${actor.districtId} and t.term ~>=~ ${start} and t.term ~<~ ${`${start}\u{10ffff}`}
    ${documentId === undefined ? sql`` : sql`and t.document_id = ${documentId}`})`;
