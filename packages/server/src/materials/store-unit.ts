import type { CodedUnit, Grade } from '@trellis/domain/infrastructure';
import { Grade as GradeSchema, gradesOf } from '@trellis/domain/infrastructure';
import { selectDok, type Unit } from '@trellis/domain/materials';
import { type ExpressionBuilder, sql } from 'kysely';
import type { Actor, DB, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';

export interface UnitFilter {
  projectId: string;
  grade?: Grade;
  code?: string;
  dok?: string;
  find?: string;
  uncoded?: boolean;
  offset: number;
}

const unitsPerPage = 50;

/** Youngest first. */
const gradePlace = sql`array_position(${sql.lit(`{${gradesOf(GradeSchema.options.map((grade) => ({ grade }))).join()}}`)}::text[], grade)`;

/** Units of a project by grade and key, 50 a page. Filters on codes leave out what the asker codes a second time. */
export async function selectUnits(tx: Tx, actor: Actor, filter: UnitFilter): Promise<{ rows: Unit[]; total: number }> {
  const byCodes = filter.code !== undefined || filter.dok !== undefined || filter.uncoded === true;
  const chosen = tx
    .selectFrom('coded_unit as u')
    .where('u.district_id', '=', actor.districtId)
    .where('u.project_id', '=', filter.projectId)
    .$if(filter.grade !== undefined, (query) => query.where('u.grade', '=', filter.grade ?? ''))
    .$if(filter.code !== undefined, (query) => query.where(sql<boolean>`${filter.code} = any (u.content)`))
    .$if(filter.dok !== undefined, (query) => query.where('u.dok', '=', filter.dok ?? ''))
    .$if(filter.uncoded === true, (query) => query.where(sql<boolean>`cardinality(u.content) = 0`))
    .$if(!!filter.find, (query) => query.where(sql<boolean>`starts_with(u.key, ${filter.find})`))
    .$if(byCodes, (query) => query.where((eb) => eb.not(isBlind(eb, actor))));
  const { total } = await chosen.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await chosen
    .selectAll('u')
    .select((eb) => isBlind(eb, actor).as('blind'))
    .orderBy(gradePlace)
    .orderBy('u.key')
    .limit(unitsPerPage)
    .offset(filter.offset)
    .execute();
  return { total, rows: rows.map(presentUnit) };
}

/** A unit as its asker sees it. @throws NOT_FOUND */
export async function selectUnit(tx: Tx, actor: Actor, projectId: string, id: string): Promise<Unit> {
  const row = await selectOptionalUnitRow(tx, actor, projectId, id);
  if (!row) throw problem('NOT_FOUND', 'no such unit in this project');
  return presentUnit(row);
}

export async function selectOptionalUnitRow(tx: Tx, actor: Actor, projectId: string, id: string) {
  return tx
    .selectFrom('coded_unit as u')
    .selectAll('u')
    .select((eb) => isBlind(eb, actor).as('blind'))
    .where('u.district_id', '=', actor.districtId)
    .where('u.project_id', '=', projectId)
    .where('u.id', '=', id)
    .executeTakeFirst();
}

/** Everything that is coded in a project, youngest grade first, as the rules read it. */
export async function selectCodedUnits(tx: Tx, actor: Actor, projectId: string): Promise<CodedUnit[]> {
  const rows = await tx
    .selectFrom('coded_unit')
    .select(['key', 'grade', 'content', 'dok'])
    .where('district_id', '=', actor.districtId)
    .where('project_id', '=', projectId)
    .orderBy(gradePlace)
    .orderBy('key')
    .execute();
  return rows.map((row) => ({ key: row.key, grade: row.grade as Grade, content: row.content, dok: selectDok(row.dok) }));
}

/** Whether the asker is coding this unit a second time, and has not finished. */
function isBlind(eb: ExpressionBuilder<DB & { u: DB['coded_unit'] }, 'u'>, actor: Actor) {
  return eb.exists(
    eb
      .selectFrom('second_code as c')
      .select('c.unit_id')
      .where('c.district_id', '=', actor.districtId)
      .whereRef('c.unit_id', '=', 'u.id')
      .where('c.coder_appointment_id', '=', actor.appointmentId)
      .where('c.open', '=', true),
  );
}

interface UnitRow {
  id: string;
  key: string;
  grade: string;
  content: string[];
  dok: string;
  coder: string | null;
  source_row: number | null;
  settled: boolean;
  revision: number;
  blind: unknown;
}

function presentUnit(row: UnitRow): Unit {
  return {
    id: row.id,
    key: row.key,
    grade: row.grade as Grade,
    codes: row.blind ? null : { content: row.content, dok: selectDok(row.dok) },
    coder: row.coder,
    sourceRow: row.source_row,
    settled: row.settled,
    revision: row.revision,
  };
}
