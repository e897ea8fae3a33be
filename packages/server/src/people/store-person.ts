import type { Role } from '@trellis/domain/access';
import { type AppointmentRecord, foldName, type NewPerson, type Person, type PersonChange } from '@trellis/domain/people';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { acceptAgain } from '../platform/http/same-content.ts';
import { selectAccountStates } from './store-list.ts';
import { presentScope, type ScopeRow, unitsOf } from './units.ts';

export async function selectPerson(tx: Tx, actor: Actor, id: string): Promise<Person> {
  const person = await selectPersonRow(tx, actor, id);
  const accounts = await selectAccountStates(tx, actor, [id]);
  const teams = await tx
    .selectFrom('team_member as m')
    .innerJoin('team as t', (join) => join.onRef('t.id', '=', 'm.team_id').on('t.district_id', '=', actor.districtId))
    .select(['m.id as membershipId', 't.id', 't.name', 'm.starts', 'm.ends'])
    .where('m.district_id', '=', actor.districtId)
    .where('m.person_id', '=', id)
    .orderBy('m.starts', 'desc')
    .limit(100)
    .execute();
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    externalId: person.external_id,
    about: person.about,
    appointments: await selectAppointments(tx, actor, id),
    teams,
    account: accounts ? (accounts.get(id) ?? 'none') : null,
    retiredOn: person.retired_on,
    revision: person.revision,
  };
}

export async function selectPersonRow(tx: Tx, actor: Actor, id: string) {
  const row = await tx.selectFrom('person').selectAll().where('district_id', '=', actor.districtId).where('id', '=', id).executeTakeFirst();
  if (!row) throw problem('NOT_FOUND', 'no such person');
  return row;
}

async function selectAppointments(tx: Tx, actor: Actor, personId: string): Promise<AppointmentRecord[]> {
  const { rows } = await sql<
    ScopeRow & {
      id: string;
      role: Role;
      title: string | null;
      starts: string;
      ends: string | null;
      minutes_per_week: number | null;
      reports_to: string | null;
      boss: string | null;
      funding: string | null;
      directed_by: AppointmentRecord['directedBy'];
      revision: number;
    }
  >`
    select a.id, a.role, a.title, a.scope_kind, a.scope_id, units.list as units, a.starts, a.ends,
      a.minutes_per_week, a.reports_to, boss.name as boss, a.funding, a.directed_by, a.revision
    from appointment a
    ${unitsOf(actor)}
    left join appointment above on above.district_id = ${actor.districtId} and above.id = a.reports_to
    left join person boss on boss.district_id = ${actor.districtId} and boss.id = above.person_id
    where a.district_id = ${actor.districtId} and a.person_id = ${personId}
    order by a.starts desc, a.role, a.id limit 200`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    personId,
    role: row.role,
    title: row.title,
    scope: presentScope(actor, row),
    from: row.starts,
    until: row.ends,
    minutesPerWeek: row.minutes_per_week,
    reportsTo: row.reports_to ? { id: row.reports_to, name: row.boss ?? '' } : null,
    funding: row.funding,
    directedBy: row.directed_by,
    revision: row.revision,
  }));
}

export async function insertPerson(tx: Tx, actor: Actor, person: NewPerson): Promise<{ id: string }> {
  const row = {
    district_id: actor.districtId,
    id: person.id,
    name: person.name,
    folded_name: foldName(person.name),
    email: person.email,
    external_id: person.externalId,
    about: person.about,
  };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('person')
    .values(row)
    .onConflict((on) => on.columns(['district_id', 'id']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) {
    acceptAgain(await tx.selectFrom('person').selectAll().where('district_id', '=', actor.districtId).where('id', '=', person.id).executeTakeFirst(), row);
  }
  return { id: person.id };
}

/** Changes a person. Another address closes an open invitation: its link went to the old one. */
export async function updatePerson(tx: Tx, actor: Actor, change: PersonChange & { retiredOn?: string | null }): Promise<{ id: string; revision: number }> {
  const current = await selectPersonRow(tx, actor, change.id);
  const { numUpdatedRows } = await tx
    .updateTable('person')
    .set((eb) => ({
      name: change.name,
      folded_name: change.name === undefined ? undefined : foldName(change.name),
      email: change.email,
      external_id: change.externalId,
      about: change.about,
      retired_on: change.retiredOn,
      revision: eb('revision', '+', 1),
    }))
    .where('district_id', '=', actor.districtId)
    .where('id', '=', change.id)
    .where('revision', '=', change.revision)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw conflict('person has another revision', { name: current.name, email: current.email, revision: current.revision });
  if (change.email !== undefined && change.email !== current.email) await deleteOpenInvitations(tx, actor, [change.id]);
  return { id: change.id, revision: change.revision + 1 };
}

export async function deleteOpenInvitations(tx: Tx, actor: Actor, personIds: string[]): Promise<void> {
  if (personIds.length === 0) return;
  await tx.deleteFrom('invitation').where('district_id', '=', actor.districtId).where('person_id', 'in', personIds).where('accepted_at', 'is', null).execute();
}
