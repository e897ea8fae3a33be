import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cast, createTestApp, createTestDatabase, loadCast, type TestApp, type TestDatabase } from '../platform/testing/index.ts';
import { changeAppointment, endAppointment, giveAppointments, listAppointments, moveAppointment } from './appointment-work.ts';
import { type DistrictRow, selectDistrict } from './district.ts';
import { type DistrictWork, workIn } from './in-district.ts';

let database: TestDatabase;
let app: TestApp;
let cast: Cast;
let district: DistrictRow;
const mail: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  cast = await loadCast(database.owner, database.pools.app);
  app = await createTestApp(database);
  district = await selectDistrict(database.ownerUrl, 'meadow-unified');
});
afterAll(async () => {
  await app?.close();
  await database?.close();
});

function run<T>(work: DistrictWork<T>): Promise<T> {
  const post = { mail: { send: async ({ to }: { to: string }) => void mail.push(to) }, config: { publicUrl: 'http://localhost' } };
  return workIn({ pools: database.pools, ...post }, district, work);
}
const readNow = (personId: string) => app.as(cast.administrator).people.readPerson({ id: personId });
const auditOf = async (id: string) =>
  (await database.owner.query<{ verb: string }>('select verb from audit_event where subject_id = $1 order by verb', [id])).rows.map((row) => row.verb);
async function newPerson(name: string, email: string | null = null): Promise<string> {
  const id = crypto.randomUUID();
  await app.as(cast.administrator).people.createPerson({ id, name, email });
  return id;
}

describe('trellis user appointments', () => {
  it('lists who holds what, by name and by role', async () => {
    const all = await run(listAppointments(undefined, undefined));
    expect(all.map((each) => each.person.name)).toEqual([...all.map((each) => each.person.name)].sort());
    expect(all).toHaveLength(11);
    const coaches = await run(listAppointments(undefined, 'school_coach'));
    expect(coaches).toMatchObject([{ person: { name: 'Sam Ito' }, role: 'school_coach', scope: { name: 'Alder Elementary' }, until: null }]);
    await expect(async () => run(listAppointments(undefined, 'boss'))).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('Roles: math_manager'),
    });
  });

  it('finds a person by whole name in any case, by address, by id, and says who is not there', async () => {
    for (const word of ['ana RUIZ', 'Ana.Ruiz@example.test', cast.ana.personId]) {
      expect(await run(listAppointments(word, undefined))).toMatchObject([{ id: cast.ana.appointmentId, role: 'teacher' }]);
    }
    await expect(run(listAppointments('Ana', undefined))).rejects.toMatchObject({ exitCode: 1, message: 'There is nobody called “Ana” in Meadow Unified.' });
    await newPerson('Kim Twin', 'one@example.test');
    await newPerson('Kim Twin');
    await expect(run(listAppointments('Kim Twin', undefined))).rejects.toMatchObject({
      message: expect.stringMatching(/one@example\.test, .*\n.*no address, /),
    });
  });

  it('reads no more than one district', async () => {
    await expect(run(listAppointments('Quinn Stone', undefined))).rejects.toMatchObject({ exitCode: 1 });
    await expect(run(endAppointment(cast.stranger.appointmentId, undefined))).rejects.toMatchObject({
      message: expect.stringContaining('There is no appointment'),
    });
  });
});

