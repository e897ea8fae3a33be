import { createHash } from 'node:crypto';
import {
  type Change,
  changesNothing,
  compareGraphs,
  type GraphChange,
  type ImportCounts,
  readCase,
  type StandardsGraph,
  type StandardsImportInput,
  type StandardsImportReport,
  type StandardsReading,
} from '@trellis/domain/frameworks';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { conflict, problem } from '../../platform/http/api.ts';
import { nameUuid } from './name-uuid.ts';
import { selectOptionalGraph } from './store-graph.ts';
import { type Importer, insertImport, selectOptionalImport } from './store-import.ts';
import { writeGraph } from './write-graph.ts';

/** What is in a file, looked at without a district. */
export function readReport(given: unknown, strict: boolean): StandardsImportReport {
  const reading = readCase(given, { strict, nameUuid });
  return {
    dryRun: true,
    strict,
    outcome: reading.read ? 'read' : 'refused',
    document: presentDocument(reading, null),
    changes: null,
    findings: reading.findings,
  };
}

/**
 * One import of a CASE package into the district: read, compared with what is there, written. The same document again
 * changes nothing; a newer one updates by identifier and keeps what it leaves out; an older one is refused. A dry run answers
 * what would be, refusals too; otherwise they are typed problems.
 */
export async function importCase(tx: Tx, actor: Actor, input: StandardsImportInput, importer: Importer = 'appointment'): Promise<StandardsImportReport> {
  const { strict, dryRun } = input;
  const contentHash = createHash('sha256')
    .update(JSON.stringify([strict, input.package ?? null]))
    .digest('hex');
  const earlier = await selectOptionalImport(tx, actor, input.id);
  if (earlier) {
    if (earlier.contentHash !== contentHash)
      throw conflict('import id is taken', null, 'Another file was already imported under this id. Start the import again.');
    return earlier.report;
  }
  const reading = readCase(input.package, { strict, nameUuid });
  if (!reading.read) return refuse({ dryRun, strict, outcome: 'refused', document: null, changes: null, findings: reading.findings });
  const { graph, tree } = reading.read;
  const stored = await selectOptionalGraph(tx, actor, graph.document.id);
  const change = compareGraphs(stored?.graph ?? null, graph);
  const report: StandardsImportReport = {
    dryRun,
    strict,
    outcome: outcomeOf(stored?.graph ?? null, graph, change),
    document: presentDocument(reading, stored?.graph.document.lastChanged ?? null),
    changes: { items: countsOf(change.items), associations: countsOf(change.associations) },
    findings: reading.findings,
  };
  if (report.outcome === 'older') return refuse(report);
  if (dryRun || report.outcome === 'unchanged') return report;
  await writeGraph(tx, actor, { graph, tree, change, revision: stored?.revision ?? null });
  await insertImport(tx, actor, { id: input.id, documentId: graph.document.id, contentHash, fileName: input.fileName ?? null, importer, report });
  return report;
}

function outcomeOf(stored: StandardsGraph | null, given: StandardsGraph, change: GraphChange): StandardsImportReport['outcome'] {
  if (stored === null) return 'new';
  if (changesNothing(change)) return 'unchanged';
  const [here, there] = [stored.document.lastChanged, given.document.lastChanged];
  return here !== null && there !== null && there < here ? 'older' : 'updated';
}

/** A dry run answers a refusal; an import is refused with the reasons as fields. */
function refuse(report: StandardsImportReport): StandardsImportReport {
  if (report.dryRun) return report;
  if (report.outcome === 'older')
    throw conflict(
      'file is older',
      { lastChanged: report.document?.lastChangedHere },
      'The district has a newer version of this document. Nothing was changed.',
    );
  const reasons = report.findings.filter((finding) => finding.kind === 'problem');
  throw problem(
    'INVALID',
    'file is no valid CASE package',
    `This file was not imported: ${report.strict ? 'it is not valid CASE 1.0 or 1.1' : 'it is no CASE package'}. Nothing was changed.`,
    reasons.map(({ message, count }) => ({ path: 'package', message: count > 1 ? `${message} (${count} times)` : message })),
  );
}

function presentDocument({ read }: StandardsReading, lastChangedHere: string | null): StandardsImportReport['document'] {
  if (!read) return null;
  const { document, items, associations } = read.graph;
  const { id, title, creator, caseVersion, lastChanged } = document;
  return { id, title, creator, caseVersion, lastChanged, lastChangedHere, items: items.length, associations: associations.length };
}

const countsOf = ({ created, updated, unchanged, retired }: Change<unknown>): ImportCounts => ({
  created: created.length,
  updated: updated.length,
  unchanged,
  retired: retired.length,
});
