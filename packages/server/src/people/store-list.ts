import type { Role } from '@trellis/domain/access';
import { type AccountState, type AppointmentLine, foldName, type PersonRow } from '@trellis/domain/people';
import { type ExpressionBuilder, sql } from 'kysely';
import type { Actor, DB, Tx } from '../platform/db/index.ts';
import { nameStarts } from './name-search.ts';
import { presentScope, type ScopeRow, unitsOf } from './units.ts';

const perPage = 50;

export interface PeopleFilter {
  find?: string;
  role?: Role;
  schoolId?: string;
  includeRetired: boolean;
  offset: number;
}

/** People by name: the beginning of any part of it, a role, a school. Names are compared folded. */
export async function selectPeople(tx: Tx, actor: Actor, filter: PeopleFilter): Promise<{ rows: PersonRow[]; total: number }> {
  const find = filter.find ? foldName(filter.find) : '';
  const chosen = tx
    .selectFrom('person as p')
    .where('p.district_id', '=', actor.districtId)
    .$if(find !== '', (query) => query.where(nameStarts('p', find)))
    .$if(!filter.includeRetired, (query) => query.where((eb) => eb.or([eb('p.retired_on', 'is', null), eb('p.retired_on', '>=', actor.today)])))
    .$if(filter.role !== undefined || filter.schoolId !== undefined, (query) => query.where((eb) => eb.exists(appointed(eb, actor, filter))));
  const { total } = await chosen.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const people = await chosen
    .select(['p.id', 'p.name', 'p.email', 'p.retired_on'])
    .orderBy('p.folded_name')
    .orderBy('p.id')
    .limit(perPage)
    .offset(filter.offset)
    .execute();
  const ids = people.map((person) => person.id);
  const appointments = await selectLines(tx, actor, ids);
  const accounts = await selectAccountStates(tx, actor, ids);
  return {
    total,
    rows: people.map((person) => ({
      id: person.id,
      name: person.name,
      email: person.email,
      appointments: appointments.get(person.id) ?? [],
      account: accounts?.get(person.id) ?? (accounts ? 'none' : null),
      retiredOn: person.retired_on,
    })),
  };
}

/** An appointment in force or to come, with the role, at the school or one of its teams. */
function appointed(eb: ExpressionBuilder<DB & { p: DB['person'] }, 'p'>, actor: Actor, filter: PeopleFilter) {
  return eb
    .selectFrom('appointment as a')
    .select('a.id')
    .where('a.district_id', '=', actor.districtId)
    .whereRef('a.person_id', '=', 'p.id')
    .where((inner) => inner.or([inner('a.ends', 'is', null), inner('a.ends', '>=', actor.today)]))
    .$if(filter.role !== undefined, (query) => query.where('a.role', '=', filter.role ?? ''))
    .$if(filter.schoolId !== undefined, (query) =>
      query.where(
        sql<boolean>`(a.scope_id = ${filter.schoolId ?? null} or a.scope_id in (select t.id from team t where t.district_id = ${actor.districtId} and t.school_id = ${filter.schoolId ?? null}))`,
      ),
    );
}

/** Appointments in force today and those to come, by person. */
async function selectLines(tx: Tx, actor: Actor, personIds: string[]): Promise<Map<string, AppointmentLine[]>> {
  if (personIds.length === 0) return new Map();
  const { rows } = await sql<
    ScopeRow & {
      person_id: string;
      id: string;
      role: Role;
      title: string | null;
      starts: string;
      ends: string | null;
    }
  >`
    select a.person_id, a.id, a.role, a.title, a.scope_kind, a.scope_id, units.list as units, a.starts, a.ends
    from appointment a
    ${unitsOf(actor)}
    where a.district_id = ${actor.districtId} and a.person_id = any(${personIds}::uuid[]) and (a.ends is null or (a.ends >= ${actor.today} and a.ends >= a.starts))
    order by a.starts, a.role, a.id`.execute(tx);
  const byPerson = new Map<string, AppointmentLine[]>();
  for (const row of rows) {
    const line: AppointmentLine = {
      id: row.id,
      role: row.role,
      title: row.title,
      scope: presentScope(actor, row),
      from: row.starts,
      until: row.ends,
    };
    byPerson.set(row.person_id, [...(byPerson.get(row.person_id) ?? []), line]);
  }
  return byPerson;
}

/** Who has an account or a link to make one; null for those who do not manage people. Absent from the map: none. */
export async function selectAccountStates(tx: Tx, actor: Actor, personIds: string[]): Promise<Map<string, AccountState> | null> {
  if (!actor.permissions.includes('people.manage')) return null;
  if (personIds.length === 0) return new Map();
  const invitations = await tx
    .selectFrom('invitation')
    .select(['person_id', sql<boolean>`expires_at <= now()`.as('expired')])
    .where('district_id', '=', actor.districtId)
    .where('person_id', 'in', personIds)
    .where('accepted_at', 'is', null)
    .execute();
  const linked = await sql<{ id: string }>`select linked as id from app.linked_people() as linked where linked = any(${personIds}::uuid[])`.execute(tx);
  const states = new Map<string, AccountState>();
  for (const invitation of invitations) {
    if (states.get(invitation.person_id) !== 'invited') states.set(invitation.person_id, invitation.expired ? 'expired' : 'invited');
  }
  for (const { id } of linked.rows) states.set(id, 'linked');
  return states;
}
