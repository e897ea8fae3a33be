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

const pat = () => app.as(cast.administrator);
const count = async (table: string) =>
  Number((await database.owner.query(`select count(*) as n from ${table} where district_id = $1`, [cast.district])).rows[0]?.n);

/** 10,000 rows of which 137 are bad in four ways; the lines of the bad ones. */
function largeRoster(): { text: string; badLines: number[] } {
  const badLines: number[] = [];
  const lines = Array.from({ length: 10_000 }, (_, index) => {
    const bad = index % 73 === 5 && badLines.length < 137;
    if (bad) badLines.push(index + 2);
    const row = {
      name: `Teacher ${index}`,
      email: `t${index}@meadow.test`,
      role: index % 40 === 0 ? 'Math Specialist' : 'Teacher',
      school: index % 2 === 0 ? 'Alder Elementary' : 'Birch Elementary',
    };
    if (bad) Object.assign(row, [{ name: '' }, { email: 'no address' }, { role: 'Wizard' }, { role: 'Teacher', school: 'Nowhere' }][badLines.length % 4]);
    return `${row.name},${row.email},${row.role},${row.school},N-${index}`;
  });
  return { text: `name,email,role,school,employee id\n${lines.join('\n')}`, badLines };
}

describe('a list of 10,000 of which 137 rows are bad', () => {
  const { text, badLines } = largeRoster();
  const id = randomUUID();

  it('says so on a dry run and changes nothing', async () => {
    const before = [await count('person'), await count('appointment'), await count('evaluates')];
    const report = await pat().people.importPeople({ id: randomUUID(), text, dryRun: true });
    expect(report).toMatchObject({ dryRun: true, rows: 10_000, good: 9_863, bad: 137, created: 9_863, updated: 0 });
    expect([await count('person'), await count('appointment'), await count('evaluates')]).toEqual(before);
    expect(await count('import_run')).toBe(0);
  });

  it('brings in 9,863 and names the 137', async () => {
    const people = await count('person');
    const report = await pat().people.importPeople({ id, text, fileName: 'staff.csv' });
    expect(report).toMatchObject({ rows: 10_000, good: 9_863, bad: 137, created: 9_863, updated: 0, unchanged: 0, problemsTotal: 137, fileName: 'staff.csv' });
    expect(report.problems.map((problem) => problem.line)).toEqual(badLines);
    expect(await count('person')).toBe(people + 9_863);
  });

  it('keeps the report', async () => {
    expect((await pat().exchange.listImports({ kind: 'people' })).rows).toMatchObject([{ id, good: 9_863, bad: 137 }]);
    const { run, problems } = await pat().exchange.readImport({ id });
    expect(run.problemsTotal).toBe(137);
    expect(problems.map((problem) => problem.line)).toEqual(badLines);
    expect(problems[0]).toEqual({ line: badLines[0], column: 'email', message: '"no address" is not an e-mail address.' });
  });

  it('gives roles, logs and evaluators as if by hand', async () => {
    const [teacher] = (await pat().people.listPeople({ find: 'teacher 9999' })).rows;
    expect(teacher?.appointments).toMatchObject([{ role: 'teacher', scope: { name: 'Birch Elementary' }, from: cast.administrator.today }]);
    const [other] = (await pat().people.listPeople({ find: 'teacher 9998' })).rows;
    const evaluators = await pat().access.listEvaluates({ teacherId: other?.id });
    expect(evaluators.rows.map((row) => row.evaluator.name).sort()).toEqual(['Desmond Cole', 'Sam Ito']);
    const [coach] = (await pat().people.listPeople({ find: 'teacher 9960' })).rows;
    expect(coach?.appointments[0]?.role).toBe('district_coach');
    const { rows } = await database.owner.query(`select 1 from circle where owner_appointment_id = $1`, [coach?.appointments[0]?.id]);
    expect(rows).toHaveLength(1);
    const audited = await database.owner.query(`select 1 from audit_event where verb = 'people.giveAppointment' and subject_id = $1`, [
      coach?.appointments[0]?.id,
    ]);
    expect(audited.rowCount).toBe(1);
  });

  it('doubles nothing when it comes again, with the same id or another', async () => {
    const before = [await count('person'), await count('appointment'), await count('evaluates'), await count('circle')];
    expect(await pat().people.importPeople({ id, text })).toMatchObject({ created: 9_863, good: 9_863 });
    expect(await count('import_run')).toBe(1);
    expect(await pat().people.importPeople({ id: randomUUID(), text })).toMatchObject({ created: 0, updated: 0, unchanged: 9_863, bad: 137 });
    expect([await count('person'), await count('appointment'), await count('evaluates'), await count('circle')]).toEqual(before);
  });

  it('is not mixed up with another file under the same id', async () => {
    await expect(pat().people.importPeople({ id, text: 'name,email,role\nX,x@x.org,TOSA' })).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('a small list', () => {
  it('comes as a file with marks, semicolons and CRLF', async () => {
    const file = new File(
      [new Uint8Array([0xef, 0xbb, 0xbf]), 'Full Name;E-Mail;Position;Site\r\n"Muñoz; Zoë";zoe@meadow.test;Induction Mentor;\r\n'],
      'neue.csv',
      { type: 'text/csv' },
    );
    expect(await pat().people.importPeople({ id: randomUUID(), file })).toMatchObject({ rows: 1, created: 1, bad: 0, fileName: 'neue.csv' });
    expect((await pat().people.listPeople({ find: 'munoz; zo' })).rows).toMatchObject([
      { email: 'zoe@meadow.test', appointments: [{ role: 'induction_coach', scope: { kind: 'district' } }] },
    ]);
  });

  it('brings people up to date by number, and another address closes an open invitation', async () => {
    await pat().people.importPeople({ id: randomUUID(), text: 'name\temail\trole\tid\nVera Vance\tvera@meadow.test\tTOSA\tV1' });
    const vera = (await pat().people.listPeople({ find: 'vera' })).rows[0];
    await pat().people.invite({ personIds: [vera?.id ?? ''] });
    const report = await pat().people.importPeople({ id: randomUUID(), text: 'name,email,role,id\nVera Vance-Lee,vera.lee@meadow.test,TOSA,V1' });
    expect(report).toMatchObject({ created: 0, updated: 1 });
    expect((await pat().people.listPeople({ find: 'vera' })).rows).toMatchObject([
      { id: vera?.id, name: 'Vera Vance-Lee', email: 'vera.lee@meadow.test', account: 'none' },
    ]);
  });

  it('names several regions in one cell, which are one appointment; known ones are not given again', async () => {
    await pat().districts.createRegion({ id: randomUUID(), name: 'South' });
    const bring = (regions: string) =>
      pat().people.importPeople({ id: randomUUID(), text: `name;email;role;region\nWanda Wood;wanda@meadow.test;Network leader;"${regions}"` });
    const places = async () => (await pat().people.listPeople({ find: 'wanda' })).rows[0]?.appointments.map(({ scope }) => scope.name);
    expect(await bring('South; North')).toMatchObject({ created: 1, bad: 0 });
    expect(await places()).toEqual(['North, South']);
    expect(await bring('North; South')).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    await pat().districts.createRegion({ id: randomUUID(), name: 'East' });
    expect(await bring('North; South; East')).toMatchObject({ created: 0, updated: 1 });
    expect((await places())?.toSorted()).toEqual(['East', 'North, South']);
  });

  it.each([
    ['UTF-16', new File([new Uint8Array(Buffer.from('\uFEFFname,email', 'utf16le'))], 'a.csv'), 'UTF-16'],
    ['a workbook', new File([new Uint8Array([0x50, 0x4b, 0x03, 0x04])], 'a.xlsx'), 'workbook'],
    ['no role column', new File(['name,email\nA,a@x.org'], 'a.csv'), 'missing: role'],
  ])('that cannot be read (%s) is refused with a sentence, and nothing is kept', async (_, file, sentence) => {
    const before = await count('import_run');
    await expect(pat().people.importPeople({ id: randomUUID(), file })).rejects.toMatchObject({
      code: 'INVALID',
      message: expect.stringContaining(sentence),
      data: { fields: [{ path: 'file' }] },
    });
    expect(await count('import_run')).toBe(before);
  });

  it('is a file or pasted, not both and not neither', async () => {
    await expect(pat().people.importPeople({ id: randomUUID() })).rejects.toMatchObject({ code: 'INVALID' });
  });
});

describe('imports', () => {
  it('are seen by those who may bring in such files', async () => {
    expect((await app.as(cast.ana).exchange.listImports({})).total).toBe(0);
    expect((await app.as(cast.tallulah).exchange.listImports({})).total).toBe(0);
    const run = (await pat().exchange.listImports({})).rows[0];
    for (const actor of [cast.ana, cast.tallulah, cast.researcher, cast.stranger]) {
      await expect(app.as(actor).exchange.readImport({ id: run?.id ?? '' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const problems = await inAppointment(database.pools.app, actor, (tx) => tx.selectFrom('import_problem').select('id').execute());
      expect(problems).toEqual([]);
    }
    await expect(app.as(cast.tallulah).people.importPeople({ id: randomUUID(), text: 'name,email,role\nX,x@x.org,TOSA' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('are never changed afterwards', async () => {
    const changing = inAppointment(database.pools.app, cast.administrator, (tx) => tx.updateTable('import_run').set({ bad: 0 }).execute());
    await expect(changing).rejects.toMatchObject({ code: '42501' });
  });
});