describe('trellis user give', () => {
  it('gives one appointment for regions and one for each school, audited and in the pages at once', async () => {
    const person = await newPerson('Gil Grant');
    const inRegion = await run(giveAppointments('Gil Grant', { role: 'principal_supervisor', region: ['north'], from: '2026-01-01', until: '2099-06-30' }));
    expect(inRegion).toMatchObject([{ scope: { kind: 'region', name: 'North' }, from: '2026-01-01', until: '2099-06-30' }]);
    const schools = await run(giveAppointments(person, { role: 'induction_coach', school: ['Alder Elementary', cast.otherSchool], title: 'Mentor' }));
    expect(schools.map((each) => [each.scope.name, each.title, each.from]).sort()).toEqual([
      ['Alder Elementary', 'Mentor', district.today],
      ['Birch Elementary', 'Mentor', district.today],
    ]);
    expect((await readNow(person)).appointments).toHaveLength(3);
    for (const { id } of [...inRegion, ...schools]) expect(await auditOf(id)).toEqual(['people.giveAppointment']);
  });

  it('gives a coach a log, and closes what an evaluator could read, with a mail to the teacher', async () => {
    const person = await newPerson('Lee Ladder', 'lee@example.test');
    const [coach] = await run(giveAppointments(person, { role: 'school_coach', school: ['Birch Elementary'] }));
    const [teacher] = await run(giveAppointments(cast.laverne.personId, { role: 'teacher', school: ['Birch Elementary'] }));
    await database.owner.query(
      `insert into circle_member (district_id, id, circle_id, appointment_id, granted_by)
       select $1, gen_random_uuid(), id, $3, $2 from circle where owner_appointment_id = $2`,
      [cast.district, cast.laverne.appointmentId, coach?.id],
    );
    expect(teacher).toBeDefined();
    expect(mail).toEqual([]);
    await run(giveAppointments(person, { role: 'assistant_principal', school: ['Birch Elementary'] }));
    expect(mail).toEqual(['laverne.hall@example.test']);
    const { rows } = await database.owner.query('select suspended_at is not null as closed from circle_member where appointment_id = $1 and not writes', [
      coach?.id,
    ]);
    expect(rows).toEqual([{ closed: true }]);
  });

  it('refuses what does not hold together, and then writes nothing', async () => {
    const person = await newPerson('Ned Nope');
    for (const [wanted, exitCode, message] of [
      [{ role: 'principal' }, 1, 'This role is not given for such a part of the district.'],
      [{ role: 'principal', school: ['Oak'] }, 1, 'There is no school “Oak” in Meadow Unified.'],
      [{ role: 'teacher', school: ['Alder Elementary', 'Oak'] }, 1, 'There is no school “Oak” in Meadow Unified.'],
      [{ role: 'principal_supervisor', region: ['North', 'north'] }, 1, 'Name each region once.'],
      [{ role: 'teacher', school: ['Alder Elementary'], region: ['North'] }, 2, 'An appointment holds in one kind of place: not in --region and --school.'],
      [{ role: 'researcher', from: '2026-02-30' }, 2, '--from is a day as YYYY-MM-DD, not "2026-02-30".'],
      [{ role: 'researcher', from: '2026-02-01', until: '2026-01-01' }, 1, 'The last day is not before the first.'],
      [{ role: 'researcher', title: 'x'.repeat(201) }, 1, expect.stringMatching(/200/)],
      [{}, 2, expect.stringContaining('Say which role')],
    ] as const) {
      await expect(run(giveAppointments(person, wanted as Parameters<typeof giveAppointments>[1]))).rejects.toMatchObject({
        name: 'CommandProblem',
        exitCode,
        message,
      });
    }
    expect((await readNow(person)).appointments).toEqual([]);
  });
});

