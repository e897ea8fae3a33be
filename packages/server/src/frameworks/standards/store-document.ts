import { type BuiltInStandards, builtInOf, builtInStandards, type StandardsDocumentLine, type StandardsDocumentRecord } from '@trellis/domain/frameworks';
import type { Selectable } from 'kysely';
import type { Actor, DB, Tx } from '../../platform/db/index.ts';
import { conflict, problem } from '../../platform/http/api.ts';
import { selectImports } from './store-import.ts';

const mostDocuments = 200;

/** What is built in, then the district's documents by title. */
export async function selectDocuments(tx: Tx, actor: Actor, { includeRetired }: { includeRetired: boolean }): Promise<StandardsDocumentLine[]> {
  const rows = await tx
    .selectFrom('standards_document')
    .selectAll()
    .where('district_id', '=', actor.districtId)
    .$if(!includeRetired, (query) => query.where('retired_on', 'is', null))
    .orderBy('title')
    .orderBy('id')
    .limit(mostDocuments)
    .execute();
  return [...builtInStandards.map(presentBuiltInLine), ...rows.map(presentLine)];
}

/** One document with its imports. @throws NOT_FOUND */
export async function selectDocument(tx: Tx, actor: Actor, documentId: string): Promise<StandardsDocumentRecord> {
  const builtIn = builtInOf(documentId);
  if (builtIn) return presentBuiltIn(builtIn);
  const row = await selectDocumentRow(tx, actor, documentId);
  const types = await tx
    .selectFrom('standard_item')
    .select((eb) => ['type', eb.fn.countAll<number>().as('items'), eb.fn.countAll<number>().filterWhere('retired_on', 'is not', null).as('retired')])
    .where('district_id', '=', actor.districtId)
    .where('document_id', '=', documentId)
    .groupBy('type')
    .execute();
  return {
    ...presentLine(row),
    uri: row.uri,
    caseVersion: row.case_version === '1.1' ? '1.1' : '1.0',
    publisher: row.publisher,
    description: row.description,
    notes: row.notes,
    language: row.language,
    officialSourceUrl: row.official_source_url,
    lastChanged: row.last_changed?.toISOString() ?? null,
    revision: row.revision,
    types: mostFirst(types.map(({ type, items, retired }) => ({ type, items: items - retired }))),
    retiredItems: types.reduce((sum, { retired }) => sum + retired, 0),
    imports: await selectImports(tx, actor, documentId),
  };
}

/** Takes a document out of use, or brings it back. @throws NOT_FOUND, CONFLICT for another revision, INVALID for what is built in */
export async function setDocumentUse(
  tx: Tx,
  actor: Actor,
  { documentId, revision, inUse }: { documentId: string; revision: number; inUse: boolean },
): Promise<StandardsDocumentRecord> {
  if (builtInOf(documentId)) throw problem('INVALID', 'document is built in', 'What is built in stays in use.');
  const { retired_on } = await selectDocumentRow(tx, actor, documentId);
  if ((retired_on === null) === inUse) return selectDocument(tx, actor, documentId);
  const { numUpdatedRows } = await tx
    .updateTable('standards_document')
    .set((eb) => ({ retired_on: inUse ? null : actor.today, revision: eb('revision', '+', 1) }))
    .where('district_id', '=', actor.districtId)
    .where('id', '=', documentId)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
  const current = await selectDocument(tx, actor, documentId);
  if (numUpdatedRows !== 1n) throw conflict('document has another revision', current);
  return current;
}

/** @throws NOT_FOUND */
export async function selectDocumentRow(tx: Tx, actor: Actor, documentId: string): Promise<Selectable<DB['standards_document']>> {
  const row = await tx.selectFrom('standards_document').selectAll().where('district_id', '=', actor.districtId).where('id', '=', documentId).executeTakeFirst();
  if (!row) throw problem('NOT_FOUND', 'no such document');
  return row;
}

const presentLine = (row: Selectable<DB['standards_document']>): StandardsDocumentLine => ({
  id: row.id,
  title: row.title,
  creator: row.creator,
  subjects: row.subjects,
  adoptionStatus: row.adoption_status,
  version: row.version,
  builtIn: false,
  items: row.item_count,
  importedOn: row.imported_on,
  retiredOn: row.retired_on,
});

const presentBuiltInLine = ({ graph: { document, items } }: BuiltInStandards): StandardsDocumentLine => ({
  id: document.id,
  title: document.title,
  creator: document.creator,
  subjects: [...document.subjects],
  adoptionStatus: document.adoptionStatus,
  version: document.version,
  builtIn: true,
  items: items.length,
  importedOn: null,
  retiredOn: null,
});

function presentBuiltIn(builtIn: BuiltInStandards): StandardsDocumentRecord {
  const { uri, caseVersion, publisher, description, notes, language, officialSourceUrl, lastChanged } = builtIn.graph.document;
  const types = [...Map.groupBy(builtIn.graph.items, (item) => item.type)].map(([type, items]) => ({ type, items: items.length }));
  return {
    ...presentBuiltInLine(builtIn),
    ...{ uri, caseVersion, publisher, description, notes, language, officialSourceUrl, lastChanged },
    revision: 1,
    types: mostFirst(types),
    retiredItems: 0,
    imports: [],
  };
}

const mostFirst = (types: { type: string | null; items: number }[]) => types.filter(({ items }) => items > 0).sort((a, b) => b.items - a.items);
