import type { ScopeKind, ShownScope } from '@trellis/domain/access';
import { sql } from 'kysely';
import type { Actor } from '../platform/db/index.ts';

/** What the parts of the district that an appointment `a` holds in are called; to be joined, gives `units.list`. */
export const unitsOf = (actor: Actor) => sql`
  left join lateral (
    select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.name) as list
    from (
      select r.id, r.name from region r where a.scope_kind = 'region' and r.district_id = ${actor.districtId} and r.id = any (a.scope_id || a.further_units)
      union all
      select s.id, s.name from school s where a.scope_kind = 'school' and s.district_id = ${actor.districtId} and s.id = a.scope_id
      union all
      select t.id, t.name from team t where a.scope_kind = 'team' and t.district_id = ${actor.districtId} and t.id = a.scope_id
    ) u
  ) units on true`;

export interface ScopeRow {
  scope_kind: ScopeKind;
  scope_id: string | null;
  units: ShownScope['units'] | null;
}

/** Where an appointment holds, as lists show it. */
export function presentScope(actor: Actor, { scope_kind, scope_id, units }: ScopeRow): ShownScope {
  const named = units ?? [];
  return { kind: scope_kind, id: scope_id, units: named, name: named.map(({ name }) => name).join(', ') || actor.districtName };
}
