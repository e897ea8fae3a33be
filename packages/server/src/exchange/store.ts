import { randomUUID } from 'node:crypto';
import type { ImportKind, ImportReport, ImportRun, RowProblem } from '@trellis/domain/exchange';
import type { Actor, Tx } from '../platform/db/index.ts';

const runsPerPage = 50;
export const problemsPerPage = 500;
const rowsPerStatement = 1000;

/** Keeps the numbers of an import and every problem of it; never the file. */
export async function insertImportRun(tx: Tx, actor: Actor, report: ImportReport, contentHash: string): Promise<void> {
  await tx
    .insertInto('import_run')
    .values({
      district_id: actor.districtId,
      id: report.id,
      kind: report.kind,
      file_name: report.fileName,
      content_hash: contentHash,
      started_by: actor.appointmentId,
      started_on: report.on,
      row_count: report.rows,
      good: report.good,
      bad: report.bad,
      created: report.created,
      updated: report.updated,
      unchanged: report.unchanged,
      problem_count: report.problemsTotal,
    })
    .execute();
  for (let at = 0; at < report.problems.length; at += rowsPerStatement) {
    await tx
      .insertInto('import_problem')
      .values(
        report.problems.slice(at, at + rowsPerStatement).map((problem) => ({
          district_id: actor.districtId,
          id: randomUUID(),
          run_id: report.id,
          kind: report.kind,
          line: problem.line,
          column_name: problem.column,
          message: problem.message,
        })),
      )
      .execute();
  }
}

export async function selectImportRuns(tx: Tx, actor: Actor, filter: { kind?: ImportKind; offset: number }): Promise<{ rows: ImportRun[]; total: number }> {
  const chosen = tx
    .selectFrom('import_run')
    .where('district_id', '=', actor.districtId)
    .$if(filter.kind !== undefined, (query) => query.where('kind', '=', filter.kind ?? ''));
  const { total } = await chosen.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await chosen.selectAll().orderBy('started_at', 'desc').limit(runsPerPage).offset(filter.offset).execute();
  return { total, rows: rows.map(presentRun) };
}

export async function selectOptionalImportRun(tx: Tx, actor: Actor, id: string): Promise<(ImportRun & { contentHash: string }) | null> {
  const row = await tx.selectFrom('import_run').selectAll().where('district_id', '=', actor.districtId).where('id', '=', id).executeTakeFirst();
  return row ? { ...presentRun(row), contentHash: row.content_hash } : null;
}

/** In the order of the file, 500 at a time. */
export async function selectImportProblems(tx: Tx, actor: Actor, runId: string, offset: number): Promise<RowProblem[]> {
  const rows = await tx
    .selectFrom('import_problem')
    .select(['line', 'column_name', 'message'])
    .where('district_id', '=', actor.districtId)
    .where('run_id', '=', runId)
    .orderBy('line')
    .orderBy('id')
    .limit(problemsPerPage)
    .offset(offset)
    .execute();
  return rows.map((row) => ({ line: row.line, column: row.column_name, message: row.message }));
}

interface RunRow {
  id: string;
  kind: string;
  file_name: string | null;
  started_on: string;
  row_count: number;
  good: number;
  bad: number;
  created: number;
  updated: number;
  unchanged: number;
  problem_count: number;
}

function presentRun(row: RunRow): ImportRun {
  return {
    id: row.id,
    kind: row.kind as ImportKind,
    fileName: row.file_name,
    on: row.started_on,
    rows: row.row_count,
    good: row.good,
    bad: row.bad,
    created: row.created,
    updated: row.updated,
    unchanged: row.unchanged,
    problemsTotal: row.problem_count,
  };
}
