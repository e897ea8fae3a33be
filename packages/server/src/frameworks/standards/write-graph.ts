import { type GraphChange, type StandardsGraph, searchTerms, type Tree } from '@trellis/domain/frameworks';
import { type RawBuilder, sql } from 'kysely';
import type { Actor, DB, Tx } from '../../platform/db/index.ts';
import { conflict } from '../../platform/http/api.ts';
import { associationFields, documentFields, itemFields } from './rows.ts';

interface Given {
  graph: StandardsGraph;
  tree: Tree;
  change: GraphChange;
  /** of the document as it was read; null where the district does not have it */
  revision: number | null;
}

type Row = Record<string, unknown>;

/** Writes what a file changes: the document, items and associations by identifier, then places and what items are found by. */
export async function writeGraph(tx: Tx, actor: Actor, { graph, tree, change, revision }: Given): Promise<void> {
  const document = { district_id: actor.districtId, document_id: graph.document.id };
  await writeDocument(tx, actor, graph, revision);
  const reading = new Map(tree.readingOrder.map((id, at) => [id, at]));
  const inFile = new Map<object, number>([...graph.items.entries(), ...graph.associations.entries()].map(([at, one]) => [one, at]));
  const { items, associations } = change;
  const written = [...items.created, ...items.updated];
  const itemRows = written.map((item) => ({
    ...document,
    ...itemFields(item),
    position: reading.get(item.id),
    file_position: inFile.get(item),
    retired_on: null,
  }));
  await upsert(tx, 'standard_item', ['district_id', 'document_id', 'id'], itemRows);
  const associationRows = [...associations.created, ...associations.updated].map((one) => ({
    ...document,
    ...associationFields(one),
    file_position: inFile.get(one),
    retired_on: null,
  }));
  await upsert(tx, 'standard_association', ['district_id', 'document_id', 'id'], associationRows);
  for (const [table, { retired }] of [['standard_item', items] as const, ['standard_association', associations] as const])
    if (retired.length > 0)
      await tx
        .updateTable(table)
        .set({ retired_on: actor.today })
        .where('district_id', '=', actor.districtId)
        .where('document_id', '=', graph.document.id)
        .where('id', '=', anyOf(retired))
        .execute();
  await moveItems(tx, actor, graph, reading);
  await replacePlaces(tx, actor, graph, tree);
  await replaceTerms(
    tx,
    actor,
    graph,
    written.map((item) => item.id),
  );
}

const anyOf = (ids: readonly string[]): RawBuilder<string> => sql`any(${`{${ids.join()}}`}::uuid[])`;

async function writeDocument(tx: Tx, actor: Actor, { document, items }: StandardsGraph, revision: number | null): Promise<void> {
  const { source_identifier, ...said } = documentFields(document);
  const fields = { ...said, item_count: items.length, imported_on: actor.today };
  if (revision === null) {
    await upsert(tx, 'standards_document', [], [{ district_id: actor.districtId, id: document.id, source_identifier, ...fields, revision: 1 }]);
    return;
  }
  const { numAffectedRows } = await sql`
    update standards_document d set (${names(fields)}) = (select ${names(fields)} from jsonb_populate_record(null::standards_document, ${JSON.stringify(fields)}::jsonb)),
      source_identifier = coalesce(${source_identifier}, d.source_identifier), revision = d.revision + 1
    where d.district_id = ${actor.districtId} and d.id = ${document.id} and d.revision = ${revision}`.execute(tx);
  if (numAffectedRows !== 1n) throw conflict('document has another revision', null, 'Somebody else imported this document just now. Look at the report again.');
}

/** Inserts rows of one shape, or brings those that are there up to date; where `key` is empty a row that is there is refused. */
async function upsert(tx: Tx, table: keyof DB, key: readonly string[], rows: readonly Row[]): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const changed = Object.keys(first).filter((column) => !key.includes(column));
  const set = sql.join(changed.filter((column) => column !== 'source_identifier').map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`));
  // what a draft had in place of an identifier is not said again by a better file
  const kept = changed.includes('source_identifier')
    ? sql`, source_identifier = coalesce(excluded.source_identifier, ${sql.ref(`${table}.source_identifier`)})`
    : sql``;
  await sql`insert into ${sql.table(table)} (${names(first)})
    select ${names(first)} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
    ${key.length === 0 ? sql`` : sql`on conflict (${sql.join(key.map((column) => sql.ref(column)))}) do update set ${set}${kept}`}`.execute(tx);
}

const names = (row: Row) => sql.join(Object.keys(row).map((column) => sql.ref(column)));

/** A new item moves all that are read after it. */
async function moveItems(tx: Tx, actor: Actor, { document, items }: StandardsGraph, reading: ReadonlyMap<string, number>): Promise<void> {
  const rows = items.map(({ id }, at) => ({ id, position: reading.get(id), file_position: at }));
  await sql`
    update standard_item i set position = given.position, file_position = given.file_position
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(id uuid, position integer, file_position integer)
    where i.district_id = ${actor.districtId} and i.document_id = ${document.id} and i.id = given.id
      and (i.position <> given.position or i.file_position <> given.file_position)`.execute(tx);
}

/** Items of the newest version stand where it puts them; those that it left out stay where they stood. */
async function replacePlaces(tx: Tx, actor: Actor, { document }: StandardsGraph, { places }: Tree): Promise<void> {
  await sql`
    delete from standard_place p where p.district_id = ${actor.districtId} and p.document_id = ${document.id}
      and not exists (select 1 from standard_item i where i.district_id = ${actor.districtId} and i.document_id = ${document.id} and i.id = p.item_id and i.retired_on is not null)`.execute(
    tx,
  );
  const rows = places.map(({ itemId, parentId, position }) => ({ item_id: itemId, parent_id: parentId, position }));
  await upsert(
    tx,
    'standard_place',
    [],
    rows.map((row) => ({ district_id: actor.districtId, document_id: document.id, ...row })),
  );
}

async function replaceTerms(tx: Tx, actor: Actor, { document, items }: StandardsGraph, itemIds: readonly string[]): Promise<void> {
  if (itemIds.length === 0) return;
  const written = new Set(itemIds);
  await tx
    .deleteFrom('standard_term')
    .where('district_id', '=', actor.districtId)
    .where('document_id', '=', document.id)
    .where('item_id', '=', anyOf(itemIds))
    .execute();
  const rows = items.filter((item) => written.has(item.id)).map((item) => ({ id: item.id, terms: searchTerms(item) }));
  await sql`
    insert into standard_term (district_id, document_id, item_id, term)
    select ${actor.districtId}::uuid, ${document.id}::uuid, given.id, term
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(id uuid, terms text[]), unnest(given.terms) as term`.execute(tx);
}
