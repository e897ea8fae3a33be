import type { Leaf, Span } from '@trellis/domain/insight';
import type { Coverage } from '@trellis/domain/practice';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/index.ts';
import { coachRoles } from './coach-roles.ts';

/** Session weeks of all coaches that begin in a month; `minutes` are those of their appointments in the complete ones. */
export interface WeekCounts {
  of: number;
  complete: number;
  /** null where the hours of an appointment are not known */
  minutes: number | null;
}

export interface CoverageLeaf extends Leaf {
  counts: WeekCounts;
}

/** How far coaches logged their weeks, per month. A coach of a school goes by its calendar where it has one. */
export async function countCoverage(tx: Tx, { districtId, starts, ends }: Span & { districtId: string }): Promise<CoverageLeaf[]> {
  const { rows } = await sql<{ month: string } & WeekCounts>`
    with chosen as (
      select distinct on (c.school_year_id, c.school_id) c.id, c.school_id
      from calendar c join school_year y on y.district_id = ${districtId} and y.id = c.school_year_id
      where c.district_id = ${districtId} and y.starts <= ${ends} and y.ends >= ${starts}
      order by c.school_year_id, c.school_id, c.version desc
    ),
    coach as (
      select a.id, a.starts, a.ends, a.minutes_per_week, coalesce(own.id, common.id) as calendar_id
      from appointment a
      left join chosen own on a.scope_kind = 'school' and own.school_id = a.scope_id
      left join chosen common on common.school_id is null
      where a.district_id = ${districtId} and a.role = any (${[...coachRoles]})
    )
    select greatest(date_trunc('month', w.starts::timestamp)::date, ${starts}::date) as month, count(*)::int as of, count(l.id)::int as complete,
      case when bool_or(l.week_id is not null and c.minutes_per_week is null) then null
        else coalesce(sum(c.minutes_per_week) filter (where l.week_id is not null), 0)::int end as minutes
    from coach c
    join week w on w.district_id = ${districtId} and w.calendar_id = c.calendar_id and w.in_session and w.starts >= ${starts} and w.starts <= ${ends}
      and w.ends >= c.starts and (c.ends is null or w.starts <= c.ends)
    left join (select week_id as id, week_id, appointment_id from log_week where district_id = ${districtId} and state = 'complete') l
      on l.appointment_id = c.id and l.week_id = w.id
    group by 1`.execute(tx);
  return rows.map(({ month, ...counts }) => ({ month, region: null, contributors: [], counts }));
}

/**
 * The coverage of a figure over the whole district; hours are those logged in complete weeks. Regions share the
 * district's weeks, because a week is logged or not wherever it was spent, and have no hours of their own.
 */
export function coverageOf(leaves: readonly CoverageLeaf[], minutes: number | null): Coverage | null {
  const of = leaves.reduce((sum, { counts }) => sum + counts.of, 0);
  if (of === 0) return null;
  const complete = leaves.reduce((sum, { counts }) => sum + counts.complete, 0);
  const known = leaves.every(({ counts }) => counts.minutes !== null);
  const appointed = leaves.reduce((sum, { counts }) => sum + (counts.minutes ?? 0), 0);
  return { weeks: { complete, of }, hours: minutes !== null && known && appointed > 0 ? { logged: minutes / 60, of: appointed / 60 } : null };
}
