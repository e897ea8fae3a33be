import type { StandardsImportReport, StandardsImportRun } from '@trellis/domain/frameworks';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { selectNames } from '../rubrics/names.ts';

const runsShown = 20;

/** Who imports: somebody under an appointment, or the command line, which is nobody in particular. */
export type Importer = 'appointment' | 'command_line';

interface NewImport {
  id: string;
  documentId: string;
  contentHash: string;
  fileName: string | null;
  importer: Importer;
  report: StandardsImportReport;
}

/** Notes an import that changed something, with what it found; never the file. */
export async function insertImport(tx: Tx, actor: Actor, { id, documentId, contentHash, fileName, importer, report }: NewImport): Promise<void> {
  await tx
    .insertInto('standards_import')
    .values({
      district_id: actor.districtId,
      id,
      document_id: documentId,
      content_hash: contentHash,
      file_name: fileName,
      strict: report.strict,
      imported_by: importer === 'appointment' ? actor.appointmentId : null,
      imported_on: actor.today,
      report: JSON.stringify(report),
    })
    .execute();
}

export async function selectOptionalImport(tx: Tx, actor: Actor, id: string): Promise<{ contentHash: string; report: StandardsImportReport } | null> {
  const row = await tx
    .selectFrom('standards_import')
    .select(['content_hash', 'report'])
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { contentHash: row.content_hash, report: row.report as unknown as StandardsImportReport } : null;
}

/** The newest imports of a document. */
export async function selectImports(tx: Tx, actor: Actor, documentId: string): Promise<StandardsImportRun[]> {
  const rows = await tx
    .selectFrom('standards_import')
    .select(['id', 'imported_on', 'imported_by', 'file_name', 'strict', 'report'])
    .where('district_id', '=', actor.districtId)
    .where('document_id', '=', documentId)
    .orderBy('imported_at', 'desc')
    .orderBy('id')
    .limit(runsShown)
    .execute();
  const nameOf = await selectNames(
    tx,
    actor,
    rows.map((row) => row.imported_by),
  );
  const none = { created: 0, updated: 0, unchanged: 0, retired: 0 };
  return rows.map((row) => {
    const { changes, findings } = row.report as unknown as StandardsImportReport;
    const { items, associations } = changes ?? { items: none, associations: none };
    return { id: row.id, on: row.imported_on, by: nameOf(row.imported_by), fileName: row.file_name, strict: row.strict, items, associations, findings };
  });
}
