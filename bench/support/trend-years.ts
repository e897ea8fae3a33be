import { randomUUID } from 'node:crypto';
import type pg from 'pg';

export const district = randomUUID();
/** Three school years that are over, of two terms each. */
export const terms = [2023, 2024, 2025].flatMap((year) => [
  { year, name: 'Fall term', starts: `${year}-08-21`, ends: `${year}-12-20` },
  { year, name: 'Spring term', starts: `${year + 1}-01-06`, ends: `${year + 1}-06-12` },
]);

const schools = 100;
const regions = 10;
const teachersEach = 40;
const observers = 200;
/** of eight observations each: four classrooms, two observers */
const visits = 25_000;
const indicators = 10;

/** One district with three years of walkthroughs, laid by the database itself; foreign keys are not asked meanwhile. */
export async function seed(owner: pg.Client): Promise<{ observations: number; scores: number; indicator: string }> {
  const run = (statement: string, values: unknown[] = []) => owner.query(statement, values);
  await run(`set session_replication_role = replica`);
  await run(`insert into district (id, name, time_zone) values ($1, 'Large', 'America/Chicago')`, [district]);
  // ids that can be computed again: kind and number
  await run(
    `create function pg_temp.id(kind int, n bigint) returns uuid language sql immutable as $$ select (lpad(to_hex(kind), 8, '0') || '-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$`,
  );
  for (const [at, { year, name, starts, ends }] of terms.entries()) {
    if (at % 2 === 0)
      await run(`insert into school_year (district_id, id, name, starts, ends) values ($1, pg_temp.id(0, $2), $3, $4, $5)`, [
        ...[district, year, `${year}–${(year + 1) % 100}`, `${year}-08-01`, `${year + 1}-07-31`],
      ]);
    await run(`insert into term (district_id, id, school_year_id, name, starts, ends) values ($1, gen_random_uuid(), pg_temp.id(0, $2), $3, $4, $5)`, [
      ...[district, year, name, starts, ends],
    ]);
  }
  await run(`insert into region (district_id, id, name) select $1, pg_temp.id(1, n), 'Region ' || n from generate_series(0, $2 - 1) n`, [district, regions]);
  await run(
    `insert into school (district_id, id, name, region_id) select $1, pg_temp.id(2, n), 'School ' || n, pg_temp.id(1, n % $3) from generate_series(0, $2 - 1) n`,
    [...[district, schools, regions]],
  );
  // observers first, the last of them the manager, then teachers school by school
  const people = observers + schools * teachersEach;
  await run(
    `insert into person (district_id, id, name, folded_name) select $1, pg_temp.id(3, n), 'Person ' || n, 'person ' || n from generate_series(0, $2 - 1) n`,
    [...[district, people]],
  );
  await run(`insert into person_account (district_id, person_id, account_id) values ($1, pg_temp.id(3, $2), gen_random_uuid())`, [district, observers - 1]);
  await run(
    `insert into appointment (district_id, id, person_id, role, scope_kind, scope_id, starts)
     select $1, pg_temp.id(4, n), pg_temp.id(3, n), case when n >= $2 then 'teacher' when n = $2 - 1 then 'math_manager' else 'district_coach' end,
       case when n >= $2 then 'school' else 'district' end, case when n >= $2 then pg_temp.id(2, (n - $2) / $4) end, '2023-08-01' from generate_series(0, $3 - 1) n`,
    [district, observers, people, teachersEach],
  );
  const content = {
    sections: [
      {
        ...{ key: 'all', label: 'All', kind: 'tenet', prompt: '' },
        indicators: Array.from({ length: indicators }, (_, at) => ({
          ...{ id: idOf(6, at), code: `${at + 1}`, label: `Indicator ${at + 1}`, observes: 'both', kind: 'levels', notObserved: true },
          levels: [1, 2, 3, 4].map((value) => ({ value, label: `Level ${value}`, description: '' })),
        })),
      },
    ],
  };
  await run(`insert into rubric (district_id, id, name, subject, created_by) values ($1, pg_temp.id(5, 0), 'Guide', 'mathematics', pg_temp.id(4, 0))`, [
    district,
  ]);
  await run(
    `insert into rubric_version (district_id, id, rubric_id, number, state, content, started_by, started_on, changed_by, changed_on, published_by, published_on)
     values ($1, pg_temp.id(5, 1), pg_temp.id(5, 0), 1, 'published', $2, pg_temp.id(4, 0), '2023-08-01', pg_temp.id(4, 0), '2023-08-01', pg_temp.id(4, 0), '2023-08-01')`,
    [district, JSON.stringify(content)],
  );
  await run(
    `insert into rubric_indicator (district_id, id, version_id, rubric_id, section_key, position, code, label, observes, kind, lowest, highest, not_observed_allowed)
     select $1, pg_temp.id(6, n), pg_temp.id(5, 1), pg_temp.id(5, 0), 'all', n, (n + 1)::text, 'Indicator ' || n + 1, 'both', 'levels', 1, 4, true from generate_series(0, $2 - 1) n`,
    [district, indicators],
  );
  const days = `(array[${terms.map(({ starts }) => `date '${starts}'`).join(', ')}])[1 + (n / 100) % ${terms.length}] + (n * 37 % 100)::int`;
  await run(
    `insert into visit (district_id, id, circle_id, form_id, form_version_id, kind, school_id, local_date, minutes, lead_appointment_id, state, held_on)
     select $1, pg_temp.id(7, n), pg_temp.id(7, n), pg_temp.id(8, 0), pg_temp.id(8, 1), 'classroom_walkthrough', pg_temp.id(2, n % $2), ${days}, 90, pg_temp.id(4, n % $3), 'debriefed', ${days}
     from generate_series(0, $4 - 1) n`,
    [district, schools, observers - 1, visits],
  );
  const teacher = `((n / 4 / ${schools} * 4 + n % 4) % ${teachersEach})`;
  await run(
    `insert into visit_classroom (district_id, id, visit_id, circle_id, position, grade, label, taught_by)
     select $1, pg_temp.id(9, n), pg_temp.id(7, n / 4), pg_temp.id(7, n / 4), n % 4, (array['K','1','2','3','4','5'])[1 + ${teacher} % 6], 'A classroom',
       pg_temp.id(4, $2 + (n / 4 % ${schools}) * ${teachersEach} + ${teacher}) from generate_series(0, $3 * 4 - 1) n`,
    [district, observers, visits],
  );
  const observations = visits * 8;
  await run(
    `insert into observation (district_id, id, circle_id, visit_id, classroom_id, appointment_id, form_version_id, school_id, local_date, grade, calibrated, finished)
     select $1, pg_temp.id(10, n), v.id, v.id, c.id, pg_temp.id(4, (n * 7919 / 2 + n % 2) % $2), pg_temp.id(8, 1), v.school_id, v.local_date, c.grade, n % 10 < 8, true
     from generate_series(0, $3 - 1) n
     join visit_classroom c on c.district_id = $1 and c.id = pg_temp.id(9, n / 2) join visit v on v.district_id = $1 and v.id = c.visit_id`,
    [district, observers, observations],
  );
  await run(
    `insert into score (district_id, observation_id, indicator_id, circle_id, appointment_id, kind, level)
     select $1, o.id, pg_temp.id(6, i), o.circle_id, o.appointment_id, case when x.n % 11 = 0 then 'not_observed' else 'level' end,
       case when x.n % 11 = 0 then null else 1 + (x.n * 2654435761 % 4) end
     from observation o cross join generate_series(0, $2 - 1) i cross join lateral (select abs(hashtext(o.id::text || i))::bigint as n) x where o.district_id = $1`,
    [district, indicators],
  );
  await run(`set session_replication_role = origin`);
  await run('vacuum analyze');
  return { observations, scores: observations * indicators, indicator: idOf(6, 0) };
}

