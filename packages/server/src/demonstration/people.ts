import { randomUUID } from 'node:crypto';
import { permissionsOf } from '@trellis/domain/access';
import { evaluatedRoles, evaluatingRoles } from '@trellis/domain/people';
import type { SampleAppointment, SampleDistrict } from '@trellis/samples';
import type pg from 'pg';
import { insertRows } from '../platform/db/index.ts';
import type { Keys } from './keys.ts';

/** Persons, their appointments, the log of everybody who keeps one, and who is in which team. */
export async function loadPeople(owner: pg.Client, sample: SampleDistrict, district: string, keys: Keys): Promise<void> {
  await insertRows(
    owner,
    'person',
    sample.people.map((person) => {
      const name = `${person.given} ${person.family}`;
      return {
        district_id: district,
        id: keys('person', person.key),
        name,
        folded_name: folded(name),
        email: emailOf(person.account),
        about: person.about,
      };
    }),
  );
  const appointments = sample.people.flatMap((person) => person.appointments.map((appointment) => ({ person, appointment })));
  await insertRows(
    owner,
    'appointment',
    appointments.map(({ person, appointment }) => ({
      district_id: district,
      id: keys('appointment', appointment.key),
      person_id: keys('person', person.key),
      role: appointment.role,
      title: appointment.title ?? null,
      scope_kind: appointment.scope.kind,
      scope_id: appointment.scope.key ? keys(appointment.scope.kind, appointment.scope.key) : null,
      further_units: (appointment.scope.further ?? []).map((key) => keys(appointment.scope.kind, key)),
      starts: appointment.from,
      ends: appointment.until ?? null,
      minutes_per_week: keepsLog(appointment) ? 2400 : null,
    })),
  );
  await loadLogs(owner, district, keys, appointments.map(({ appointment }) => appointment).filter(keepsLog));
  await insertRows(
    owner,
    'team_member',
    sample.teams.flatMap((team) =>
      team.members.map((member) => ({
        district_id: district,
        id: randomUUID(),
        team_id: keys('team', team.key),
        person_id: keys('person', member),
        starts: `${sample.studiedYear}-08-01`,
      })),
    ),
  );
}

/** A log is a circle of one: nobody else is in it until its owner shares it. */
async function loadLogs(owner: pg.Client, district: string, keys: Keys, appointments: SampleAppointment[]): Promise<void> {
  const circles = appointments.map((appointment) => ({ circle: keys('log', appointment.key), appointment: keys('appointment', appointment.key) }));
  await insertRows(
    owner,
    'circle',
    circles.map(({ circle, appointment }) => ({ district_id: district, id: circle, kind: 'log', owner_appointment_id: appointment })),
  );
  await insertRows(
    owner,
    'circle_member',
    circles.map(({ circle, appointment }) => ({
      district_id: district,
      id: randomUUID(),
      circle_id: circle,
      appointment_id: appointment,
      writes: true,
      granted_by: appointment,
    })),
  );
}

export function keepsLog(appointment: SampleAppointment): boolean {
  return permissionsOf(appointment.role).includes('practice.log');
}

/** Who evaluates whom this year, as school leadership says it. */
export async function loadEvaluators(owner: pg.Client, district: string, schoolYearId: string): Promise<void> {
  await owner.query(
    `insert into evaluates (district_id, id, appointment_id, teacher_id, school_year_id, origin)
     select distinct on (leader.id, teacher.person_id) $1, gen_random_uuid(), leader.id, teacher.person_id, $2, 'derived'
     from appointment leader
     join appointment teacher on teacher.district_id = leader.district_id and teacher.scope_kind = 'school' and teacher.scope_id = leader.scope_id
       and teacher.role = any ($4) and teacher.ends is null and teacher.person_id <> leader.person_id
     where leader.district_id = $1 and leader.scope_kind = 'school' and leader.role = any ($3) and leader.ends is null`,
    [district, schoolYearId, evaluatingRoles, evaluatedRoles],
  );
}

/** Key of the mathematics manager's appointment. */
export function managerOf(sample: SampleDistrict): string {
  const appointment = sample.people.flatMap((person) => person.appointments).find((candidate) => candidate.role === 'math_manager');
  if (!appointment) throw new Error(`${sample.name} has no mathematics manager`);
  return appointment.key;
}

/** An address that no mail server delivers to. */
export function emailOf(account: string): string {
  return `${account}@sample.invalid`;
}

function folded(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
