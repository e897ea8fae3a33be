import { longestUnseenFirst, type Rotation, weeksBetween } from '@trellis/domain/walkthroughs';
import { type RawBuilder, sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';

/**
 * Schools of the asker's scope with the last day on which a visit took place and the next that is planned. Whoever sees no
 * visits but those of their own teams gets these only: of the rest nothing is known, which is not the same as unseen.
 */
export async function selectRotation(tx: Tx, actor: Actor, { mine: asked }: { mine: boolean }): Promise<Rotation> {
  const mine = asked || !actor.permissions.includes('visits.plan');
  const own = mine
    ? sql`and v.id in (select m.visit_id from visit_member m where m.district_id = ${actor.districtId} and m.appointment_id = ${actor.appointmentId} and m.left_on is null)`
    : sql``;
  const { rows } = await sql<{ id: string; name: string; last_seen: string | null; next_id: string | null; next_date: string | null }>`
    select s.id, s.name, seen.day as last_seen, ahead.id as next_id, ahead.local_date as next_date
    from school s
    left join lateral (
      select max(coalesce(v.held_on, v.local_date)) as day from visit v
      where v.district_id = ${actor.districtId} and v.school_id = s.id and v.state in ('under_way', 'debriefed', 'reported')
        and coalesce(v.held_on, v.local_date) <= ${actor.today} ${own}) seen on true
    left join lateral (
      select v.id, v.local_date from visit v
      where v.district_id = ${actor.districtId} and v.school_id = s.id and v.state = 'planned' and v.local_date >= ${actor.today} ${own}
      order by v.local_date, v.id limit 1) ahead on true
    where s.district_id = ${actor.districtId} and s.retired_on is null and ${inScope(actor)}
    order by seen.day nulls first, s.name, s.id
    limit 500`.execute(tx);
  const schools = rows.map((row) => ({
    id: row.id,
    name: row.name,
    lastSeen: row.last_seen,
    weeksSince: row.last_seen === null ? null : weeksBetween(row.last_seen, actor.today),
    next: row.next_id && row.next_date ? { visitId: row.next_id, date: row.next_date } : null,
  }));
  return { mine, schools: longestUnseenFirst(schools) };
}

function inScope({ districtId, scope }: Actor): RawBuilder<unknown> {
  const units = scope.units.map((unit) => unit.id);
  switch (scope.kind) {
    case 'district':
      return sql`true`;
    case 'region':
      return sql`s.region_id = any (${units}::uuid[])`;
    case 'school':
      return sql`s.id = any (${units}::uuid[])`;
    default:
      return sql`s.id in (select t.school_id from team t where t.district_id = ${districtId} and t.id = any (${units}::uuid[]))`;
  }
}