const idOf = (kind: number, at: number) => `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${at.toString(16).padStart(12, '0')}`;

/** The same for one indicator out of the raw rows, as the owner: by term the mean, its spread by classroom, and who and what it is of. */
export async function peer(owner: pg.Client, indicator: string): Promise<{ n: number; mean: number }[]> {
  const { rows } = await owner.query<{ n: number; mean: number }>(
    `with classroom as (
       select t.starts, c.taught_by, c.grade, count(*) as n, sum(s.level) as sum, array_agg(distinct o.visit_id) as visits, array_agg(distinct o.appointment_id) as observers
       from score s join observation o on o.district_id = $1 and o.id = s.observation_id and o.finished and not o.withdrawn
       join visit_classroom c on c.district_id = $1 and c.id = o.classroom_id
       join term t on t.district_id = $1 and o.local_date between t.starts and t.ends
       where s.district_id = $1 and s.indicator_id = $2 and s.kind = 'level' group by 1, 2, 3
     )
     select sum(n)::int as n, (sum(sum) / sum(n))::float8 as mean, count(*) as classrooms, sum(sum * sum) as ss, sum(n * sum) as ns, sum(n * n) as nn,
       (select count(distinct v) from classroom x, unnest(x.visits) v where x.starts = classroom.starts) as visits,
       (select count(distinct v) from classroom x, unnest(x.observers) v where x.starts = classroom.starts) as observers
     from classroom group by starts order by starts`,
    [district, indicator],
  );
  return rows;
}
