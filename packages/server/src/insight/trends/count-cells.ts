import {
  type AnswerSums,
  addTrendSums,
  type GradeBand,
  GradeBand as GradeBands,
  gradesOfBand,
  type Span,
  type TrendCell,
  type TrendSums,
} from '@trellis/domain/insight';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/db/index.ts';

/** A cell with what was scored in it. Visits and observers are numbers that mean something within this count only. */
export interface CountedCell extends TrendCell {
  sums: TrendSums;
  visits: number[];
  observers: number[];
}

export interface TermCount {
  observations: number;
  synthetic: boolean;
  /** by indicator */
  cells: Map<string, CountedCell[]>;
}

interface CellRow {
  indicator: string;
  school: string;
  region: string | null;
  band: GradeBand;
  calibrated: boolean;
  reported: string | null;
}

/**
 * Counts the finished observations of a term into the smallest cells, as the login for releases. A classroom is a teacher's
 * grade at a school; where nobody wrote the teacher down, each classroom of a visit is one.
 */
export async function countTerm(tx: Tx, districtId: string, span: Span): Promise<TermCount> {
  const seen = seenIn(districtId, span);
  const total = await sql<{ observations: number; synthetic: boolean }>`
    with ${seen} select count(*)::int as observations, coalesce(bool_or(synthetic), false) as synthetic from seen`.execute(tx);
  const sums = await sql<
    CellRow & Record<'classrooms' | 'n' | 'sum' | 'nn' | 'ss' | 'ns' | 'notObserved' | 'uncalibrated', number> & { teachers: string[] | null }
  >`
    with ${seen}, classroom as (
      select s.indicator_id, m.cluster, m.school_id, m.region_id, m.band, m.sure, m.reported, min(m.teacher) as teacher,
        count(*) filter (where s.kind <> 'not_observed') as n,
        count(*) filter (where s.kind = 'not_observed') as not_observed,
        count(*) filter (where s.kind <> 'not_observed' and not m.calibrated) as uncalibrated,
        coalesce(sum(coalesce(s.level, s.yes::int)), 0) as sum
      from seen m join score s on s.district_id = ${districtId} and s.observation_id = m.id
      group by 1, 2, 3, 4, 5, 6, 7
    )
    select ${keys(sql.ref('classroom'))}, count(*) filter (where n > 0)::int as classrooms, sum(n)::float8 as n, sum(sum)::float8 as sum, sum(n * n)::float8 as nn,
      sum(sum * sum)::float8 as ss, sum(n * sum)::float8 as ns, sum(not_observed)::float8 as "notObserved", sum(uncalibrated)::float8 as uncalibrated,
      array_agg(distinct teacher) filter (where n > 0) as teachers
    from classroom group by 1, 2, 3, 4, 5, 6`.execute(tx);
  const answers = await sql<CellRow & AnswerSums>`
    with ${seen}, given as (
      select s.indicator_id, m.cluster, m.school_id, m.region_id, m.band, m.sure, m.reported, a.value
      from seen m join score s on s.district_id = ${districtId} and s.observation_id = m.id
      cross join lateral (
        select s.level::text as value where s.level is not null
        union all select case when s.yes then 'yes' else 'no' end where s.yes is not null
        union all select unnest(s.choices)
      ) a
    ), size as (
      select s.indicator_id, m.cluster, count(*) as n
      from seen m join score s on s.district_id = ${districtId} and s.observation_id = m.id and s.kind <> 'not_observed'
      group by 1, 2
    ), classroom as (
      select g.indicator_id, g.cluster, g.school_id, g.region_id, g.band, g.sure, g.reported, g.value, count(*) as hits from given g group by 1, 2, 3, 4, 5, 6, 7, 8
    )
    select ${keys(sql.ref('c'))}, c.value, sum(hits)::float8 as hits, sum(hits * hits)::float8 as hh, sum(hits * n)::float8 as nh
    from classroom c join size using (indicator_id, cluster) group by 1, 2, 3, 4, 5, 6, 7`.execute(tx);
  const crowds = await sql<CellRow & { visits: number[]; observers: number[] }>`
    with ${seen}
    select s.indicator_id as indicator, m.school_id as school, m.region_id as region, m.band, m.sure as calibrated, m.reported,
      array_agg(distinct m.visit) as visits, array_agg(distinct m.observer) as observers
    from seen m join score s on s.district_id = ${districtId} and s.observation_id = m.id and s.kind <> 'not_observed'
    group by 1, 2, 3, 4, 5, 6`.execute(tx);

  const answersOf = Map.groupBy(answers.rows, keyOf);
  const crowdOf = new Map(crowds.rows.map((row) => [keyOf(row), row]));
  const cells = new Map<string, CountedCell[]>();
  for (const row of sums.rows) {
    const { indicator, school, region, band, calibrated, reported } = row;
    const crowd = crowdOf.get(keyOf(row));
    const cell: CountedCell = {
      ...{ school, region, band, calibrated, reported },
      teachers: (row.teachers ?? []).map(teacherOf),
      sums: {
        scores: { clusters: row.classrooms, n: row.n, sum: row.sum, nn: row.nn, ss: row.ss, ns: row.ns },
        notObserved: row.notObserved,
        uncalibrated: row.uncalibrated,
        answers: (answersOf.get(keyOf(row)) ?? []).map(({ value, hits, hh, nh }) => ({ value, hits, hh, nh })),
      },
      visits: crowd?.visits ?? [],
      observers: crowd?.observers ?? [],
    };
    cells.set(indicator, [...(cells.get(indicator) ?? []), cell]);
  }
  const { observations, synthetic } = total.rows[0] ?? { observations: 0, synthetic: false };
  return { observations, synthetic, cells };
}

