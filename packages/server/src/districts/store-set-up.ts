import { type SetUpState, setUpStateOf } from '@trellis/domain/districts';
import { loggingRoles } from '@trellis/domain/people';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';

/** How far the first set-up is; counts only. */
export async function selectSetUpState(tx: Tx, actor: Actor, twoFactor: boolean): Promise<SetUpState> {
  const district = actor.districtId;
  const { rows } = await sql<{ years: number; schools: number; people: number; coaches: number; chosen: boolean; invited: number }>`
    select
      (select count(*) from school_year where district_id = ${district}) as years,
      (select count(*) from school where district_id = ${district} and retired_on is null) as schools,
      (select count(*) from person where district_id = ${district} and retired_on is null and id <> ${actor.personId}) as people,
      (select count(*) from appointment where district_id = ${district} and role = any(${[...loggingRoles]}::text[]) and (ends is null or ends >= ${actor.today})) as coaches,
      (select classroom_rows is not null from district where id = ${district}) as chosen,
      (select count(distinct id) from (
        select person_id as id from invitation where district_id = ${district}
        union all select linked from app.linked_people() as linked
      ) reached where id <> ${actor.personId}) as invited`.execute(tx);
  const counts = rows[0];
  if (!counts) throw new Error('Counting answered no row');
  return setUpStateOf({
    twoFactor,
    schoolYears: counts.years,
    schools: counts.schools,
    people: counts.people,
    coaches: counts.coaches,
    classroomRowsChosen: counts.chosen,
    invited: counts.invited,
  });
}
