import { isDeepStrictEqual } from 'node:util';
import { type DesignDocument, parseDesign } from '@trellis/domain/infrastructure';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { documentOfDesign, insertDesignDocument, insertDesignRows, ownFacts } from './document.ts';
import { designRows, type RowPlace } from './document-rows.ts';
import { alignWithAdopted, idsOfAdopted } from './import-against-adopted.ts';
import { type DesignRow, json } from './rows.ts';
import { presentDesign, selectDistrict, selectDraft, selectOptionalAdopted, selectOptionalDesign } from './store-design.ts';

/**
 * A document as a new draft, or in place of what a draft holds. Things that the adopted design has under the same key get
 * the same ids, so that the draft compares and adopts record by record; what the adopted design has besides is taken as
 * left out on purpose.
 * @throws INVALID with every problem of the document, as the command line would print them
 */
export async function importDocument(
  tx: Tx,
  actor: Actor,
  input: { id: string; name: string; document?: unknown; revision?: number | undefined },
): Promise<void> {
  const document = parsed(input.document);
  mayImport(actor, document);
  const known = await selectOptionalDesign(tx, actor, input.id);
  if (known && input.revision === undefined) return acceptResent(tx, actor, known, document);
  const district = await selectDistrict(tx, actor);
  const adopted = await selectOptionalAdopted(tx, actor, document.district.subject);
  const place: RowPlace = { districtId: actor.districtId, designId: input.id, appointmentId: actor.appointmentId };
  if (adopted) place.idOf = await idsOfAdopted(tx, actor, adopted);
  if (known) await replace(tx, actor, known, input.revision!, input.name, document, place);
  else await insertDesignDocument(tx, document, { ...place, name: input.name, state: 'draft', district, ...(adopted ? { basedOn: adopted.id } : {}) });
  if (adopted) await alignWithAdopted(tx, actor, adopted, input.id);
}

function parsed(input: unknown): DesignDocument {
  const result = parseDesign(input);
  if ('problems' in result)
    throw problem(
      'INVALID',
      `the document has ${result.problems.length} problems`,
      'This document cannot be read as a design.',
      result.problems.map((one) => ({ ...one, path: `document.${one.path}` })).slice(0, 500),
    );
  const { document } = result;
  const keys = [...(document.components ?? []), ...(document.structures ?? []), ...(document.roles ?? [])].map((one) => one.key);
  const links = (document.links ?? []).map((link) => `${link.from} ${link.kind} ${link.to}`);
  const fields = [
    ...twice(keys).map((key) => ({ path: 'document', message: `The key “${key}” is used by two components, structures or roles.` })),
    ...twice(links).map((link) => ({ path: 'document.links', message: `The link ${link} is there twice.` })),
  ];
  if (fields.length > 0) throw problem('INVALID', 'keys or links are used twice', 'This document cannot be kept as a design.', fields);
  return document;
}

function twice(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text, i) => texts.indexOf(text) < i))];
}

/** Decisions and settings take their own permission, however they arrive. */
function mayImport(actor: Actor, document: DesignDocument): void {
  if (actor.permissions.includes('design.decide')) return;
  if (document.settings || (document.decisions?.length ?? 0) > 0)
    throw problem(
      'NOT_ALLOWED',
      `${actor.role} lacks design.decide`,
      'This document holds decisions or settings. Leave them out, or ask somebody who may decide.',
    );
}

async function acceptResent(tx: Tx, actor: Actor, known: DesignRow, document: DesignDocument): Promise<void> {
  const stored = await documentOfDesign(tx, actor, known);
  if (known.state !== 'draft' || !isDeepStrictEqual(stored, JSON.parse(JSON.stringify(document)))) {
    throw conflict('a design with this id is there already', await presentDesign(tx, actor, known.id));
  }
}

async function replace(tx: Tx, actor: Actor, known: DesignRow, revision: number, name: string, document: DesignDocument, place: RowPlace): Promise<void> {
  await selectDraft(tx, actor, known.id);
  if (document.district.subject !== known.subject)
    throw problem('INVALID', 'the subject differs', undefined, [{ path: 'document.district.subject', message: `This draft is about ${known.subject}.` }]);
  const facts = ownFacts(document, await selectDistrict(tx, actor));
  const { numUpdatedRows } = await tx
    .updateTable('design')
    .set({ name, ...facts, settings: facts.settings === null ? null : json(facts.settings), revision: sql`revision + 1` })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', known.id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw conflict('made on an older revision', await presentDesign(tx, actor, known.id));
  for (const table of ['attachment', 'component_version', 'component_link', 'component', 'statement', 'design_section', 'design_coding'] as const) {
    await tx.deleteFrom(table).where('district_id', '=', actor.districtId).where('design_id', '=', known.id).execute();
  }
  await insertDesignRows(tx, designRows(document, place));
}
