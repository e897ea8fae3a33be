import { randomUUID } from 'node:crypto';
import type { ImportInput, ImportReport } from '@trellis/domain/exchange';
import {
  foldName,
  isChanged,
  type KnownPerson,
  type NewAppointment,
  type Places,
  type PlannedPerson,
  planRoster,
  type RosterColumn,
  type RosterRow,
  readRosterRow,
  rosterColumns,
} from '@trellis/domain/people';
import { sql } from 'kysely';
import { giveAppointments, noticeToTeachers } from '../access/index.ts';
import { type CsvRow, type ImportPlan, runImport } from '../exchange/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';
import type { ActorContext } from '../platform/http/api.ts';
import { deleteOpenInvitations } from './store-person.ts';

const rowsPerStatement = 1000;

/** Adds and updates people with their roles from a list of staff; bad rows are named and left out, the others come in. */
export function importPeopleRows(context: ActorContext, input: ImportInput): Promise<ImportReport> {
  return runImport<RosterColumn>(context.tx, context.actor, input, {
    kind: 'people',
    columns: { names: rosterColumns, required: [['name', 'first_name', 'last_name'], ['email', 'external_id'], 'role'] },
    plan: (rows, nameOf) => plan(context, rows, nameOf),
  });
}

async function plan(context: ActorContext, rows: CsvRow<RosterColumn>[], nameOf: (column: RosterColumn) => string): Promise<ImportPlan> {
  const { tx, actor } = context;
  const places = await selectPlaces(tx, actor);
  const read = rows.map((row) => readRosterRow(row, places, nameOf));
  const good = read.filter((each): each is RosterRow => !Array.isArray(each));
  const planned = planRoster(good, await selectKnownPeople(tx, actor), nameOf, randomUUID);
  const created = planned.people.filter((person) => person.known === null);
  const updated = planned.people.filter(isChanged);
  const touched = planned.people.filter((person) => person.known === null || isChanged(person) || person.appointments.length > 0);
  return {
    problems: [...read.filter((each) => Array.isArray(each)).flat(), ...planned.problems],
    created: created.length,
    updated: touched.length - created.length,
    unchanged: planned.people.length - touched.length,
    write: () => write(context, planned.people, created, updated),
  };
}

async function write(context: ActorContext, people: PlannedPerson[], created: PlannedPerson[], updated: PlannedPerson[]): Promise<void> {
  const { tx, actor, services } = context;
  await updatePeople(tx, actor, updated);
  for (let at = 0; at < created.length; at += rowsPerStatement) {
    await tx
      .insertInto('person')
      .values(
        created.slice(at, at + rowsPerStatement).map((person) => ({
          district_id: actor.districtId,
          id: person.id,
          name: person.name,
          folded_name: foldName(person.name),
          email: person.email,
          external_id: person.externalId,
        })),
      )
      .execute();
  }
  const appointments = people.flatMap((person) => person.appointments.map((each) => newAppointment(actor, person.id, each)));
  const { teacherIds } = await giveAppointments(tx, actor, appointments);
  await auditGiven(tx, actor, appointments);
  context.afterCommit(await noticeToTeachers(tx, actor, services, teacherIds));
}

function newAppointment(actor: Actor, personId: string, given: PlannedPerson['appointments'][number]): NewAppointment {
  const terms = { minutesPerWeek: null, reportsTo: null, funding: null, directedBy: null };
  return { id: randomUUID(), personId, role: given.role, scope: given.scope, from: actor.today, until: null, title: given.title, ...terms };
}

/** One line of the audit for every role that was given, as if it had been given by hand. */
async function auditGiven(tx: Tx, actor: Actor, appointments: NewAppointment[]): Promise<void> {
  for (let at = 0; at < appointments.length; at += rowsPerStatement) {
    await tx
      .insertInto('audit_event')
      .values(
        appointments.slice(at, at + rowsPerStatement).map(({ id }) => ({
          district_id: actor.districtId,
          id: randomUUID(),
          appointment_id: actor.appointmentId,
          verb: 'people.giveAppointment',
          subject_kind: 'people',
          subject_id: id,
        })),
      )
      .execute();
  }
}

async function updatePeople(tx: Tx, actor: Actor, updated: PlannedPerson[]): Promise<void> {
  if (updated.length === 0) return;
  const rows = updated.map((person) => ({
    id: person.id,
    name: person.name,
    folded: foldName(person.name),
    email: person.email,
    external_id: person.externalId,
  }));
  await sql`
    update person set name = given.name, folded_name = given.folded, email = given.email, external_id = given.external_id, revision = revision + 1
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(id uuid, name text, folded text, email text, external_id text)
    where person.district_id = ${actor.districtId} and person.id = given.id`.execute(tx);
  await deleteOpenInvitations(
    tx,
    actor,
    updated.filter((person) => person.known?.email !== person.email).map((person) => person.id),
  );
}

/** Schools by name and number, regions by name. What is retired is not offered to new people. */
async function selectPlaces(tx: Tx, actor: Actor): Promise<Places> {
  const inUse = sql<boolean>`(retired_on is null or retired_on >= ${actor.today})`;
  const schools = await tx.selectFrom('school').select(['id', 'name', 'external_id']).where('district_id', '=', actor.districtId).where(inUse).execute();
  const regions = await tx.selectFrom('region').select(['id', 'name']).where('district_id', '=', actor.districtId).where(inUse).execute();
  const { region_word } = await tx.selectFrom('district').select('region_word').where('id', '=', actor.districtId).executeTakeFirstOrThrow();
  return {
    schools: new Map(
      schools.flatMap((school) => [
        [foldName(school.name), school.id] as const,
        ...(school.external_id ? [[foldName(school.external_id), school.id] as const] : []),
      ]),
    ),
    regions: new Map(regions.map((region) => [foldName(region.name), region.id])),
    regionWord: region_word,
  };
}

/** Everybody of the district, to be recognized by number or address, with the appointments that they hold or will hold. */
async function selectKnownPeople(tx: Tx, actor: Actor): Promise<KnownPerson[]> {
  const people = await tx
    .selectFrom('person')
    .select(['id', 'name', 'email', 'external_id', 'retired_on'])
    .where('district_id', '=', actor.districtId)
    .execute();
  const appointments = await tx
    .selectFrom('appointment')
    .select(['person_id', 'role', 'scope_kind', 'scope_id', 'further_units'])
    .where('district_id', '=', actor.districtId)
    .where((eb) => eb.or([eb('ends', 'is', null), eb('ends', '>=', actor.today)]))
    .execute();
  const held = Map.groupBy(appointments, (appointment) => appointment.person_id);
  return people.map((person) => ({
    id: person.id,
    name: person.name,
    email: person.email,
    externalId: person.external_id,
    retired: person.retired_on !== null,
    appointments: (held.get(person.id) ?? []).map((each) => ({
      role: each.role,
      scope: { kind: each.scope_kind, id: each.scope_id, further: each.further_units },
    })),
  }));
}
