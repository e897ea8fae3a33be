import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../platform/testing/index.ts';
import { createSetUpLink } from './index.ts';
import { type AppWithSignIn, createAppWithSignIn } from './testing/app-with-sign-in.ts';

let database: TestDatabase;
let real: AppWithSignIn;

beforeAll(async () => {
  database = await createTestDatabase();
  real = await createAppWithSignIn(database);
});
afterAll(async () => {
  await real?.close();
  await database?.close();
});

const account = { name: 'Pat Olsen', email: 'Pat@Meadow.test', password: 'a long enough password' };
const district = { name: 'Meadow Unified', timeZone: 'America/Los_Angeles' };
const link = async () => (await createSetUpLink(database.owner, 'http://localhost'))?.replace('http://localhost/set-up/', '') ?? '';
const closed = { code: 'NOT_FOUND', message: 'This link does not open anything any more. Ask for a new one.' };

describe('a district from nothing', () => {
  it('opens with the newest link only, for two days', async () => {
    const first = await link();
    const second = await link();
    const { rows } = await database.owner.query('select * from set_up_token');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(second);
    await expect(real.browser().access.readSetUp({ token: first })).rejects.toMatchObject(closed);
    await expect(real.browser().access.readSetUp({ token: 'x'.repeat(43) })).rejects.toMatchObject(closed);
    expect(await real.browser().access.readSetUp({ token: second })).toEqual({ open: true });
    await database.owner.query(`update set_up_token set expires_at = now() - interval '1 second'`);
    await expect(real.browser().access.setUpDistrict({ token: second, account, district })).rejects.toMatchObject(closed);
    expect(await real.signIn.selectOptionalAccountByEmail('pat@meadow.test')).toBeNull();
  });

  it('leaves nothing half made when something is missing', async () => {
    const token = await link();
    const browser = real.browser();
    await expect(browser.access.setUpDistrict({ token, account: { ...account, password: 'short' }, district })).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: [{ path: 'account.password' }] },
    });
    await expect(browser.access.setUpDistrict({ token, account, district: { ...district, timeZone: 'Nowhere' } })).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: [{ path: 'district.timeZone' }] },
    });
    expect((await browser.access.session()).needsSetUp).toBe(true);
    expect(await real.signIn.selectOptionalAccountByEmail('pat@meadow.test')).toBeNull();
  });

  it('makes account, district and administrator, signs in, and goes on with ordinary operations', async () => {
    const browser = real.browser();
    const { districtId, appointmentId } = await browser.access.setUpDistrict({ token: await link(), account, district });
    const session = await browser.access.session();
    expect(session).toMatchObject({
      needsSetUp: false,
      account: { email: 'pat@meadow.test' },
      current: { id: appointmentId, role: 'administrator', district: { id: districtId, timeZone: 'America/Los_Angeles' } },
    });
    expect((await browser.districts.setUpState()).next).toBe('second_factor');

    const year = new Date().getUTCFullYear();
    await browser.districts.createSchoolYear({ id: crypto.randomUUID(), name: 'This year', starts: `${year}-01-05`, ends: `${year}-12-20` });
    await browser.districts.importSchools({ id: crypto.randomUUID(), text: 'Alder\nBirch' });
    const report = await browser.people.importPeople({
      id: crypto.randomUUID(),
      text: 'name,email,role,school\nAna Ruiz,ana@meadow.test,Teacher,Alder\nTallulah Reyes,tallulah@meadow.test,TOSA,',
    });
    expect(report).toMatchObject({ created: 2, bad: 0 });
    const { revision } = await browser.districts.readDistrict();
    await browser.districts.saveDistrict({ revision, classroomRows: 'team_and_teacher' });
    const people = await browser.people.listPeople({});
    const answer = await browser.people.invite({ personIds: people.rows.filter((row) => row.account === 'none').map((row) => row.id) });
    expect(answer.sent).toHaveLength(2);
    const state = await browser.districts.setUpState();
    expect(state.steps.map((step) => [step.step, step.count])).toEqual([
      ['second_factor', 0],
      ['school_year', 1],
      ['schools', 2],
      ['people', 2],
      ['roles', 1],
      ['classroom_rows', 1],
      ['invitations', 2],
    ]);
  });

  it('happens once: there is no further link', async () => {
    expect(await createSetUpLink(database.owner, 'http://localhost')).toBeNull();
  });
});

it('resumes when an earlier try made the account and no more, with its password only', async () => {
  await database.owner.query('delete from set_up_token');
  await database.owner.query(
    `insert into set_up_token (digest, expires_at) values (encode(sha256('a token that is long enough'), 'hex'), now() + interval '1 hour')`,
  );
  await real.signIn.createAccount({ email: 'robin@second.test', name: 'Robin', password: 'the password of Robin' });
  const second = { token: 'a token that is long enough', district: { name: 'Second', timeZone: 'America/Chicago' } };
  const given = { name: 'Robin', email: 'robin@second.test' };
  await expect(real.browser().access.setUpDistrict({ ...second, account: { ...given, password: 'not the password' } })).rejects.toMatchObject({
    code: 'INVALID',
  });
  await expect(real.browser().access.setUpDistrict({ ...second, account: { ...given, password: 'the password of Robin' } })).resolves.toMatchObject({
    districtId: expect.any(String),
  });
});
