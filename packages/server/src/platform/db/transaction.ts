import { officesOf, type Permission, type Role, Role as RoleSchema, type ScopeKind, type ShownScope } from '@trellis/domain/access';
import { CompiledQuery } from 'kysely';
import type { Database } from './pools.ts';
import { prepared } from './prepared.ts';
import { type Tx, transact } from './transact.ts';

export type { Tx } from './transact.ts';

/** Under which appointment a request, a job or a token works. Everything the policies need is in here. */
export interface Actor {
  accountId: string;
  appointmentId: string;
  personId: string;
  personName: string;
  districtId: string;
  districtName: string;
  timeZone: string;
  sample: boolean;
  role: Role;
  title: string | null;
  scope: ShownScope;
  from: string;
  until: string | null;
  permissions: Permission[];
  circles: string[];
  /** today in the district's time zone */
  today: string;
  /** how often access had changed in the district when this was read; see `isCurrent` */
  accessVersion: number;
}

const appointmentsOf = prepared<Record<string, unknown>>(
  'appointments_of',
  `select district_id, district_name, time_zone, sample, appointment_id, person_id, person_name, role, title, scope_kind, scope_id, scope_name, starts, ends,
     permissions, circles, today, scope_units, app.access_version_of(:account, district_id) as access_version
   from app.appointments_of(:account)`,
);

/** The appointments of an account that are in force today, oldest first. Needs no actor: it is how one is found. */
export async function selectActors(db: Database, accountId: string): Promise<Actor[]> {
  const { rows } = await db.executeQuery(appointmentsOf({ account: accountId }));
  return rows.map((row) => ({
    accountId,
    appointmentId: row.appointment_id as string,
    personId: row.person_id as string,
    personName: row.person_name as string,
    districtId: row.district_id as string,
    districtName: row.district_name as string,
    timeZone: row.time_zone as string,
    sample: row.sample as boolean,
    role: RoleSchema.parse(row.role),
    title: row.title as string | null,
    scope: {
      kind: row.scope_kind as ScopeKind,
      id: row.scope_id as string | null,
      name: row.scope_name as string,
      units: row.scope_units as ShownScope['units'],
    },
    from: row.starts as string,
    until: row.ends as string | null,
    permissions: row.permissions as Permission[],
    circles: row.circles as string[],
    today: row.today as string,
    accessVersion: row.access_version as number,
  }));
}

const accessNow = prepared<{ version: number; today: string }>(
  'access_now',
  `select coalesce((select version from access_version where district_id = :district), 0) as version, (now() at time zone :zone)::date as today`,
);

/** Whether nothing about access in the district, and not the day either, has changed since this actor was read. */
export async function isCurrent(tx: Tx, actor: Actor): Promise<boolean> {
  const { rows } = await tx.executeQuery(accessNow({ district: actor.districtId, zone: actor.timeZone }));
  return rows[0]?.version === actor.accessVersion && rows[0].today === actor.today;
}

/** Transactions in which a verb of the access room ran. */
const accessChanged = new WeakSet<Tx>();

const countAccessChange = prepared<never>(
  'count_access_change',
  `insert into access_version (district_id) values (:district)
   on conflict (district_id) do update set version = access_version.version + 1`,
);

/**
 * Runs one request in one transaction that first says who asks, so that the policies apply. The answer leaves after
 * commit; a throw rolls back. Values are validated literals in one statement (`set_config` does not travel to
 * distributed workers). `last` makes the final statements of the transaction, which travel with the commit.
 */
export function inAppointment<T>(db: Database, actor: Actor, work: (tx: Tx) => Promise<T>, last?: (result: T) => CompiledQuery[]): Promise<T> {
  let changed = () => false;
  return transact(
    db,
    settings(actor),
    (tx) => {
      changed = () => accessChanged.has(tx);
      return work(tx);
    },
    // last of all, since everybody who changes access in the district waits for this row
    (result) => [...(last?.(result) ?? []), ...(changed() ? [countAccessChange({ district: actor.districtId })] : [])],
  );
}

/** Says in a transaction who asks; said again by a verb that has just given the asker a circle. */
export async function enter(tx: Tx, actor: Actor): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw(settings(actor)));
}

const settingsOf = new WeakMap<Actor, string>();

/** Put together once for each reading of the appointment. */
function settings(actor: Actor): string {
  const known = settingsOf.get(actor);
  if (known !== undefined) return known;
  const text = textOf(actor);
  settingsOf.set(actor, text);
  return text;
}

function textOf(actor: Actor): string {
  const uuids = actor.circles.map(uuidLiteral).join(',');
  const permissions = actor.permissions.map(wordLiteral).join(',');
  return [
    `set local app.district = '${uuidLiteral(actor.districtId)}'`,
    `set local app.appointment = '${uuidLiteral(actor.appointmentId)}'`,
    `set local app.person = '${uuidLiteral(actor.personId)}'`,
    `set local app.circles = '{${uuids}}'`,
    `set local app.offices = '{${officesOf(actor).map(uuidLiteral).join(',')}}'`,
    `set local app.permissions = '{${permissions}}'`,
  ].join('; ');
}

/**
 * Runs one verb of the access room as the role that may write appointments, circles and memberships, inside the
 * request's transaction. A row that is handed over would otherwise fall out of its writer's own sight.
 */
export async function asAccess<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  accessChanged.add(tx);
  return lookAsAccess(tx, work);
}

/** The same for a verb that changes nothing: it finds, by ids that the asker has read, what the asker may only be told of. */
export async function lookAsAccess<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  await tx.executeQuery(CompiledQuery.raw('set local role trellis_access'));
  const result = await work(tx);
  await tx.executeQuery(CompiledQuery.raw('reset role'));
  return result;
}

function uuidLiteral(value: string): string {
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value)) throw new TypeError('Not a UUID');
  return value;
}

function wordLiteral(value: string): string {
  if (!/^[a-z_.]+$/.test(value)) throw new TypeError('Not a permission');
  return value;
}
