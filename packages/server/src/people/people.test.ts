import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inAppointment } from '../platform/db/index.ts';
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

const pat = () => app.as(cast.administrator).people;
const ana = () => app.as(cast.ana).people;

describe('the list of people', () => {
  it('finds by the beginning of any part of a name, without marks and case', async () => {
    await pat().createPerson({ id: randomUUID(), name: 'Íñigo Ruíz-Peña' });
    const names = async (find: string) => (await ana().listPeople({ find })).rows.map((row) => row.name);
    expect(await names('RUI')).toEqual(['Ana Ruiz', 'Íñigo Ruíz-Peña']);
    expect(await names('inigo r')).toEqual(['Íñigo Ruíz-Peña']);
    expect(await names('uiz')).toEqual([]);
    expect(await names("%' or 1=1")).toEqual([]);
  });

  it('goes by role and school', async () => {
    expect((await ana().listPeople({ role: 'district_coach' })).rows.map((row) => row.name)).toEqual(['Laverne Hall', 'Mina Park', 'Tallulah Reyes']);
    const atSchool = await ana().listPeople({ schoolId: cast.school });
    expect(atSchool.rows.map((row) => row.name)).toEqual(['Ana Ruiz', 'Desmond Cole', 'Sam Ito']);
    expect(atSchool.rows.find((row) => row.name === 'Sam Ito')?.appointments.map((each) => [each.role, each.scope.name])).toEqual([
      ['assistant_principal', 'Alder Elementary'],
      ['school_coach', 'Alder Elementary'],
    ]);
    expect((await ana().listPeople({ role: 'teacher', schoolId: cast.otherSchool })).total).toBe(0);
  });

  it('counts all and shows fifty', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => ({ id: randomUUID(), name: `Zed ${String(index).padStart(2, '0')}` }));
    for (const row of rows) await pat().createPerson(row);
    const first = await ana().listPeople({ find: 'zed' });
    const second = await ana().listPeople({ find: 'zed', offset: 50 });
    expect([first.total, first.rows.length, second.rows.length]).toEqual([60, 50, 10]);
    expect(second.rows.at(-1)?.name).toBe('Zed 59');
  });

  it('says who has an account to administrators only', async () => {
    expect((await pat().listPeople({ find: 'ana r' })).rows[0]?.account).toBe('linked');
    expect((await pat().listPeople({ find: 'zed 00' })).rows[0]?.account).toBe('none');
    expect((await ana().listPeople({ find: 'ana r' })).rows[0]?.account).toBeNull();
  });

  it('is closed to those whose role does not read people', async () => {
    await expect(app.as(cast.researcher).people.listPeople({})).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const straight = await inAppointment(database.pools.app, cast.researcher, (tx) => tx.selectFrom('person').select('id').execute());
    expect(straight.map((row) => row.id)).toEqual([cast.researcher.personId]);
    expect((await app.as(cast.stranger).people.listPeople({})).rows.map((row) => row.name)).toEqual(['Quinn Stone']);
  });

  it('finds a few among many', async () => {
    await database.owner.query(
      `insert into person (district_id, id, name, folded_name) select $1, gen_random_uuid(), 'Many ' || n, 'many ' || n from generate_series(1, 20000) n`,
      [cast.otherDistrict],
    );
    await database.owner.query('analyze person');
    expect((await app.as(cast.stranger).people.listPeople({ find: 'many 1999' })).total).toBe(11);
  });
});

describe('one person', () => {
  it('is added once, changed on the revision that was seen, and has one address in the district', async () => {
    const id = randomUUID();
    const person = { id, name: 'Noor Haddad', email: 'Noor@Example.test', externalId: 'E-77' };
    await pat().createPerson(person);
    await pat().createPerson(person);
    expect(await ana().readPerson({ id })).toMatchObject({
      name: 'Noor Haddad',
      email: 'noor@example.test',
      externalId: 'E-77',
      appointments: [],
      account: null,
    });
    await expect(pat().createPerson({ ...person, name: 'Somebody' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(pat().createPerson({ ...person, id: randomUUID() })).rejects.toMatchObject({ code: 'CONFLICT' });
    await pat().savePerson({ id, revision: 1, name: 'Noor Al-Haddad' });
    await expect(pat().savePerson({ id, revision: 1, about: 'Late' })).rejects.toMatchObject({
      code: 'CONFLICT',
      data: { current: { name: 'Noor Al-Haddad', revision: 2 } },
    });
    expect((await ana().listPeople({ find: 'noor al' })).total).toBe(1);
    await expect(pat().savePerson({ id, revision: 2, email: 'nowhere' })).rejects.toMatchObject({ code: 'INVALID', data: { fields: [{ path: 'email' }] } });
  });

  it('is changed by administrators only, whatever a page forgets', async () => {
    await expect(ana().savePerson({ id: cast.ana.personId, revision: 1, name: 'Queen' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    for (const actor of [cast.ana, cast.cole, cast.manager, cast.supervisor, cast.samPrincipal, cast.researcher]) {
      const { numUpdatedRows } = await inAppointment(database.pools.app, actor, (tx) => tx.updateTable('person').set({ name: 'Queen' }).executeTakeFirst());
      expect(numUpdatedRows).toBe(0n);
    }
    const foreign = await inAppointment(database.pools.app, cast.stranger, (tx) =>
      tx.selectFrom('person').select('id').where('district_id', '=', cast.district).execute(),
    );
    expect(foreign).toEqual([]);
  });

  it('retires with every appointment, and comes back without', async () => {
    const id = randomUUID();
    await pat().createPerson({ id, name: 'Leo Lang' });
    const today = cast.administrator.today;
    await pat().giveAppointment({ id: randomUUID(), personId: id, role: 'district_coach', from: '2026-01-01' });
    await pat().giveAppointment({ id: randomUUID(), personId: id, role: 'researcher', from: '2090-01-01' });
    const retired = await pat().retirePerson({ id, revision: 1, on: today });
    const person = await ana().readPerson({ id });
    expect(person.retiredOn).toBe(today);
    expect(person.appointments.map((each) => [each.role, each.until])).toEqual([
      ['researcher', '2089-12-31'],
      ['district_coach', today],
    ]);
    await expect(pat().giveAppointment({ id: randomUUID(), personId: id, role: 'researcher', from: '2090-01-01' })).rejects.toMatchObject({ code: 'INVALID' });
    await pat().retirePerson({ ...retired, on: null });
    expect((await ana().readPerson({ id })).retiredOn).toBeNull();
  });

  it('is never the last administrator to go', async () => {
    const { revision } = await ana().readPerson({ id: cast.administrator.personId });
    await expect(pat().retirePerson({ id: cast.administrator.personId, revision, on: '2026-01-01' })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(pat().endAppointment({ id: cast.administrator.appointmentId, revision: 1, until: '2090-01-01' })).rejects.toMatchObject({ code: 'INVALID' });
    expect((await ana().readPerson({ id: cast.administrator.personId })).retiredOn).toBeNull();
  });
});
