import { randomUUID } from 'node:crypto';
import { readSchoolRow, type SchoolColumn, type SchoolRow, schoolColumns } from '@trellis/domain/districts';
import type { ImportInput, ImportReport, RowProblem } from '@trellis/domain/exchange';
import { foldName } from '@trellis/domain/people';
import { sql } from 'kysely';
import { type CsvRow, type ImportPlan, runImport } from '../exchange/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';

/**
 * Adds schools from a file or pasted rows. A school that is here already, by number or else by name, is brought up to
 * date and not doubled; a region that is new is added with its schools.
 */
export function importSchoolRows(tx: Tx, actor: Actor, input: ImportInput): Promise<ImportReport> {
  return runImport(tx, actor, input, {
    kind: 'schools',
    columns: { names: schoolColumns, required: ['name'], orderWithoutHeader: ['name', 'region', 'level', 'external_id'] },
    plan: (rows, nameOf) => plan(tx, actor, rows, nameOf),
  });
}

interface Known {
  id: string;
  name: string;
  region_id: string | null;
  level: string;
  external_id: string | null;
}

async function plan(tx: Tx, actor: Actor, rows: CsvRow<SchoolColumn>[], nameOf: (column: SchoolColumn) => string): Promise<ImportPlan> {
  const regions = await tx.selectFrom('region').select(['id', 'name']).where('district_id', '=', actor.districtId).execute();
  const known: Known[] = await tx
    .selectFrom('school')
    .select(['id', 'name', 'region_id', 'level', 'external_id'])
    .where('district_id', '=', actor.districtId)
    .execute();
  const regionIds = new Map(regions.map((region) => [foldName(region.name), region.id]));
  const newRegions: { id: string; name: string }[] = [];
  const byNumber = new Map(known.flatMap((school) => (school.external_id ? [[school.external_id, school] as const] : [])));
  const byName = new Map(known.map((school) => [foldName(school.name), school]));
  const seen = new Map<string, number>();
  const problems: RowProblem[] = [];
  const created: Known[] = [];
  const updated: Known[] = [];
  let unchanged = 0;

  for (const row of rows) {
    const school = readSchoolRow(row, nameOf);
    if (Array.isArray(school)) {
      problems.push(...school);
      continue;
    }
    const named = byName.get(foldName(school.name));
    const numbered = school.externalId ? byNumber.get(school.externalId) : undefined;
    const problem = problemOf(school, named, numbered, seen);
    if (problem) {
      problems.push({ line: school.line, column: nameOf(problem.column), message: problem.message });
      continue;
    }
    const current = numbered ?? named;
    const next: Known = {
      id: current?.id ?? randomUUID(),
      name: school.name,
      region_id: school.region ? regionIdOf(school.region) : (current?.region_id ?? null),
      level: school.level ?? current?.level ?? 'elementary',
      external_id: school.externalId ?? current?.external_id ?? null,
    };
    seen.set(next.id, school.line);
    byName.set(foldName(next.name), next);
    if (next.external_id) byNumber.set(next.external_id, next);
    if (!current) created.push(next);
    else if (current.name !== next.name || current.region_id !== next.region_id || current.level !== next.level || current.external_id !== next.external_id)
      updated.push(next);
    else unchanged += 1;
  }

  function regionIdOf(name: string): string {
    const existing = regionIds.get(foldName(name));
    if (existing) return existing;
    const region = { id: randomUUID(), name };
    newRegions.push(region);
    regionIds.set(foldName(name), region.id);
    return region.id;
  }

  return { problems, created: created.length, updated: updated.length, unchanged, write: () => write(tx, actor, newRegions, created, updated) };
}

function problemOf(
  school: SchoolRow,
  named: Known | undefined,
  numbered: Known | undefined,
  seen: Map<string, number>,
): { column: SchoolColumn; message: string } | null {
  if (named && numbered && named.id !== numbered.id) return { column: 'name', message: `${named.name} and this number belong to two schools.` };
  if (named && school.externalId && named.external_id && named.external_id !== school.externalId) {
    return { column: 'external_id', message: `${named.name} has the number ${named.external_id}.` };
  }
  const line = seen.get((numbered ?? named)?.id ?? '');
  return line === undefined ? null : { column: 'name', message: `Line ${line} has this school already.` };
}

async function write(tx: Tx, actor: Actor, regions: { id: string; name: string }[], created: Known[], updated: Known[]): Promise<void> {
  const district_id = actor.districtId;
  if (regions.length > 0) {
    await tx
      .insertInto('region')
      .values(regions.map((region) => ({ district_id, ...region })))
      .execute();
  }
  for (let at = 0; at < created.length; at += 1000) {
    await tx
      .insertInto('school')
      .values(created.slice(at, at + 1000).map((school) => ({ district_id, ...school })))
      .execute();
  }
  if (updated.length > 0) {
    await sql`
      update school set name = given.name, region_id = given.region_id, level = given.level, external_id = given.external_id, revision = revision + 1
      from jsonb_to_recordset(${JSON.stringify(updated)}::jsonb) as given(id uuid, name text, region_id uuid, level text, external_id text)
      where school.district_id = ${district_id} and school.id = given.id`.execute(tx);
  }
}
