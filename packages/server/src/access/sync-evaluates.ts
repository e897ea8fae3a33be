import { evaluatedRoles, evaluatingRoles } from '@trellis/domain/people';
import { sql } from 'kysely';
import { type Actor, asAccess, type Tx } from '../platform/db/index.ts';

/** Whose appointments changed; `everybody` when a school year came. */
export type Changed = readonly string[] | 'everybody';

export interface EvaluatesChange {
  /** pairs of a leader's appointment, a teacher and a year that were not there before */
  appeared: number;
  /** memberships in circles of those teachers that closed with it */
  suspended: number;
  /** the teachers whose circles closed for somebody */
  teacherIds: string[];
}

/**
 * Brings `evaluates` in step with who leads which school, for this year and those to come, around the people whose
 * appointments changed: pairs that appear are added, derived pairs that no longer hold go, recorded decisions stay. With a
 * pair that appears, what its holder could read in that teacher's circles under another appointment is suspended in this
 * same transaction; only the teacher opens it again.
 */
export function syncEvaluates(tx: Tx, actor: Actor, changed: Changed): Promise<EvaluatesChange> {
  return asAccess(tx, async (access) => {
    const people = changed === 'everybody' ? null : [...changed];
    await removeStale(access, actor, people);
    const { rows } = await sql<{ appointment_id: string; teacher_id: string }>`
      insert into evaluates (district_id, id, appointment_id, teacher_id, school_year_id, origin)
      select ${actor.districtId}, gen_random_uuid(), pair.appointment_id, pair.teacher_id, pair.school_year_id, 'derived'
      from (${pairs(actor, people)}) as pair
      on conflict do nothing
      returning appointment_id, teacher_id`.execute(access);
    const teacherIds = await suspendMemberships(access, actor, rows);
    return { appeared: rows.length, suspended: teacherIds.length, teacherIds: [...new Set(teacherIds)] };
  });
}

/** Every leader of a school with every teacher of it, in a year that is not over, while both are there. */
function pairs(actor: Actor, people: string[] | null) {
  const concerned = people === null ? sql`` : sql`and (leader.person_id = any(${people}::uuid[]) or teacher.person_id = any(${people}::uuid[]))`;
  return sql`
    select distinct leader.id as appointment_id, teacher.person_id as teacher_id, year.id as school_year_id
    from school_year year
    join appointment leader on leader.district_id = ${actor.districtId} and leader.role = any(${[...evaluatingRoles]}::text[]) and leader.scope_kind = 'school'
      and leader.starts <= year.ends and (leader.ends is null or leader.ends >= greatest(year.starts, ${actor.today}::date, leader.starts))
    join (
      select a.person_id, a.starts, a.ends, coalesce(t.school_id, a.scope_id) as school_id
      from appointment a
      left join team t on a.scope_kind = 'team' and t.district_id = ${actor.districtId} and t.id = a.scope_id
      where a.district_id = ${actor.districtId} and a.role = any(${[...evaluatedRoles]}::text[]) and a.scope_kind in ('school', 'team')
    ) teacher on teacher.school_id = leader.scope_id and teacher.person_id <> leader.person_id
      and teacher.starts <= year.ends and (teacher.ends is null or teacher.ends >= greatest(year.starts, ${actor.today}::date, teacher.starts))
    where year.district_id = ${actor.districtId} and year.ends >= ${actor.today}::date ${concerned}`;
}

async function removeStale(access: Tx, actor: Actor, people: string[] | null): Promise<void> {
  const concerned =
    people === null
      ? sql``
      : sql`and (e.teacher_id = any(${people}::uuid[]) or e.appointment_id in (select id from appointment where district_id = ${actor.districtId} and person_id = any(${people}::uuid[])))`;
  await sql`
    with pair as materialized (${pairs(actor, people)})
    delete from evaluates e using school_year y
    where e.district_id = ${actor.districtId} and e.origin = 'derived' and y.district_id = ${actor.districtId} and y.id = e.school_year_id
      and y.ends >= ${actor.today}::date ${concerned}
      and not exists (select from pair where pair.appointment_id = e.appointment_id and pair.teacher_id = e.teacher_id and pair.school_year_id = e.school_year_id)`.execute(
    access,
  );
}

const circlesOfGroups = ['visit', 'calibration', 'next_step'];

/**
 * Suspends what evaluators could read, under their other appointments, in circles of teachers whom they evaluate from now.
 * A circle is a teacher's when the teacher owns it, or writes in it together with somebody; what a group does together
 * (a visit, a calibration round) is nobody's own. Runs as the access role.
 * @returns the teacher of each membership that was suspended
 */
export async function suspendMemberships(access: Tx, actor: Actor, appeared: { appointment_id: string; teacher_id: string }[]): Promise<string[]> {
  if (appeared.length === 0) return [];
  const { rows } = await sql<{ teacher_id: string }>`
    with appeared as (
      select other.id as appointment_id, given.teacher_id
      from jsonb_to_recordset(${JSON.stringify(appeared)}::jsonb) as given(appointment_id uuid, teacher_id uuid)
      join appointment evaluator on evaluator.district_id = ${actor.districtId} and evaluator.id = given.appointment_id
      join appointment other on other.district_id = ${actor.districtId} and other.person_id = evaluator.person_id and other.id <> evaluator.id
    ), teachers_circle as (
      select c.id as circle_id, a.person_id as teacher_id from circle c
      join appointment a on a.district_id = ${actor.districtId} and a.id = c.owner_appointment_id
      where c.district_id = ${actor.districtId} and c.kind <> all(${[...circlesOfGroups]}::text[])
      union
      select m.circle_id, a.person_id from circle_member m
      join appointment a on a.district_id = ${actor.districtId} and a.id = m.appointment_id
      join circle c on c.district_id = ${actor.districtId} and c.id = m.circle_id and c.kind <> all(${[...circlesOfGroups]}::text[])
      where m.district_id = ${actor.districtId} and m.writes
    )
    update circle_member m set suspended_at = now()
    from (select distinct a.appointment_id, c.circle_id, a.teacher_id from appeared a join teachers_circle c on c.teacher_id = a.teacher_id) closing
    where m.district_id = ${actor.districtId} and m.appointment_id = closing.appointment_id and m.circle_id = closing.circle_id
      and m.suspended_at is null and (m.ends is null or m.ends > now())
    returning closing.teacher_id`.execute(access);
  return rows.map((row) => row.teacher_id);
}
