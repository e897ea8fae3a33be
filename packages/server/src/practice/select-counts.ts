import { RoleGroup } from '@trellis/domain/access';
import { coLeaderOf, contactKinds, otherFamilies, type ProfileCounts, sortCounts } from '@trellis/domain/practice';
import { type RawBuilder, sql } from 'kysely';
import type { Actor, Database, Tx } from '../platform/db/index.ts';

export interface CountsSought {
  /** whose log entries */
  appointments: readonly string[];
  from: string;
  to: string;
  /** `complete`: only weeks that their coach marked as completely logged, which is what shares are computed over */
  weeks: 'complete' | 'all';
  /** the groups that the district counts as school leaders */
  schoolLeaders: readonly RoleGroup[];
  /** only tasks at this school, only those that enacted this structure */
  school?: string | undefined;
  structure?: string | undefined;
}

/**
 * What a profile is computed from, counted by the database: exactly what `countRecords` gives of the same confirmed
 * entries, with ids as keys. Under an appointment it counts what that one may read; on the pool for releases, all.
 */
export async function selectCounts(db: Tx | Database, actor: Pick<Actor, 'districtId'>, sought: CountsSought): Promise<ProfileCounts> {
  const district = sql`${actor.districtId}::uuid`;
  const { rows } = await sql<{ counts: ProfileCounts }>`
    with entry as materialized (${chosen(district, sought)}),
    leader as materialized (
      select distinct e.id, ${leaderOf(sought.schoolLeaders)} as leader
      from entry e join task_person p on p.district_id = ${district} and p.task_id = e.task_id and p.part = 'leads'
    ),
    with_others as (select distinct id from leader where leader = any (${[...otherFamilies]})),
    resource as materialized (
      select e.id, e.coach, e.kind, r.component_id as component
      from entry e join log_entry_resource r on r.district_id = ${district} and r.log_entry_id = e.id
    ),
    with_resource as (select distinct id from resource),
    task_count as (
      select e.coach, e.kind, count(*) as tasks, sum(e.minutes) as minutes,
        count(*) filter (where e.sustained) as sustained, count(*) filter (where not e.sustained) as "oneOff",
        count(o.id) as "withOthers", coalesce(sum(e.minutes) filter (where o.id is not null), 0) as "withOthersMinutes",
        count(r.id) as "withResource"
      from entry e left join with_others o on o.id = e.id left join with_resource r on r.id = e.id
      group by e.coach, e.kind
    ),
    focus_set_by as (
      select e.coach, e.kind, e.focus_set_by as by, count(*) as tasks from entry e where e.focus_set_by is not null group by 1, 2, 3
    ),
    place as (
      select e.coach, e.kind, e.place, count(*) as tasks, sum(e.minutes) as minutes from entry e where e.place is not null group by 1, 2, 3
    ),
    led_with as (
      select e.coach, e.kind, coalesce(l.leader, 'alone') as "with", count(*) as tasks, sum(e.minutes) as minutes
      from entry e left join leader l on l.id = e.id
      group by 1, 2, 3
    ),
    resource_count as (select coach, kind, component, count(*) as tasks from resource group by 1, 2, 3),
    structure_count as (
      select e.coach, e.kind, e.structure, count(*) as tasks, sum(e.minutes) as minutes from entry e where e.structure is not null group by 1, 2, 3
    ),
    interaction_count as (
      select e.coach, e.kind, i.focus, i.partner_group as partner, count(*) as interactions
      from entry e join interaction i on i.district_id = ${district} and i.log_entry_id = e.id
      group by 1, 2, 3, 4
    ),
    contact as (
      select e.coach, e.school, date_trunc('week', e.local_date::timestamp)::date as week, count(*) as contacts
      from entry e where e.school is not null and e.kind = any (${[...contactKinds]})
      group by 1, 2, 3
    )
    select json_build_object(
      'tasks', (select coalesce(json_agg(c), '[]') from task_count c),
      'focusSetBy', (select coalesce(json_agg(c), '[]') from focus_set_by c),
      'places', (select coalesce(json_agg(c), '[]') from place c),
      'ledWith', (select coalesce(json_agg(c), '[]') from led_with c),
      'resources', (select coalesce(json_agg(c), '[]') from resource_count c),
      'structures', (select coalesce(json_agg(c), '[]') from structure_count c),
      'interactions', (select coalesce(json_agg(c), '[]') from interaction_count c),
      'contacts', (select coalesce(json_agg(c), '[]') from contact c)
    ) as counts`.execute(db);
  const counts = rows[0]?.counts;
  if (!counts) throw new Error('The database counted nothing, not even none');
  return sortCounts(counts);
}

function chosen(district: RawBuilder<unknown>, sought: CountsSought): RawBuilder<unknown> {
  const complete =
    sought.weeks === 'complete'
      ? sql`and exists (select 1 from log_week w where w.district_id = ${district} and w.appointment_id = e.appointment_id and w.week_id = e.week_id and w.state = 'complete')`
      : sql``;
  const atSchool = sought.school === undefined ? sql`` : sql`and e.school_id = ${sought.school}::uuid`;
  const enacting = sought.structure === undefined ? sql`` : sql`and t.structure_id = ${sought.structure}::uuid`;
  return sql`
    select e.id, e.task_id, e.appointment_id as coach, e.kind, e.minutes, e.sustained, e.focus_set_by, e.local_date, e.school_id as school,
      t.place, t.structure_id as structure
    from log_entry e join task t on t.district_id = ${district} and t.id = e.task_id
    where e.district_id = ${district} and e.appointment_id = any (${[...sought.appointments]}::uuid[])
      and e.local_date >= ${sought.from} and e.local_date <= ${sought.to} and e.state = 'confirmed' ${complete} ${atSchool} ${enacting}`;
}

/** The domain's rule for who counts as what, written as a case over all role groups. */
function leaderOf(schoolLeaders: readonly RoleGroup[]): RawBuilder<unknown> {
  const cases = RoleGroup.options.map((group) => sql`when ${sql.lit(group)} then ${sql.lit(coLeaderOf(group, schoolLeaders))}`);
  return sql`case p.role_group ${sql.join(cases, sql` `)} end`;
}
