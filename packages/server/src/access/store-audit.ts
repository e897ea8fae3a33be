import type { AuditCount, AuditLine, SharingCount } from '@trellis/domain/access';
import { sql } from 'kysely';
import { type Actor, asAccess, type Tx } from '../platform/db/index.ts';

const perPage = 50;

/** Counts per verb and day of the district; both days included. */
export async function selectAuditCounts(tx: Tx, actor: Actor, span: { from: string; until: string }): Promise<AuditCount[]> {
  const { rows } = await sql<AuditCount>`
    select to_char(at at time zone ${actor.timeZone}, 'YYYY-MM-DD') as day, verb, count(*) as count
    from audit_event
    where district_id = ${actor.districtId}
      and at >= (${span.from}::date)::timestamp at time zone ${actor.timeZone}
      and at < (${span.until}::date + 1)::timestamp at time zone ${actor.timeZone}
    group by 1, 2 order by 1 desc, 2`.execute(tx);
  return rows;
}

export async function selectMyAudit(tx: Tx, actor: Actor, offset: number): Promise<{ rows: AuditLine[]; more: boolean }> {
  const rows = await tx
    .selectFrom('audit_event')
    .select(['id', 'at', 'verb', 'subject_kind', 'subject_id'])
    .where('district_id', '=', actor.districtId)
    .where('appointment_id', '=', actor.appointmentId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(perPage + 1)
    .offset(offset)
    .execute();
  return {
    more: rows.length > perPage,
    rows: rows
      .slice(0, perPage)
      .map((row) => ({ id: row.id, at: row.at.toISOString(), verb: row.verb, subjectKind: row.subject_kind, subjectId: row.subject_id })),
  };
}

/** Counted for the whole district as the role that keeps memberships, since administrators are in none of these circles. */
export function selectSharingCounts(tx: Tx, actor: Actor): Promise<SharingCount[]> {
  return asAccess(tx, async (access) => {
    const { rows } = await sql<SharingCount>`
      with membership as (
        select c.kind, c.id as circle_id, m.appointment_id <> c.owner_appointment_id as is_reader, m.suspended_at is not null as is_suspended
        from circle c
        left join circle_member m on m.district_id = ${actor.districtId} and m.circle_id = c.id and m.starts <= now() and (m.ends is null or m.ends > now())
        where c.district_id = ${actor.districtId}
      )
      select kind, count(distinct circle_id) as circles,
        count(distinct circle_id) filter (where is_reader and not is_suspended) as "sharedCircles",
        count(*) filter (where is_reader and not is_suspended) as readers,
        count(*) filter (where is_suspended) as suspended
      from membership group by kind order by kind`.execute(access);
    return rows;
  });
}
