import { randomUUID } from 'node:crypto';
import type { RowProblem } from '@trellis/domain/exchange';
import {
  type CodingProject,
  type ColumnMapping,
  dokText,
  mostUnits,
  neededColumns,
  readUnitRow,
  UnitColumn,
  type UnitImport,
  type UnitImportReport,
  type UnitRow,
  unitColumnHeadings,
} from '@trellis/domain/materials';
import { sql } from 'kysely';
import { type Columns, type CsvRow, type ImportPlan, runImport } from '../exchange/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { selectProject } from './store-project.ts';

/** Columns go by a name that no file uses, so that a heading which was mapped away is not found by its own name. */
type FileColumn = `${UnitColumn}_column`;
const inFile = (column: UnitColumn): FileColumn => `${column}_column`;

/**
 * Brings coded units in from a file or pasted rows. A unit that is here already, by its key, is brought up to date and not
 * doubled; what two people settled is not changed by a file.
 */
export async function importUnitRows(tx: Tx, actor: Actor, input: UnitImport): Promise<UnitImportReport> {
  const project = await selectProject(tx, actor, input.projectId);
  let columns: ColumnMapping = input.columns;
  const report = await runImport(tx, actor, input, {
    kind: project.kind === 'activities' ? 'materials' : 'assessments',
    columns: fileColumns(input.columns),
    plan: (rows, nameOf) => {
      columns = Object.fromEntries(
        UnitColumn.options.map((column) => [column, nameOf(inFile(column))]).filter(([column, name]) => name !== `${column} column`),
      );
      return planUnits(tx, actor, project, rows, (column) => nameOf(inFile(column)));
    },
  });
  return { ...report, projectId: project.id, columns };
}

function fileColumns(mapping: ColumnMapping): Columns<FileColumn> {
  const names = Object.fromEntries(
    UnitColumn.options.map((column) => [inFile(column), mapping[column] === undefined ? unitColumnHeadings[column] : [mapping[column]]]),
  );
  return { names: names as Columns<FileColumn>['names'], required: neededColumns.map(inFile) };
}

interface Known {
  id: string;
  key: string;
  grade: string;
  content: string[];
  dok: string;
  coder: string | null;
  settled: boolean;
}
type Written = Omit<Known, 'settled'> & { source_row: number };

async function planUnits(
  tx: Tx,
  actor: Actor,
  project: CodingProject,
  rows: CsvRow<FileColumn>[],
  nameOf: (column: UnitColumn) => string,
): Promise<ImportPlan> {
  const known = await selectKnown(tx, actor, project.id);
  const lineOf = new Map<string, number>();
  const problems: RowProblem[] = [];
  const created: Written[] = [];
  const updated: Written[] = [];
  let unchanged = 0;
  for (const { line, cells } of rows) {
    const unit = readUnitRow({ line, cells: cellsOf(cells) }, nameOf);
    if (Array.isArray(unit)) {
      problems.push(...unit);
      continue;
    }
    const before = known.get(unit.key);
    const refused = refusal(unit, before, lineOf);
    if (refused) {
      problems.push({ line, column: nameOf('key'), message: refused });
      continue;
    }
    lineOf.set(unit.key, line);
    const row = {
      id: before?.id ?? randomUUID(),
      key: unit.key,
      grade: unit.grade,
      content: unit.content,
      dok: dokText(unit.dok),
      coder: unit.coder ?? before?.coder ?? null,
      source_row: line,
    };
    if (!before) created.push(row);
    else if (before.grade !== row.grade || before.coder !== row.coder || recodes(unit, before)) updated.push(row);
    else unchanged += 1;
  }
  if (known.size + created.length > mostUnits)
    throw problem(
      'INVALID',
      'project would be too large',
      `A coding holds at most ${mostUnits} units; with this file it would hold ${known.size + created.length}.`,
    );
  return { problems, created: created.length, updated: updated.length, unchanged, write: () => writeUnits(tx, actor, project.id, created, updated) };
}

function refusal(unit: UnitRow, before: Known | undefined, lineOf: ReadonlyMap<string, number>): string | null {
  const line = lineOf.get(unit.key);
  if (line !== undefined) return `Line ${line} has ${unit.key} already.`;
  return before?.settled && recodes(unit, before)
    ? `Two people settled what ${unit.key} is, and this row says something else. Change it in their second coding.`
    : null;
}

function recodes(unit: UnitRow, before: Known): boolean {
  return dokText(unit.dok) !== before.dok || unit.content.join('\n') !== before.content.join('\n');
}

function cellsOf(cells: Record<FileColumn, string>): Record<UnitColumn, string> {
  return Object.fromEntries(UnitColumn.options.map((column) => [column, cells[inFile(column)]])) as Record<UnitColumn, string>;
}

async function selectKnown(tx: Tx, actor: Actor, projectId: string): Promise<Map<string, Known>> {
  const rows = await tx
    .selectFrom('coded_unit')
    .select(['id', 'key', 'grade', 'content', 'dok', 'coder', 'settled'])
    .where('district_id', '=', actor.districtId)
    .where('project_id', '=', projectId)
    .execute();
  return new Map(rows.map((row) => [row.key, row]));
}

/** Codes from a file were given by whoever the file names, so nobody here is their coder. */
async function writeUnits(tx: Tx, actor: Actor, projectId: string, created: Written[], updated: Written[]): Promise<void> {
  const given = (rows: Written[]) =>
    sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (id uuid, key text, grade text, content text[], dok text, coder text, source_row integer)`;
  if (created.length > 0) {
    await sql`insert into coded_unit (district_id, project_id, id, key, grade, content, dok, coder, source_row)
      select ${actor.districtId}, ${projectId}, g.id, g.key, g.grade, g.content, g.dok, g.coder, g.source_row from ${given(created)}`.execute(tx);
  }
  if (updated.length > 0) {
    await sql`update coded_unit u set grade = g.grade, content = g.content, dok = g.dok, coder = g.coder, source_row = g.source_row, coded_by = null, revision = u.revision + 1
      from ${given(updated)} where u.district_id = ${actor.districtId} and u.project_id = ${projectId} and u.id = g.id`.execute(tx);
  }
}
