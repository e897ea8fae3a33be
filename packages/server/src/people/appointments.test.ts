import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inAppointment, selectActors } from '../platform/db/index.ts';
import { type Cast, createTestApp, createTestDatabase, loadCast, type TestApp, type TestDatabase } from '../platform/testing/index.ts';

let database: TestDatabase;
let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  database = await createTestDatabase();
  cast = await loadCast(database.owner, database.pools.app);
  app = await createTestApp(database);
});
afterAll(async () => {
  await app?.close();
  await database?.close();
});

const pat = () => app.as(cast.administrator);

async function newPerson(name: string): Promise<string> {
  const { id } = await pat().people.createPerson({ id: randomUUID(), name, email: `${name.toLowerCase().replaceAll(' ', '.')}@example.test` });
  return id;
}
const give = (
  personId: string,
  role: 'teacher' | 'principal' | 'assistant_principal' | 'school_coach' | 'district_coach' | 'principal_supervisor',
  scopeId?: string,
  kind: 'school' | 'region' | 'team' = 'school',
) =>
  pat().people.giveAppointment({
    id: randomUUID(),
    personId,
    role,
    scope: scopeId ? { kind, id: scopeId } : { kind: 'district', id: null },
    from: '2026-01-01',
  });

async function shareLog(ownerAppointment: string, withAppointment: string): Promise<string> {
  const id = randomUUID();
  await database.owner.query(
    `insert into circle_member (district_id, id, circle_id, appointment_id, granted_by)
     select $1, $2, id, $4, $3 from circle where district_id = $1 and owner_appointment_id = $3`,
    [cast.district, id, ownerAppointment, withAppointment],
  );
  return id;
}
const isSuspended = async (membership: string) =>
  (await database.owner.query<{ at: Date | null }>('select suspended_at as at from circle_member where id = $1', [membership])).rows[0]?.at != null;
const evaluatorsOf = async (teacherId: string) =>
  (await pat().access.listEvaluates({ teacherId })).rows.map((row) => [row.evaluator.name, row.evaluator.role, row.holds]).sort();

