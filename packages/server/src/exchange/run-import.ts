import type { ImportInput, ImportKind, ImportReport, RowProblem } from '@trellis/domain/exchange';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict } from '../platform/http/api.ts';
import type { Columns, CsvRow } from './csv.ts';
import { readTable } from './read-table.ts';
import { insertImportRun, problemsPerPage, selectImportProblems, selectOptionalImportRun } from './store.ts';

/** What a room makes of the rows: which are bad and why, and how to bring in the others. */
export interface ImportPlan {
  problems: RowProblem[];
  /** of the things that good rows name, each counted once */
  created: number;
  updated: number;
  unchanged: number;
  /** writes what was planned; not called on a dry run */
  write(): Promise<void>;
}

/**
 * One import from its file to its stored report. The room says what to read and what to make of it; bad rows are left out
 * whole and named with line, column and a sentence, all others come in. The same import sent again answers the stored
 * report; another file under the same id is a conflict.
 */
export async function runImport<C extends string>(
  tx: Tx,
  actor: Actor,
  input: ImportInput,
  given: { kind: ImportKind; columns: Columns<C>; plan: (rows: CsvRow<C>[], nameOf: (column: C) => string) => Promise<ImportPlan> },
): Promise<ImportReport> {
  const { table, fileName, contentHash } = await readTable(input, given.columns);
  const earlier = await selectOptionalImportRun(tx, actor, input.id);
  if (earlier) {
    const { contentHash: earlierHash, ...run } = earlier;
    if (earlierHash !== contentHash || run.kind !== given.kind)
      throw conflict('import id is taken', run, 'Another file was already imported under this id. Start the import again.');
    return { ...run, dryRun: false, ignoredColumns: table.ignoredColumns, problems: await selectImportProblems(tx, actor, input.id, 0) };
  }
  const plan = await given.plan(table.rows, table.nameOf);
  const problems = [...table.problems, ...plan.problems].sort((a, b) => a.line - b.line);
  const bad = new Set(problems.map((each) => each.line)).size;
  const report: ImportReport = {
    id: input.id,
    kind: given.kind,
    dryRun: input.dryRun,
    fileName,
    on: actor.today,
    rows: table.total,
    good: table.total - bad,
    bad,
    created: plan.created,
    updated: plan.updated,
    unchanged: plan.unchanged,
    ignoredColumns: table.ignoredColumns,
    problems,
    problemsTotal: problems.length,
  };
  if (!input.dryRun) {
    await plan.write();
    await insertImportRun(tx, actor, report, contentHash);
  }
  return { ...report, problems: problems.slice(0, problemsPerPage) };
}
