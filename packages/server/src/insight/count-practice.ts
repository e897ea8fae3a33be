import { RoleGroup } from '@trellis/domain/access';
import type { Leaf, Span } from '@trellis/domain/insight';
import { coLeaderOf, contactKinds, otherFamilies, type ProfileCounts } from '@trellis/domain/practice';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/db/index.ts';
import { coachRoles } from './coach-roles.ts';

export interface PracticeLeaf extends Leaf {
  counts: ProfileCounts;
}

interface CountSought extends Span {
  districtId: string;
  /** the groups that the district counts as school leaders */
  schoolLeaders: readonly RoleGroup[];
}

/**
 * What all coaches logged in completely logged weeks of a span, counted per month and region in one statement with one
 * GROUP BY per table. Coaches are persons: somebody with two appointments is one coach.
 */
export async function countPractice(tx: Tx, sought: CountSought): Promise<PracticeLeaf[]> {
  const district = sql`${sought.districtId}::uuid`;
  const { rows } = await sql<{ counted: Counted }>`
    with entry as materialized (${entries(district, sought)}),
    leaf as materialized (
      select row_number() over () as leaf, month, region, coalesce(region, ${none}) as known_region from (select distinct month, region from entry) as each
    ),
    counted as materialized (
      select e.*, l.leaf from entry e join leaf l on l.month = e.month and l.known_region = coalesce(e.region, ${none})
    ),
    leader as materialized (
      select distinct e.id, ${leaderOf(sought.schoolLeaders)} as leader
      from counted e join task_person p on p.district_id = ${district} and p.task_id = e.task_id and p.part = 'leads'
    ),
    with_others as (select distinct id from leader where leader = any (${[...otherFamilies]})),
    resource as materialized (
      select e.id, e.leaf, e.coach, e.kind, r.component_id as component
      from counted e join log_entry_resource r on r.district_id = ${district} and r.log_entry_id = e.id
    ),
    with_resource as (select distinct id from resource),
    task_count as (
      select e.leaf, e.coach, e.kind, count(*) as tasks, sum(e.minutes) as minutes,
        count(*) filter (where e.sustained) as sustained, count(*) filter (where not e.sustained) as "oneOff",
        count(o.id) as "withOthers", coalesce(sum(e.minutes) filter (where o.id is not null), 0) as "withOthersMinutes",
        count(r.id) as "withResource"
      from counted e left join with_others o on o.id = e.id left join with_resource r on r.id = e.id
      group by 1, 2, 3
    ),
    focus_set_by as (select leaf, coach, kind, focus_set_by as by, count(*) as tasks from counted where focus_set_by is not null group by 1, 2, 3, 4),
    place as (select leaf, coach, kind, place, count(*) as tasks, sum(minutes) as minutes from counted where place is not null group by 1, 2, 3, 4),
    led_with as (
      select e.leaf, e.coach, e.kind, coalesce(l.leader, 'alone') as "with", count(*) as tasks, sum(e.minutes) as minutes
      from counted e left join leader l on l.id = e.id group by 1, 2, 3, 4
    ),
    resource_count as (select leaf, coach, kind, component, count(*) as tasks from resource group by 1, 2, 3, 4),
    structure_count as (
      select leaf, coach, kind, structure, count(*) as tasks, sum(minutes) as minutes from counted where structure is not null group by 1, 2, 3, 4
    ),
    interaction_count as (
      select e.leaf, e.coach, e.kind, i.focus, i.partner_group as partner, count(*) as interactions
      from counted e join interaction i on i.district_id = ${district} and i.log_entry_id = e.id group by 1, 2, 3, 4, 5
    ),
    contact as (
      select leaf, coach, school, date_trunc('week', local_date::timestamp)::date as week, count(*) as contacts
      from counted where school is not null and kind = any (${[...contactKinds]}) group by 1, 2, 3, 4
    )
    select json_build_object(
      'leaves', (select coalesce(json_agg(json_build_object('leaf', leaf, 'month', month, 'region', region)), '[]') from leaf),
      'tasks', (select coalesce(json_agg(c), '[]') from task_count c),
      'focusSetBy', (select coalesce(json_agg(c), '[]') from focus_set_by c),
      'places', (select coalesce(json_agg(c), '[]') from place c),
      'ledWith', (select coalesce(json_agg(c), '[]') from led_with c),
      'resources', (select coalesce(json_agg(c), '[]') from resource_count c),
      'structures', (select coalesce(json_agg(c), '[]') from structure_count c),
      'interactions', (select coalesce(json_agg(c), '[]') from interaction_count c),
      'contacts', (select coalesce(json_agg(c), '[]') from contact c)
    ) as counted`.execute(tx);
  const counted = rows[0]?.counted;
  if (!counted) throw new Error('The database counted nothing, not even none');
  return leavesOf(counted);
}

type InLeaf<Row> = Row & { leaf: number };
type Counted = { leaves: InLeaf<Pick<Leaf, 'month' | 'region'>>[] } & { [Table in keyof ProfileCounts]: InLeaf<ProfileCounts[Table][number]>[] };

const none = sql.lit('00000000-0000-0000-0000-000000000000');

function entries(district: RawBuilder<unknown>, { starts, ends }: CountSought): RawBuilder<unknown> {
  return sql`
    select e.id, e.task_id, a.person_id as coach, e.kind, e.minutes, e.sustained, e.focus_set_by, e.local_date, t.region_id as region, e.school_id as school,
      t.place, t.structure_id as structure, greatest(date_trunc('month', e.local_date::timestamp)::date, ${starts}::date) as month
    from log_entry e
    join task t on t.district_id = ${district} and t.id = e.task_id
    join appointment a on a.district_id = ${district} and a.id = e.appointment_id and a.role = any (${[...coachRoles]})
    join log_week w on w.district_id = ${district} and w.appointment_id = e.appointment_id and w.week_id = e.week_id and w.state = 'complete'
    where e.district_id = ${district} and e.local_date >= ${starts} and e.local_date <= ${ends} and e.state = 'confirmed'`;
}

/** The domain's rule for who counts as what, written as a case over all role groups. */
function leaderOf(schoolLeaders: readonly RoleGroup[]): RawBuilder<unknown> {
  const cases = RoleGroup.options.map((group) => sql`when ${sql.lit(group)} then ${sql.lit(coLeaderOf(group, schoolLeaders))}`);
  return sql`case p.role_group ${sql.join(cases, sql` `)} end`;
}

function leavesOf({ leaves, ...tables }: Counted): PracticeLeaf[] {
  const found = new Map<number, PracticeLeaf>();
  for (const { leaf, ...place } of leaves) {
    const counts: ProfileCounts = { tasks: [], focusSetBy: [], places: [], ledWith: [], resources: [], structures: [], interactions: [], contacts: [] };
    found.set(leaf, { ...place, contributors: [], counts });
  }
  for (const [table, rows] of Object.entries(tables) as [keyof ProfileCounts, InLeaf<object>[]][]) {
    for (const { leaf, ...row } of rows) (found.get(leaf)!.counts[table] as object[]).push(row);
  }
  return [...found.values()].map((leaf) => ({ ...leaf, contributors: [...new Set(leaf.counts.tasks.map((row) => row.coach))].sort() }));
}