describe('trellis user change', () => {
  it('changes title and last day in place', async () => {
    const person = await newPerson('Tess Term');
    const [given] = await run(giveAppointments(person, { role: 'researcher' }));
    const id = given?.id ?? '';
    expect(await run(changeAppointment(id, { title: 'Evaluator', until: '2099-06-30' }))).toMatchObject([{ id, title: 'Evaluator', until: '2099-06-30' }]);
    expect(await run(changeAppointment(id, { title: '', until: 'open' }))).toMatchObject([{ id, title: null, until: null }]);
    expect(await auditOf(id)).toEqual([
      ...['people.changeAppointment', 'people.changeAppointment'],
      ...['people.endAppointment', 'people.endAppointment'],
      'people.giveAppointment',
    ]);
    await expect(run(changeAppointment(id, {}))).rejects.toMatchObject({ exitCode: 2 });
    await expect(run(changeAppointment(id, { from: '2026-01-01' }))).rejects.toMatchObject({ exitCode: 2 });
  });

  it('ends one and begins the next for another role or place, both or neither', async () => {
    const person = await newPerson('Mo Move');
    const [given] = await run(giveAppointments(person, { role: 'teacher', school: ['Alder Elementary'], from: '2026-01-01', title: 'Grade 4' }));
    const id = given?.id ?? '';
    const moved = await run(moveAppointment(id, { school: ['Birch Elementary'], from: '2026-08-10' }));
    expect(moved).toMatchObject([
      { id, scope: { name: 'Alder Elementary' }, until: '2026-08-09' },
      { role: 'teacher', scope: { name: 'Birch Elementary' }, from: '2026-08-10', until: null, title: 'Grade 4' },
    ]);
    const next = moved[1]?.id ?? '';
    expect([await auditOf(id), await auditOf(next)]).toEqual([['people.endAppointment', 'people.giveAppointment'], ['people.giveAppointment']]);
    await expect(run(moveAppointment(next, { role: 'principal', school: ['Oak'], from: '2026-09-01' }))).rejects.toMatchObject({ exitCode: 1 });
    await expect(run(moveAppointment(next, { role: 'math_manager', from: '2026-09-01' }))).rejects.toMatchObject({
      message: 'This role is not given for such a part of the district.',
    });
    expect((await readNow(person)).appointments.map((each) => [each.id, each.until])).toEqual([
      [next, null],
      [id, '2026-08-09'],
    ]);
  });
});

describe('trellis user end', () => {
  it('ends with a last day, or takes back, and never before the first', async () => {
    const person = await newPerson('Evan End');
    const [given] = await run(giveAppointments(person, { role: 'researcher', from: '2026-03-01' }));
    const id = given?.id ?? '';
    await expect(run(endAppointment(id, '2026-01-01'))).rejects.toMatchObject({ exitCode: 1, message: expect.stringContaining('It began on 2026-03-01') });
    expect(await run(endAppointment(id, '2026-02-28'))).toMatchObject([{ id, until: '2026-02-28' }]);
    expect(await run(listAppointments('Evan End', undefined))).toMatchObject([{ id }]);
    expect((await run(listAppointments(undefined, 'researcher'))).map((each) => each.person.name)).not.toContain('Evan End');
  });

  it('keeps the last administrator', async () => {
    await expect(run(endAppointment(cast.administrator.appointmentId, undefined))).rejects.toMatchObject({
      exitCode: 1,
      message: expect.stringContaining('last administrator'),
    });
  });
});

describe('the command as it is typed', () => {
  const trellis = (...words: string[]) =>
    new Promise<{ code: number; out: string; err: string }>((resolve) => {
      const env = {
        PATH: process.env.PATH,
        HOME: tmpdir(),
        DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
        TRELLIS_DATA: join(tmpdir(), `trellis-user-${process.pid}`),
      };
      execFile(process.execPath, [join(import.meta.dirname, 'main.ts'), 'user', ...words], { env }, (error, out, err) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
      );
    });

  it('helps, refuses wrong use with code 2 and a database that is not there with code 1, never with a stack', async () => {
    expect(await trellis('give', '--help')).toMatchObject({ code: 0, out: expect.stringContaining('--school <name>') });
    expect(await trellis('give', 'Ana Ruiz')).toMatchObject({ code: 2, err: expect.stringContaining('--role') });
    expect(await trellis('appointments', '--role', 'boss')).toMatchObject({ code: 2, err: expect.stringMatching(/^trellis: There is no role "boss"/) });
    const { code, err } = await trellis('end', cast.ana.appointmentId, '--json');
    expect([code, err]).toEqual([1, 'trellis: The database server does not answer. Is DATABASE_URL right, and does the server run?\n']);
  });
});
