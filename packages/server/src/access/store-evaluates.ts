import type { Evaluates, MyEvaluator, Role } from '@trellis/domain/access';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';

const perPage = 50;

export interface EvaluatesFilter {
  schoolYearId: string;
  schoolId?: string;
  teacherId?: string;
  appointmentId?: string;
  offset: number;
}

export async function selectEvaluates(tx: Tx, actor: Actor, filter: EvaluatesFilter): Promise<{ rows: Evaluates[]; total: number }> {
  const chosen = tx
    .selectFrom('evaluates as e')
    .innerJoin('appointment as a', (join) => join.onRef('a.id', '=', 'e.appointment_id').on('a.district_id', '=', actor.districtId))
    .where('e.district_id', '=', actor.districtId)
    .where('e.school_year_id', '=', filter.schoolYearId)
    .$if(filter.schoolId !== undefined, (query) => query.where('a.scope_kind', '=', 'school').where('a.scope_id', '=', filter.schoolId ?? null))
    .$if(filter.teacherId !== undefined, (query) => query.where('e.teacher_id', '=', filter.teacherId ?? ''))
    .$if(filter.appointmentId !== undefined, (query) => query.where('e.appointment_id', '=', filter.appointmentId ?? ''));
  const { total } = await chosen.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await chosen
    .innerJoin('person as leader', (join) => join.onRef('leader.id', '=', 'a.person_id').on('leader.district_id', '=', actor.districtId))
    .innerJoin('person as teacher', (join) => join.onRef('teacher.id', '=', 'e.teacher_id').on('teacher.district_id', '=', actor.districtId))
    .select([
      'e.id',
      'e.appointment_id',
      'e.school_year_id',
      'e.origin',
      'e.holds',
      'e.reason',
      'a.role',
      'leader.id as leader_id',
      'leader.name as leader_name',
      'e.teacher_id',
      'teacher.name as teacher_name',
    ])
    .orderBy('teacher.folded_name')
    .orderBy('e.id')
    .limit(perPage)
    .offset(filter.offset)
    .execute();
  return {
    total,
    rows: rows.map((row) => ({
      id: row.id,
      appointmentId: row.appointment_id,
      evaluator: { personId: row.leader_id, name: row.leader_name, role: row.role as Role },
      teacher: { personId: row.teacher_id, name: row.teacher_name },
      schoolYearId: row.school_year_id,
      origin: row.origin as Evaluates['origin'],
      holds: row.holds,
      reason: row.reason,
    })),
  };
}

/** The year that today is in, else the next one; null when there is neither. */
export async function selectOptionalYearInForce(tx: Tx, actor: Actor): Promise<string | null> {
  const row = await tx
    .selectFrom('school_year')
    .select('id')
    .where('district_id', '=', actor.districtId)
    .where('ends', '>=', actor.today)
    .orderBy('starts')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Who evaluates the asker, in years that are not over. */
export async function selectMyEvaluators(tx: Tx, actor: Actor): Promise<MyEvaluator[]> {
  const { rows } = await sql<{ name: string; role: Role; year: string; origin: MyEvaluator['origin']; holds: boolean; reason: string | null }>`
    select p.name, a.role, y.name as year, e.origin, e.holds, e.reason
    from evaluates e
    join appointment a on a.district_id = ${actor.districtId} and a.id = e.appointment_id
    join person p on p.district_id = ${actor.districtId} and p.id = a.person_id
    join school_year y on y.district_id = ${actor.districtId} and y.id = e.school_year_id
    where e.district_id = ${actor.districtId} and e.teacher_id = ${actor.personId} and y.ends >= ${actor.today}
      and (a.ends is null or a.ends >= ${actor.today})
    order by y.starts, p.folded_name limit 50`.execute(tx);
  return rows.map(({ year, ...row }) => ({ ...row, schoolYearName: year }));
}
