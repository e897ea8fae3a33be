import { randomUUID } from 'node:crypto';
import { Focus, FocusSetBy, Place, type ProfileCounts, TaskKind } from '@trellis/domain/practice';
import type pg from 'pg';

export const district = randomUUID();
/** A school year that is over, so that every month of it is closed. */
export const year = { starts: '2025-08-18', ends: '2026-06-12' };

const coaches = 100;
const schools = 200;
const regions = 10;
const tasks = 200_000;
const interactions = 1_000_000;

/** One district with a year of work, laid by the database itself; foreign keys are not asked meanwhile. */
export async function seed(owner: pg.Client): Promise<{ tasks: number; interactions: number }> {
  const [schoolYear, calendar] = [randomUUID(), randomUUID()];
  const run = (statement: string, values: unknown[] = []) => owner.query(statement, values);
  await run(`set session_replication_role = replica`);
  await run(`insert into district (id, name, time_zone) values ($1, 'Large', 'America/Chicago')`, [district]);
  await run(`insert into school_year (district_id, id, name, starts, ends) values ($1, $2, '2025–26', $3, $4)`, [district, schoolYear, year.starts, year.ends]);
  await run(`insert into calendar (district_id, id, school_year_id) values ($1, $2, $3)`, [district, calendar, schoolYear]);
  await run(
    `insert into week (district_id, id, calendar_id, number, starts, ends)
     select $1, gen_random_uuid(), $2, n + 1, $3::date + 7 * n, $3::date + 7 * n + 6 from generate_series(0, 42) n`,
    [district, calendar, year.starts],
  );
  // ids that can be computed again: kind and number
  await run(
    `create function pg_temp.id(kind int, n bigint) returns uuid language sql immutable as $$ select (lpad(to_hex(kind), 8, '0') || '-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$`,
  );
  await run(`insert into region (district_id, id, name) select $1, pg_temp.id(1, n), 'Region ' || n from generate_series(0, $2 - 1) n`, [district, regions]);
  await run(
    `insert into school (district_id, id, name, region_id) select $1, pg_temp.id(2, n), 'School ' || n, pg_temp.id(1, n % $3) from generate_series(0, $2 - 1) n`,
    [district, schools, regions],
  );
  await run(`insert into person (district_id, id, name, folded_name) select $1, pg_temp.id(3, n), 'Coach ' || n, 'coach ' || n from generate_series(0, $2) n`, [
    district,
    coaches,
  ]);
  await run(`insert into person_account (district_id, person_id, account_id) values ($1, pg_temp.id(3, $2), gen_random_uuid())`, [district, coaches]);
  await run(
    `insert into appointment (district_id, id, person_id, role, starts, minutes_per_week)
     select $1, pg_temp.id(4, n), pg_temp.id(3, n), case when n = $2 then 'math_manager' else 'district_coach' end, '2025-08-01', 2400 from generate_series(0, $2) n`,
    [district, coaches],
  );
  await run(
    `insert into circle (district_id, id, kind, owner_appointment_id) select $1, pg_temp.id(5, n), 'log', pg_temp.id(4, n) from generate_series(0, $2 - 1) n`,
    [district, coaches],
  );
  await run(
    `insert into log_week (district_id, id, circle_id, appointment_id, week_id, state)
     select $1, gen_random_uuid(), pg_temp.id(5, n), pg_temp.id(4, n), w.id, 'complete' from generate_series(0, $2 - 1) n, week w where w.district_id = $1`,
    [district, coaches],
  );
  const pick = (from: readonly string[], number: string) => `(array[${from.map((word) => `'${word}'`).join(',')}])[1 + (${number}) % ${from.length}]`;
  const coach = `(n % ${coaches})`;
  const date = `(date '${year.starts}' + (n * 7919 / ${coaches} % 299)::int)`;
  // a coach works in two regions, in ten schools each
  const school = `((${coach} % ${regions}) + ${regions} * ((n / ${coaches}) % 10) + (n / 1000 % 2)) % ${schools}`;
  const kind = pick(TaskKind.options, 'n / 3');
  const some = (column: string, every: number) => `case when n % ${every} = 0 then null else ${column} end`;
  await run(
    `insert into task (district_id, id, circle_id, appointment_id, origin_kind, origin_id, kind, local_date, school_year_id, school_id, region_id, place, structure_id)
     select $1, pg_temp.id(6, n), pg_temp.id(5, ${coach}), pg_temp.id(4, ${coach}), 'hand', pg_temp.id(6, n), ${kind}, ${date}, $2,
       ${some(`pg_temp.id(2, ${school})`, 5)}, ${some(`pg_temp.id(1, (${school}) % ${regions})`, 5)}, ${some(pick(Place.options, 'n / 7'), 6)}, ${some(`pg_temp.id(7, n % 12)`, 3)}
     from generate_series(0, $3 - 1) n`,
    [district, schoolYear, tasks],
  );
  await run(
    `insert into log_entry (district_id, id, circle_id, task_id, appointment_id, minutes, focus_set_by, sustained, kind, local_date, school_year_id, week_id, school_id)
     select $1, pg_temp.id(8, n), pg_temp.id(5, ${coach}), pg_temp.id(6, n), pg_temp.id(4, ${coach}), 15 + (n * 31 % 120)::int,
       ${some(pick(FocusSetBy.options, 'n / 11'), 4)}, ${some('n % 2 = 0', 7)}, ${kind}, ${date}, $2, w.id, ${some(`pg_temp.id(2, ${school})`, 5)}
     from generate_series(0, $3 - 1) n join week w on w.district_id = $1 and ${date} between w.starts and w.ends`,
    [district, schoolYear, tasks],
  );
  await run(
    `insert into task_person (district_id, task_id, position, circle_id, appointment_id, role_group, part)
     select $1, pg_temp.id(6, n), p, pg_temp.id(5, ${coach}), pg_temp.id(4, ${coach}), ${pick(['principals', 'teachers', 'district_coaches', 'teacher_leaders'], 'n + p')},
       case when (n + p) % 3 = 0 then 'leads' else 'learns' end
     from generate_series(0, $2 - 1) n, generate_series(0, 1) p`,
    [district, tasks],
  );
  await run(
    `insert into log_entry_resource (district_id, log_entry_id, component_id, circle_id, appointment_id)
     select $1, pg_temp.id(8, n), pg_temp.id(7, 20 + n % 15), pg_temp.id(5, ${coach}), pg_temp.id(4, ${coach}) from generate_series(0, $2 - 1) n where n % 3 > 0`,
    [district, tasks],
  );
  await run(
    `insert into interaction (district_id, id, circle_id, log_entry_id, appointment_id, position, partner_group, focus, kind, local_date, school_year_id)
     select $1, pg_temp.id(9, n * 5 + p), pg_temp.id(5, ${coach}), pg_temp.id(8, n), pg_temp.id(4, ${coach}), p, ${pick(['teachers', 'principals', 'district_coaches'], 'n / 5 + p')},
       ${pick(Focus.options, 'n / 9 + p * p')}, ${kind}, ${date}, $2
     from generate_series(0, $3 - 1) n, generate_series(0, $4 - 1) p`,
    [district, schoolYear, tasks, interactions / tasks],
  );
  await run(`set session_replication_role = default`);
  await run('analyze');
  return { tasks, interactions };
}