describe('giving an appointment', () => {
  it('gives a coach a log that nobody else can open', async () => {
    const person = await newPerson('Carla Cho');
    const { id } = await give(person, 'district_coach');
    const { rows } = await database.owner.query(
      `select m.appointment_id, m.writes from circle c join circle_member m on m.circle_id = c.id where c.owner_appointment_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ appointment_id: id, writes: true }]);
  });

  it('is done once when it is sent twice, and audited', async () => {
    const person = await newPerson('Dana Diaz');
    const given = { id: randomUUID(), personId: person, role: 'district_coach' as const, from: '2026-01-01', title: 'TOSA', minutesPerWeek: 2400 };
    await pat().people.giveAppointment(given);
    await pat().people.giveAppointment(given);
    await expect(pat().people.giveAppointment({ ...given, title: 'Other' })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await pat().people.readPerson({ id: person })).appointments).toHaveLength(1);
    const { rows } = await database.owner.query(`select verb from audit_event where subject_id = $1`, [given.id]);
    expect(rows).toEqual([{ verb: 'people.giveAppointment' }, { verb: 'people.giveAppointment' }]);
  });

  it('refuses units, people and superiors that are not there, and parts that a role does not have', async () => {
    const person = await newPerson('Eve Engel');
    await expect(give(person, 'principal', randomUUID())).rejects.toMatchObject({ code: 'INVALID', data: { fields: [{ path: 'scope.id' }] } });
    await expect(give(randomUUID(), 'teacher', cast.school)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(give(person, 'principal')).rejects.toMatchObject({ code: 'INVALID', data: { fields: [{ path: 'scope' }] } });
    await expect(
      pat().people.giveAppointment({ id: randomUUID(), personId: person, role: 'researcher', from: '2026-01-01', reportsTo: randomUUID() }),
    ).rejects.toMatchObject({ code: 'INVALID', data: { fields: [{ path: 'reportsTo' }] } });
    await expect(
      pat().people.giveAppointment({ id: randomUUID(), personId: person, role: 'researcher', from: '2026-02-01', until: '2026-01-01' }),
    ).rejects.toMatchObject({ code: 'INVALID' });
    expect((await pat().people.readPerson({ id: person })).appointments).toEqual([]);
  });

  it('lets one appointment hold in several regions, by their names', async () => {
    const person = await newPerson('Nia North');
    const [south, account] = [randomUUID(), randomUUID()];
    await pat().districts.createRegion({ id: south, name: 'South' });
    const scope = { kind: 'region' as const, id: south, further: [cast.region] };
    const given = { id: randomUUID(), personId: person, role: 'principal_supervisor' as const, from: '2026-01-01', scope };
    await pat().people.giveAppointment(given);
    await pat().people.giveAppointment(given);
    await expect(pat().people.giveAppointment({ ...given, scope: { ...scope, further: [] } })).rejects.toMatchObject({ code: 'CONFLICT' });
    const both = {
      kind: 'region',
      id: south,
      name: 'North, South',
      units: [
        { id: cast.region, name: 'North' },
        { id: south, name: 'South' },
      ],
    };
    expect((await pat().people.readPerson({ id: person })).appointments.map((each) => each.scope)).toEqual([both]);
    expect((await pat().people.listPeople({ find: 'nia' })).rows[0]?.appointments.map((each) => each.scope)).toEqual([both]);
    await database.owner.query('insert into person_account (district_id, person_id, account_id) values ($1, $2, $3)', [cast.district, person, account]);
    const [nia] = await selectActors(database.pools.app, account);
    expect((await app.as(nia ?? null).access.session()).current?.scope).toEqual(both);
  });

  it('refuses a region twice, one that is not there, and further schools', async () => {
    const person = await newPerson('Odd Order');
    const giveIn = (scope: { kind: 'region' | 'school'; id: string; further: string[] }) =>
      pat().people.giveAppointment({
        id: randomUUID(),
        personId: person,
        role: scope.kind === 'school' ? 'principal' : 'principal_supervisor',
        from: '2026-01-01',
        scope,
      });
    const wrong = {
      'scope.further': [
        { kind: 'region', id: cast.region, further: [cast.region] },
        { kind: 'school', id: cast.school, further: [cast.otherSchool] },
      ],
      'scope.id': [{ kind: 'region', id: cast.region, further: [randomUUID()] }],
    } as const;
    for (const [path, scopes] of Object.entries(wrong))
      for (const { further, ...scope } of scopes)
        await expect(giveIn({ ...scope, further: [...further] })).rejects.toMatchObject({ code: 'INVALID', data: { fields: [{ path }] } });
    await expect(
      database.owner.query(`update appointment set further_units = array[scope_id] where id = $1`, [cast.supervisor.appointmentId]),
    ).rejects.toMatchObject({ code: '23514' });
  });

  it('is for administrators, and appointments cannot be written past the page', async () => {
    for (const actor of [cast.manager, cast.cole, cast.supervisor, cast.samPrincipal, cast.tallulah]) {
      const giving = app.as(actor).people.giveAppointment({ id: randomUUID(), personId: actor.personId, role: 'administrator', from: '2026-01-01' });
      await expect(giving).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
      const row = { district_id: cast.district, id: randomUUID(), person_id: actor.personId, role: 'administrator', starts: '2026-01-01' };
      await expect(inAppointment(database.pools.app, actor, (tx) => tx.insertInto('appointment').values(row).execute())).rejects.toMatchObject({
        code: '42501',
      });
    }
  });

  it('changes in its terms and ends with a last day; one given by mistake is taken back', async () => {
    const person = await newPerson('Finn Frey');
    const { id } = await give(person, 'district_coach');
    await pat().people.changeAppointment({ id, revision: 1, minutesPerWeek: 1200, reportsTo: cast.manager.appointmentId, directedBy: 'shared' });
    await expect(pat().people.changeAppointment({ id, revision: 1, minutesPerWeek: 600 })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(pat().people.changeAppointment({ id, revision: 2, reportsTo: id })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(pat().people.endAppointment({ id, revision: 2, until: '2025-06-30' })).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: [{ path: 'until' }] },
    });
    await pat().people.endAppointment({ id, revision: 2, until: '2025-12-31' });
    expect((await pat().people.readPerson({ id: person })).appointments).toMatchObject([
      { minutesPerWeek: 1200, reportsTo: { name: 'Triston Bell' }, directedBy: 'shared', until: '2025-12-31' },
    ]);
    expect((await pat().people.listPeople({ find: 'finn' })).rows[0]?.appointments).toEqual([]);
  });
});

describe('who evaluates whom', () => {
  it('follows who leads the school and who teaches there', async () => {
    const teacher = await newPerson('Gus Gray');
    const leader = await newPerson('Hana Holt');
    await give(leader, 'principal', cast.otherSchool);
    expect(await give(teacher, 'teacher', cast.otherSchool)).toMatchObject({ evaluates: 1, suspended: 0 });
    expect(await evaluatorsOf(teacher)).toEqual([['Hana Holt', 'principal', true]]);
  });

  it('reaches teachers who are appointed to a team of the school', async () => {
    const team = randomUUID();
    await pat().districts.createTeam({ id: team, name: 'Grade 5', schoolId: cast.otherSchool });
    const teacher = await newPerson('Ida Iversen');
    expect(await give(teacher, 'teacher', team, 'team')).toMatchObject({ evaluates: 1 });
    expect(await evaluatorsOf(teacher)).toEqual([['Hana Holt', 'principal', true]]);
  });

  it('ends when the leader goes, and comes again with the next', async () => {
    const teacher = await newPerson('Jo Jones');
    await give(teacher, 'teacher', cast.otherSchool);
    const leader = (await pat().people.listPeople({ find: 'hana' })).rows[0];
    await pat().people.endAppointment({ id: leader?.appointments[0]?.id ?? '', revision: 1, until: '2026-01-31' });
    expect(await evaluatorsOf(teacher)).toEqual([]);
    const next = await newPerson('Kim King');
    expect(await give(next, 'assistant_principal', cast.otherSchool)).toMatchObject({ evaluates: 3 });
    expect(await evaluatorsOf(teacher)).toEqual([['Kim King', 'assistant_principal', true]]);
  });

  it('is there for a year that is made later', async () => {
    const year = { id: randomUUID(), name: 'later', starts: '2060-08-01', ends: '2061-07-31' };
    await pat().districts.createSchoolYear(year);
    const rows = (await pat().access.listEvaluates({ schoolYearId: year.id })).rows;
    expect(rows.map((row) => [row.teacher.name, row.evaluator.name])).toContainEqual(['Ana Ruiz', 'Sam Ito']);
    expect(rows.some((row) => row.evaluator.personId === row.teacher.personId)).toBe(false);
  });
});

describe('Sam, who coaches at a school and comes to lead it', () => {
  it('loses on that day what a teacher shared with the coach, under the coach’s appointment only', async () => {
    const teacher = await newPerson('Lia Lowe');
    const other = await newPerson('Max Moss');
    const sam = await newPerson('Sam Second');
    const teaching = await give(teacher, 'teacher', cast.otherSchool);
    // both have written as coaches before, and shared that
    const teachersLog = await give(teacher, 'school_coach', cast.otherSchool);
    const othersLog = await give(other, 'school_coach', cast.otherSchool);
    const coaching = await give(sam, 'school_coach', cast.otherSchool);
    const fromTeacher = await shareLog(teachersLog.id, coaching.id);
    const fromOther = await shareLog(othersLog.id, coaching.id);
    const samsOwn = await database.owner.query<{ id: string }>(
      'select m.id from circle_member m join circle c on c.id = m.circle_id where c.owner_appointment_id = $1 and m.writes',
      [coaching.id],
    );

    const leading = await give(sam, 'assistant_principal', cast.otherSchool);
    expect(leading.suspended).toBe(1);
    expect(leading.evaluates).toBeGreaterThan(0);
    expect(await isSuspended(fromTeacher)).toBe(true);
    expect(await isSuspended(fromOther)).toBe(false);
    expect(await isSuspended(samsOwn.rows[0]?.id ?? '')).toBe(false);

    // what the teacher shares with the leader, knowing that they lead, stays open when the list is derived again
    const knowingly = await shareLog(teachersLog.id, leading.id);
    await give(await newPerson('Nia Nash'), 'teacher', cast.otherSchool);
    expect(await isSuspended(knowingly)).toBe(false);
    expect(teaching.suspended).toBe(0);
  });

  it('loses a circle in which the teacher writes with Sam, whoever owns it', async () => {
    const sam = await newPerson('Sam Third');
    const teacher = await newPerson('Ola Odum');
    const coaching = await give(sam, 'school_coach', cast.otherSchool);
    const teaching = await give(teacher, 'teacher', cast.otherSchool);
    const shared = await database.owner.query<{ id: string }>('select id from circle where owner_appointment_id = $1', [coaching.id]);
    await database.owner.query(
      `insert into circle_member (district_id, id, circle_id, appointment_id, writes, granted_by) values ($1, gen_random_uuid(), $2, $3, true, $4)`,
      [cast.district, shared.rows[0]?.id, teaching.id, coaching.id],
    );
    const leading = await give(sam, 'principal', cast.otherSchool);
    expect(leading.suspended).toBe(1);
    const { rows } = await database.owner.query(`select appointment_id from circle_member where circle_id = $1 and suspended_at is not null`, [
      shared.rows[0]?.id,
    ]);
    expect(rows).toEqual([{ appointment_id: coaching.id }]);
  });

  it('has nothing of it in the next request', async () => {
    const logOfMina = await database.owner.query<{ id: string }>('select id from circle where owner_appointment_id = $1', [cast.coachThree.appointmentId]);
    const membership = await shareLog(cast.coachThree.appointmentId, cast.samCoach.appointmentId);
    const seen = async () =>
      (await app.as(cast.samCoach).access.session()).current !== null && (await circlesOf(cast.samCoach.accountId, cast.samCoach.appointmentId));
    expect(await seen()).toContain(logOfMina.rows[0]?.id);
    await give(cast.coachThree.personId, 'teacher', cast.school);
    expect(await isSuspended(membership)).toBe(true);
    expect(await seen()).not.toContain(logOfMina.rows[0]?.id);
  });
});

async function circlesOf(account: string, appointment: string): Promise<string[]> {
  const { rows } = await database.owner.query<{ circles: string[] }>('select circles from app.appointments_of($1) where appointment_id = $2', [
    account,
    appointment,
  ]);
  return rows[0]?.circles ?? [];
}

describe('a recorded exception', () => {
  it('stands in the place of what is derived, with a reason that the teacher reads', async () => {
    const row = (await pat().access.listEvaluates({ teacherId: cast.ana.personId })).rows.find((each) => each.evaluator.name === 'Sam Ito');
    expect(row).toBeDefined();
    const given = {
      id: randomUUID(),
      appointmentId: cast.samPrincipal.appointmentId,
      teacherId: cast.ana.personId,
      schoolYearId: cast.schoolYear,
      reason: 'Sam coached Ana until Friday.',
    };
    await pat().access.overrideEvaluates({ ...given, holds: false });
    await give(await newPerson('Pia Park'), 'teacher', cast.school);
    expect(await evaluatorsOf(cast.ana.personId)).toContainEqual(['Sam Ito', 'assistant_principal', false]);
    expect(await app.as(cast.ana).access.myEvaluators()).toContainEqual(
      expect.objectContaining({ name: 'Sam Ito', holds: false, reason: 'Sam coached Ana until Friday.' }),
    );
    await expect(pat().access.overrideEvaluates({ ...given, holds: true, reason: '  ' })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(pat().access.overrideEvaluates({ ...given, holds: true, teacherId: cast.samCoach.personId })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(pat().access.overrideEvaluates({ ...given, holds: true, teacherId: randomUUID() })).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('closes what the evaluator could read, and opens nothing when it is lifted', async () => {
    const laverneLog = await shareLog(cast.laverne.appointmentId, cast.samCoach.appointmentId);
    const given = {
      id: randomUUID(),
      appointmentId: cast.samPrincipal.appointmentId,
      teacherId: cast.laverne.personId,
      schoolYearId: cast.schoolYear,
      reason: 'Laverne teaches two periods.',
    };
    expect(await pat().access.overrideEvaluates({ ...given, holds: true })).toMatchObject({ suspended: 1 });
    await pat().access.overrideEvaluates({ ...given, holds: false });
    expect(await isSuspended(laverneLog)).toBe(true);
  });

  it('is seen by the teacher, the evaluator and administrators, and by nobody else', async () => {
    const seen = (actor: (typeof cast)['ana']) =>
      inAppointment(database.pools.app, actor, (tx) => tx.selectFrom('evaluates').select(['teacher_id', 'appointment_id']).execute());
    expect(new Set((await seen(cast.ana)).map((row) => row.teacher_id))).toEqual(new Set([cast.ana.personId]));
    expect(new Set((await seen(cast.samPrincipal)).map((row) => row.appointment_id))).toEqual(new Set([cast.samPrincipal.appointmentId]));
    expect((await seen(cast.administrator)).length).toBeGreaterThan(5);
    for (const actor of [cast.tallulah, cast.manager, cast.supervisor, cast.researcher, cast.stranger]) expect(await seen(actor)).toEqual([]);
    for (const actor of [cast.administrator, cast.samPrincipal]) {
      await expect(inAppointment(database.pools.app, actor, (tx) => tx.deleteFrom('evaluates').execute())).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('sharing in numbers', () => {
  it('is all that an administrator sees', async () => {
    const [log] = await pat().access.sharingCounts();
    expect(log).toMatchObject({ kind: 'log' });
    expect(log?.suspended).toBeGreaterThan(2);
    expect(log?.sharedCircles).toBeGreaterThan(0);
    expect(await app.as(cast.administrator).access.session()).toMatchObject({ permissions: expect.not.arrayContaining(['practice.log']) });
    expect(await inAppointment(database.pools.app, cast.administrator, (tx) => tx.selectFrom('circle_member').select('id').execute())).toEqual([]);
  });
});
