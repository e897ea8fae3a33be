import { randomUUID } from 'node:crypto';
import type { Role } from '@trellis/domain/access';
import type pg from 'pg';
import type { Database } from '../db/pools.ts';
import { type Actor, selectActors } from '../db/transaction.ts';

/**
 * The people that tests tell their stories with. All of Meadow district but the stranger, who is a manager elsewhere.
 * Cole is Ana's principal; Sam coaches at the school and is since Monday its assistant principal, so that Sam evaluates Ana.
 */
export interface Cast {
  tallulah: Actor;
  laverne: Actor;
  coachThree: Actor;
  ana: Actor;
  cole: Actor;
  supervisor: Actor;
  manager: Actor;
  administrator: Actor;
  researcher: Actor;
  samCoach: Actor;
  samPrincipal: Actor;
  stranger: Actor;
  district: string;
  otherDistrict: string;
  region: string;
  school: string;
  otherSchool: string;
  schoolYear: string;
}

interface Part {
  key: keyof Cast;
  name: string;
  role: Role;
  scope?: { kind: 'region' | 'school'; id: string };
  person?: string;
}

export async function loadCast(owner: pg.Client, db: Database): Promise<Cast> {
  const district = randomUUID();
  const otherDistrict = randomUUID();
  const region = randomUUID();
  const school = randomUUID();
  const otherSchool = randomUUID();
  const schoolYear = randomUUID();
  await owner.query(
    `insert into district (id, name, time_zone, sample) values ($1, 'Meadow Unified', 'America/Los_Angeles', true), ($2, 'Elsewhere', 'America/New_York', true)`,
    [district, otherDistrict],
  );
  await owner.query(`insert into region (district_id, id, name) values ($1, $2, 'North')`, [district, region]);
  await owner.query(`insert into school (district_id, id, name, region_id) values ($1, $2, 'Alder Elementary', $4), ($1, $3, 'Birch Elementary', $4)`, [
    district,
    school,
    otherSchool,
    region,
  ]);
  const year = schoolYearNow();
  await owner.query('insert into school_year (district_id, id, name, starts, ends) values ($1, $2, $3, $4, $5)', [
    district,
    schoolYear,
    `${year}–${(year + 1) % 100}`,
    `${year}-08-01`,
    `${year + 1}-07-31`,
  ]);

  const sam = randomUUID();
  const atSchool = { kind: 'school', id: school } as const;
  const parts: Part[] = [
    { key: 'tallulah', name: 'Tallulah Reyes', role: 'district_coach' },
    { key: 'laverne', name: 'Laverne Hall', role: 'district_coach' },
    { key: 'coachThree', name: 'Mina Park', role: 'district_coach' },
    { key: 'ana', name: 'Ana Ruiz', role: 'teacher', scope: atSchool },
    { key: 'cole', name: 'Desmond Cole', role: 'principal', scope: atSchool },
    { key: 'supervisor', name: 'Irene Novak', role: 'principal_supervisor', scope: { kind: 'region', id: region } },
    { key: 'manager', name: 'Triston Bell', role: 'math_manager' },
    { key: 'administrator', name: 'Pat Olsen', role: 'administrator' },
    { key: 'researcher', name: 'Robin Hayes', role: 'researcher' },
    { key: 'samCoach', name: 'Sam Ito', role: 'school_coach', scope: atSchool, person: sam },
    { key: 'samPrincipal', name: 'Sam Ito', role: 'assistant_principal', scope: atSchool, person: sam },
  ];
  const appointments = new Map<keyof Cast, { account: string; appointment: string }>();
  for (const part of parts) appointments.set(part.key, await addPerson(owner, district, part, appointments));
  appointments.set('stranger', await addPerson(owner, otherDistrict, { key: 'stranger', name: 'Quinn Stone', role: 'math_manager' }, appointments));

  const cast: Record<string, unknown> = { district, otherDistrict, region, school, otherSchool, schoolYear };
  for (const [key, ids] of appointments) {
    const actors = await selectActors(db, ids.account);
    const actor = actors.find((candidate) => candidate.appointmentId === ids.appointment);
    if (!actor) throw new Error(`${key} has no appointment in force`);
    cast[key] = actor;
  }
  return cast as unknown as Cast;
}

/** The calendar year in which the school year of today began; the cast's year runs from August to July. */
function schoolYearNow(): number {
  const now = new Date();
  return now.getUTCMonth() >= 7 ? now.getUTCFullYear() : now.getUTCFullYear() - 1;
}

async function addPerson(
  owner: pg.Client,
  district: string,
  part: Part,
  earlier: Map<string, { account: string }>,
): Promise<{ account: string; appointment: string }> {
  const person = part.person ?? randomUUID();
  const known = part.person !== undefined && earlier.has('samCoach') ? earlier.get('samCoach') : undefined;
  const account = known?.account ?? randomUUID();
  const appointment = randomUUID();
  if (!known) {
    await owner.query('insert into person (district_id, id, name, folded_name, email) values ($1, $2, $3, lower($3), $4)', [
      district,
      person,
      part.name,
      `${part.name.toLowerCase().replaceAll(' ', '.')}@example.test`,
    ]);
    await owner.query('insert into person_account (district_id, person_id, account_id) values ($1, $2, $3)', [district, person, account]);
  }
  await owner.query(`insert into appointment (district_id, id, person_id, role, scope_kind, scope_id, starts) values ($1, $2, $3, $4, $5, $6, $7)`, [
    district,
    appointment,
    person,
    part.role,
    part.scope?.kind ?? 'district',
    part.scope?.id ?? null,
    `${schoolYearNow()}-08-01`,
  ]);
  const coaches: Role[] = ['district_coach', 'school_coach', 'induction_coach', 'math_manager'];
  if (coaches.includes(part.role)) {
    const circle = randomUUID();
    await owner.query(`insert into circle (district_id, id, kind, owner_appointment_id) values ($1, $2, 'log', $3)`, [district, circle, appointment]);
    await owner.query(
      'insert into circle_member (district_id, id, circle_id, appointment_id, writes, granted_by) values ($1, gen_random_uuid(), $2, $3, true, $3)',
      [district, circle, appointment],
    );
  }
  return { account, appointment };
}
