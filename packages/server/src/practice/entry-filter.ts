import { RoleGroup } from '@trellis/domain/access';
import { coLeaderOf, contactKinds, type EntryFilter, otherFamilies } from '@trellis/domain/practice';
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { DB } from '../platform/db/index.ts';

/** What a list of entries is asked for, with whose they are and what the district counts as school leaders. */
export interface Sought extends Omit<EntryFilter, 'appointmentId'> {
  districtId: string;
  appointmentId: string;
  schoolLeaders: readonly RoleGroup[];
}

type Entries = ExpressionBuilder<DB & { e: DB['log_entry']; t: DB['task'] }, 'e' | 't'>;

/** The predicates of a search over `log_entry as e` joined with `task as t`: the same choice as the domain's `selectRecords`. */
export function entryPredicates(eb: Entries, sought: Sought): Expression<SqlBool>[] {
  const found: Expression<SqlBool>[] = [eb('e.district_id', '=', sought.districtId), eb('e.appointment_id', '=', sought.appointmentId)];
  if (sought.from) found.push(eb('e.local_date', '>=', sought.from));
  if (sought.to) found.push(eb('e.local_date', '<=', sought.to));
  if (sought.state) found.push(eb('e.state', '=', sought.state));
  if (sought.weeks === 'complete') found.push(eb.exists(completeWeek(sought)));
  if (sought.text) found.push(sql<SqlBool>`e.why ilike ${`%${sought.text.replace(/[\\%_]/g, '\\$&')}%`}`);
  if (sought.kinds) found.push(sql<SqlBool>`e.kind = any (${sought.kinds})`);
  if (sought.structure) found.push(eb('t.structure_id', '=', sought.structure));
  if (sought.place) found.push(eb('t.place', '=', sought.place));
  if (sought.focusSetBy) found.push(eb('e.focus_set_by', '=', sought.focusSetBy));
  if (sought.sustained !== undefined) found.push(eb('e.sustained', '=', sought.sustained));
  if (sought.school) found.push(eb('e.school_id', '=', sought.school));
  if (sought.contact) found.push(sql<SqlBool>`e.school_id is not null and e.kind = any (${[...contactKinds]})`);
  if (sought.recorded) found.push(eb(recorded[sought.recorded], 'is not', null));
  if (sought.ledWith) found.push(led(sought, groupsOf(sought.ledWith, sought.schoolLeaders)));
  if (sought.ledWithOthers)
    found.push(
      led(
        sought,
        otherFamilies.flatMap((family) => groupsOf(family, sought.schoolLeaders)),
      ),
    );
  if (sought.component) found.push(used(sought, sought.component));
  if (sought.withResource) found.push(used(sought, null));
  if (sought.focuses || sought.partners)
    found.push(sql<SqlBool>`exists (select 1 from interaction i where i.log_entry_id = e.id and ${interactionPredicate(sought)})`);
  return found;
}

/** Which interactions, over `interaction as i`. */
export function interactionPredicate(sought: Sought): Expression<SqlBool> {
  const focuses = sought.focuses ? sql`i.focus = any (${sought.focuses})` : sql`true`;
  const partners = sought.partners ? sql`i.partner_group = any (${sought.partners})` : sql`true`;
  return sql<SqlBool>`i.district_id = ${sought.districtId} and ${focuses} and ${partners}`;
}

const recorded = { focusSetBy: 'e.focus_set_by', place: 't.place', sustained: 'e.sustained', structure: 't.structure_id' } as const;

function completeWeek(sought: Sought): Expression<SqlBool> {
  return sql<SqlBool>`(select 1 from log_week w where w.district_id = ${sought.districtId} and w.appointment_id = ${sought.appointmentId} and w.week_id = e.week_id and w.state = 'complete')`;
}

/** The groups that count as this co-leader; none for `alone`. */
function groupsOf(leader: string, schoolLeaders: readonly RoleGroup[]): RoleGroup[] {
  return RoleGroup.options.filter((group) => coLeaderOf(group, schoolLeaders) === leader);
}

function led(sought: Sought, groups: readonly RoleGroup[]): Expression<SqlBool> {
  const leader = sql`select 1 from task_person p where p.district_id = ${sought.districtId} and p.task_id = e.task_id and p.part = 'leads'`;
  if (groups.length === 0) return sql<SqlBool>`not exists (${leader})`;
  return sql<SqlBool>`exists (${leader} and p.role_group = any (${[...groups]}))`;
}

function used(sought: Sought, component: string | null): Expression<SqlBool> {
  const which = component ? sql`r.component_id = ${component}` : sql`true`;
  return sql<SqlBool>`exists (select 1 from log_entry_resource r where r.district_id = ${sought.districtId} and r.log_entry_id = e.id and ${which})`;
}