/** What a figure over these cells holds: sums, and everybody and every visit once. */
export function contentOf(cells: readonly CountedCell[]) {
  return {
    ...addTrendSums(cells.map((cell) => cell.sums)),
    visits: new Set(cells.flatMap((cell) => cell.visits)).size,
    observers: new Set(cells.flatMap((cell) => cell.observers)).size,
  };
}

/** How many observations of days that were released came to the server after that. */
export async function countLate(tx: Tx, districtId: string, release: Span & { computedAt: Date }): Promise<number> {
  const { rows } = await sql<{ late: number }>`
    select count(*)::int as late from observation o
    where o.district_id = ${districtId} and o.local_date between ${release.starts} and ${release.ends} and o.finished and not o.withdrawn
      and o.received_at > ${release.computedAt}`.execute(tx);
  return rows[0]?.late ?? 0;
}

/**
 * Observations of a term, each with its classroom (`cluster`), whether every observer of that classroom had calibrated
 * (`sure`), its teacher as `person|school/grade`, and the visit where others read its report.
 */
function seenIn(districtId: string, { starts, ends }: Span): RawBuilder<unknown> {
  const band = sql.join(
    GradeBands.options.map((each) => sql`when c.grade = any (${[...gradesOfBand[each]]}) then ${sql.lit(each)}`),
    sql` `,
  );
  return sql`observed as (
      select o.id, o.visit_id, a.person_id, o.school_id, s.region_id, c.grade, case ${band} end as band, t.person_id as taught_by,
        case when t.person_id is null then c.id end as unknown, coalesce(o.calibrated, false) as calibrated, o.synthetic, r.visit_id as reported
      from observation o
      join visit_classroom c on c.district_id = ${districtId} and c.id = o.classroom_id and not c.removed
      join school s on s.district_id = ${districtId} and s.id = o.school_id
      join appointment a on a.district_id = ${districtId} and a.id = o.appointment_id
      left join appointment t on t.district_id = ${districtId} and t.id = c.taught_by
      left join visit_report r on r.district_id = ${districtId} and r.visit_id = o.visit_id and r.office is not null and r.shared_on is not null
      where o.district_id = ${districtId} and o.local_date between ${starts} and ${ends} and o.finished and not o.withdrawn
    ), numbered as (
      select *, dense_rank() over (order by school_id, grade, taught_by, unknown, reported)::int as cluster,
        dense_rank() over (order by visit_id)::int as visit, dense_rank() over (order by person_id)::int as observer,
        concat(taught_by::text, '|', school_id::text, '/', grade) as teacher
      from observed where band is not null
    ), seen as materialized (
      select *, bool_and(calibrated) over (partition by cluster) as sure from numbered
    )`;
}

const keys = (of: RawBuilder<unknown>) =>
  sql`${of}.indicator_id as indicator, ${of}.school_id as school, ${of}.region_id as region, ${of}.band, ${of}.sure as calibrated, ${of}.reported`;

const keyOf = ({ indicator, school, band, calibrated, reported }: CellRow): string => [indicator, school, band, calibrated, reported].join();

function teacherOf(text: string): TrendCell['teachers'][number] {
  const [person = '', group = ''] = text.split('|');
  return { person: person === '' ? null : person, group };
}
