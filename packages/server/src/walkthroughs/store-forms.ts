import type { ClassroomRows } from '@trellis/domain/districts';
import {
  type AgendaItem,
  announcedVersion,
  type VisitForm,
  type VisitFormDetail,
  type VisitFormVersion,
  type VisitKind,
  versionInForce,
} from '@trellis/domain/walkthroughs';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { nameless, selectComponentNames } from '../practice/index.ts';
import { selectRubricNames } from './rubric-of.ts';

/** Forms by name, at most 200. */
export async function selectForms(tx: Tx, actor: Actor, retired: boolean): Promise<VisitForm[]> {
  const rows = await tx
    .selectFrom('visit_form')
    .select(['id', 'name', 'kind', 'retired_on', 'revision'])
    .where('district_id', '=', actor.districtId)
    .$if(!retired, (query) => query.where('retired_on', 'is', null))
    .orderBy('name')
    .limit(200)
    .execute();
  const versions = await selectVersions(
    tx,
    actor,
    rows.map((row) => row.id),
  );
  return rows.map((row) => present(row, versions.get(row.id) ?? [], actor.today));
}

/** @throws NOT_FOUND */
export async function selectForm(tx: Tx, actor: Actor, id: string): Promise<VisitFormDetail> {
  const row = await tx
    .selectFrom('visit_form')
    .select(['id', 'name', 'kind', 'retired_on', 'revision'])
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw problem('NOT_FOUND', 'no such visit form');
  const versions = (await selectVersions(tx, actor, [id])).get(id) ?? [];
  return { ...present(row, versions, actor.today), versions, may: { change: actor.permissions.includes('visits.forms') } };
}

function present(
  row: { id: string; name: string; kind: string; retired_on: string | null; revision: number },
  versions: readonly VisitFormVersion[],
  today: string,
): VisitForm {
  const current = versionInForce(versions, today);
  if (!current) throw new Error(`Form ${row.id} has no version in force`);
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as VisitKind,
    retiredOn: row.retired_on,
    revision: row.revision,
    current,
    announced: announcedVersion(versions, today),
  };
}

/** Every version of each form, newest first. */
export async function selectVersions(tx: Tx, actor: Actor, formIds: readonly string[]): Promise<Map<string, VisitFormVersion[]>> {
  if (formIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('visit_form_version as v')
    .leftJoin('appointment as a', (join) => join.onRef('a.id', '=', 'v.decided_by').on('a.district_id', '=', actor.districtId))
    .leftJoin('person as p', (join) => join.onRef('p.id', '=', 'a.person_id').on('p.district_id', '=', actor.districtId))
    .where('v.district_id', '=', actor.districtId)
    .where('v.form_id', 'in', [...new Set(formIds)])
    .select(['v.id', 'v.form_id', 'v.number', 'v.rubric_version_id', 'v.structure_id', 'v.classroom_rows', 'v.agenda', 'v.photos'])
    .select(['v.announced_on', 'v.in_force_from', 'v.reason', 'p.name as decided_by'])
    .orderBy('v.number', 'desc')
    .execute();
  const [rubrics, structures] = await Promise.all([
    selectRubricNames(
      tx,
      actor,
      rows.flatMap((row) => row.rubric_version_id ?? []),
    ),
    selectComponentNames(
      tx,
      actor,
      rows.flatMap((row) => row.structure_id ?? []),
    ),
  ]);
  const versions = rows.map((row): [string, VisitFormVersion] => [
    row.form_id,
    {
      id: row.id,
      number: row.number,
      rubric: row.rubric_version_id ? (rubrics.get(row.rubric_version_id) ?? null) : null,
      structure: row.structure_id ? { id: row.structure_id, name: structures.get(row.structure_id) ?? nameless } : null,
      classroomRows: row.classroom_rows as ClassroomRows,
      agenda: row.agenda as unknown as AgendaItem[],
      photos: row.photos,
      announcedOn: row.announced_on,
      inForceFrom: row.in_force_from,
      decidedBy: row.decided_by,
      reason: row.reason,
    },
  ]);
  const byForm = Map.groupBy(versions, ([formId]) => formId);
  return new Map([...byForm].map(([formId, entries]) => [formId, entries.map(([, version]) => version)]));
}

export interface FormVersionRow {
  id: string;
  formId: string;
  number: number;
  rubricVersionId: string | null;
  structureId: string | null;
  classroomRows: ClassroomRows;
  agenda: readonly AgendaItem[];
  photos: boolean;
  inForceFrom: string;
  reason: string | null;
}

export async function insertForm(tx: Tx, actor: Actor, form: { id: string; name: string; kind: VisitKind }): Promise<void> {
  await tx
    .insertInto('visit_form')
    .values({ district_id: actor.districtId, ...form })
    .execute();
}

export async function insertVersion(tx: Tx, actor: Actor, version: FormVersionRow): Promise<void> {
  await tx
    .insertInto('visit_form_version')
    .values({
      district_id: actor.districtId,
      id: version.id,
      form_id: version.formId,
      number: version.number,
      rubric_version_id: version.rubricVersionId,
      structure_id: version.structureId,
      classroom_rows: version.classroomRows,
      agenda: JSON.stringify(version.agenda),
      photos: version.photos,
      announced_on: actor.today,
      in_force_from: version.inForceFrom,
      decided_by: actor.appointmentId,
      reason: version.reason,
    })
    .execute();
}

/** Changes a form from the revision it was read at; false when somebody changed it since. */
export async function updateForm(
  tx: Tx,
  actor: Actor,
  at: { id: string; revision: number },
  changes: { name?: string; retired_on?: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('visit_form')
    .set({ ...changes, revision: sql`revision + 1` })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', at.id)
    .where('revision', '=', at.revision)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}
