import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';

export interface WeekRow {
  id: string;
  number: number;
  starts: string;
  ends: string;
  in_session: boolean;
  sampled: boolean;
}

/**
 * The weeks that touch a span of days, in their order: of the school's own calendar where it has one, else of the
 * district's; of each the newest version.
 */
export async function selectWeeks(tx: Tx, actor: Pick<Actor, 'districtId'>, span: { schoolId: string | null; from: string; to: string }): Promise<WeekRow[]> {
  const { rows } = await sql<WeekRow>`
    with chosen as (
      select distinct on (c.school_year_id) c.id
      from calendar c
      join school_year y on y.district_id = ${actor.districtId} and y.id = c.school_year_id
      where c.district_id = ${actor.districtId} and y.starts <= ${span.to} and y.ends >= ${span.from}
        and (c.school_id is null or c.school_id = ${span.schoolId})
      order by c.school_year_id, c.school_id is not null desc, c.version desc
    )
    select w.id, w.number, w.starts, w.ends, w.in_session, w.sampled
    from week w join chosen on chosen.id = w.calendar_id
    where w.district_id = ${actor.districtId} and w.starts <= ${span.to} and w.ends >= ${span.from}
    order by w.starts`.execute(tx);
  return rows;
}

/** The school whose calendar holds for an appointment; null for the district's. */
export function calendarSchoolOf(actor: { scope: Pick<Actor['scope'], 'kind' | 'id'> }): string | null {
  return actor.scope.kind === 'school' ? actor.scope.id : null;
}

/** The week of the asker's own calendar that a day falls in. */
export async function selectOptionalOwnWeek(tx: Tx, actor: Actor, date: string): Promise<WeekRow | null> {
  const weeks = await selectWeeks(tx, actor, { schoolId: calendarSchoolOf(actor), from: date, to: date });
  return weeks[0] ?? null;
}