/** Plain SQL for the same numbers, one statement a table, as the owner without policies, with the same memory. */
export async function peer(owner: pg.Client): Promise<ProfileCounts> {
  const entry = `log_entry e join task t on t.district_id = e.district_id and t.id = e.task_id
    join log_week w on w.district_id = e.district_id and w.appointment_id = e.appointment_id and w.week_id = e.week_id and w.state = 'complete'`;
  const chosen = `e.district_id = '${district}' and e.local_date between '${year.starts}' and '${year.ends}' and e.state = 'confirmed'`;
  const cell = `date_trunc('month', e.local_date::timestamp) as month, t.region_id, e.appointment_id as coach, e.kind`;
  const leader = `(select distinct p.task_id, case p.role_group when 'principals' then 'school_leaders' when 'district_coaches' then 'coaches' else 'teachers' end as leader
    from task_person p where p.district_id = '${district}' and p.part = 'leads')`;
  const resource = `(select distinct r.log_entry_id from log_entry_resource r where r.district_id = '${district}')`;
  const select = async (statement: string) => (await owner.query(statement)).rows;
  await owner.query("set work_mem = '128MB'; set jit = off");
  return {
    tasks: await select(
      `select ${cell}, count(*)::int as tasks, sum(e.minutes)::int as minutes, count(*) filter (where e.sustained)::int as sustained, count(*) filter (where not e.sustained)::int as "oneOff",
         count(o.task_id)::int as "withOthers", coalesce(sum(e.minutes) filter (where o.task_id is not null), 0)::int as "withOthersMinutes", count(r.log_entry_id)::int as "withResource"
       from ${entry} left join (select distinct task_id from ${leader} l where leader <> 'coaches') o on o.task_id = t.id left join ${resource} r on r.log_entry_id = e.id
       where ${chosen} group by 1, 2, 3, 4`,
    ),
    focusSetBy: await select(
      `select ${cell}, e.focus_set_by as by, count(*)::int as tasks from ${entry} where ${chosen} and e.focus_set_by is not null group by 1, 2, 3, 4, 5`,
    ),
    places: await select(
      `select ${cell}, t.place, count(*)::int as tasks, sum(e.minutes)::int as minutes from ${entry} where ${chosen} and t.place is not null group by 1, 2, 3, 4, 5`,
    ),
    ledWith: await select(
      `select ${cell}, coalesce(l.leader, 'alone') as "with", count(*)::int as tasks, sum(e.minutes)::int as minutes from ${entry} left join ${leader} l on l.task_id = t.id
       where ${chosen} group by 1, 2, 3, 4, 5`,
    ),
    resources: await select(
      `select ${cell}, r.component_id as component, count(*)::int as tasks from ${entry} join log_entry_resource r on r.district_id = e.district_id and r.log_entry_id = e.id
       where ${chosen} group by 1, 2, 3, 4, 5`,
    ),
    structures: await select(
      `select ${cell}, t.structure_id as structure, count(*)::int as tasks, sum(e.minutes)::int as minutes from ${entry} where ${chosen} and t.structure_id is not null group by 1, 2, 3, 4, 5`,
    ),
    interactions: await select(
      `select ${cell}, i.focus, i.partner_group as partner, count(*)::int as interactions from ${entry} join interaction i on i.district_id = e.district_id and i.log_entry_id = e.id
       where ${chosen} group by 1, 2, 3, 4, 5, 6`,
    ),
    contacts: await select(
      `select date_trunc('month', e.local_date::timestamp) as month, t.region_id, e.appointment_id as coach, e.school_id as school, date_trunc('week', e.local_date::timestamp) as week, count(*)::int as contacts
       from ${entry} where ${chosen} and e.school_id is not null
         and e.kind in ('facilitating_learning', 'observing_debriefing', 'responding', 'co_planning', 'student_work') group by 1, 2, 3, 4, 5`,
    ),
  };
}
