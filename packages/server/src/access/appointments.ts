import { randomUUID } from 'node:crypto';
import { loggingRoles, type NewAppointment } from '@trellis/domain/people';
import { sql } from 'kysely';
import { type Actor, asAccess, type Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { acceptAgain } from '../platform/http/same-content.ts';
import { type EvaluatesChange, syncEvaluates } from './sync-evaluates.ts';

const rowsPerStatement = 1000;

/** Gives one appointment; the same one sent again is accepted again and changes nothing. */
export async function giveAppointment(tx: Tx, actor: Actor, given: NewAppointment): Promise<EvaluatesChange> {
  const stored = await tx.selectFrom('appointment').selectAll().where('district_id', '=', actor.districtId).where('id', '=', given.id).executeTakeFirst();
  if (stored) {
    acceptAgain(stored, rowOf(actor, given));
    return { appeared: 0, suspended: 0, teacherIds: [] };
  }
  return giveAppointments(tx, actor, [given]);
}

/**
 * Gives appointments in bulk: each coach gets a log that nobody else can open, and the list of who evaluates whom follows.
 * People, places and other appointments that they name must have been read under the policies before.
 */
export async function giveAppointments(tx: Tx, actor: Actor, given: NewAppointment[]): Promise<EvaluatesChange> {
  if (given.length === 0) return { appeared: 0, suspended: 0, teacherIds: [] };
  await asAccess(tx, async (access) => {
    for (const part of chunks(given, rowsPerStatement)) {
      await access
        .insertInto('appointment')
        .values(part.map((each) => rowOf(actor, each)))
        .execute();
    }
    const logs = given.filter((each) => loggingRoles.includes(each.role)).map((each) => ({ appointment: each.id, circle: randomUUID() }));
    for (const part of chunks(logs, rowsPerStatement)) {
      await access
        .insertInto('circle')
        .values(part.map((log) => ({ district_id: actor.districtId, id: log.circle, kind: 'log', owner_appointment_id: log.appointment })))
        .execute();
      await access
        .insertInto('circle_member')
        .values(
          part.map((log) => ({
            district_id: actor.districtId,
            id: randomUUID(),
            circle_id: log.circle,
            appointment_id: log.appointment,
            writes: true,
            granted_by: log.appointment,
          })),
        )
        .execute();
    }
  });
  return syncEvaluates(tx, actor, [...new Set(given.map((each) => each.personId))]);
}

/** Terms of an appointment as columns; absent stays. */
export interface Terms {
  title?: string | null;
  minutes_per_week?: number | null;
  reports_to?: string | null;
  funding?: string | null;
  directed_by?: string | null;
  ends?: string | null;
}

/** Changes terms or the last day on the revision it was made on. */
export async function updateAppointment(tx: Tx, actor: Actor, key: { id: string; revision: number }, terms: Terms): Promise<{ id: string; revision: number }> {
  const current = await selectAppointment(tx, actor, key.id);
  const changed = await asAccess(tx, async (access) => {
    const { numUpdatedRows } = await access
      .updateTable('appointment')
      .set((eb) => ({ ...terms, revision: eb('revision', '+', 1) }))
      .where('district_id', '=', actor.districtId)
      .where('id', '=', key.id)
      .where('revision', '=', key.revision)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  });
  if (!changed) throw conflict('appointment has another revision', { revision: current.revision, until: current.ends, title: current.title });
  if (terms.ends !== undefined) await syncEvaluates(tx, actor, [current.person_id]);
  return { id: key.id, revision: key.revision + 1 };
}

export async function selectAppointment(tx: Tx, actor: Actor, id: string) {
  const row = await tx.selectFrom('appointment').selectAll().where('district_id', '=', actor.districtId).where('id', '=', id).executeTakeFirst();
  if (!row) throw problem('NOT_FOUND', 'no such appointment');
  return row;
}

/** Ends every appointment of a person that reaches beyond a day; one that would only begin later is taken back. */
export async function endAppointmentsOf(tx: Tx, actor: Actor, personId: string, on: string): Promise<void> {
  await asAccess(tx, (access) =>
    access
      .updateTable('appointment')
      .set((eb) => ({ ends: sql<string>`greatest(${on}::date, starts - 1)`, revision: eb('revision', '+', 1) }))
      .where('district_id', '=', actor.districtId)
      .where('person_id', '=', personId)
      .where((eb) => eb.or([eb('ends', 'is', null), eb('ends', '>', on)]))
      .where((eb) => eb.or([eb('ends', 'is', null), eb('ends', '>=', eb.ref('starts'))]))
      .execute(),
  );
  await syncEvaluates(tx, actor, [personId]);
}

/**
 * Refuses what would leave the district without an administrator from some day on. Locks the administrators'
 * appointments, so that two who leave at once cannot both think that the other stays.
 */
export async function requireAnotherAdministrator(tx: Tx, actor: Actor, leaving: { appointmentId?: string; personId?: string }): Promise<void> {
  const staying = await asAccess(tx, (access) =>
    access
      .selectFrom('appointment')
      .select(['id', 'person_id'])
      .where('district_id', '=', actor.districtId)
      .where('role', '=', 'administrator')
      .where('starts', '<=', actor.today)
      .where('ends', 'is', null)
      .orderBy('id')
      .forUpdate()
      .execute(),
  );
  if (staying.some((each) => each.id !== leaving.appointmentId && each.person_id !== leaving.personId)) return;
  throw problem(
    'INVALID',
    'the last administrator would go',
    'This is the last administrator of the district without a last day. Make somebody else administrator first.',
  );
}

function rowOf(actor: Actor, given: NewAppointment) {
  return {
    district_id: actor.districtId,
    id: given.id,
    person_id: given.personId,
    role: given.role,
    title: given.title,
    scope_kind: given.scope.kind,
    scope_id: given.scope.id,
    further_units: given.scope.further,
    starts: given.from,
    ends: given.until,
    minutes_per_week: given.minutesPerWeek,
    reports_to: given.reportsTo,
    funding: given.funding,
    directed_by: given.directedBy,
  };
}

function chunks<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
