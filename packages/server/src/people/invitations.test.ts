import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppWithSignIn, createAppWithSignIn } from '../access/testing/app-with-sign-in.ts';
import { inAppointment } from '../platform/db/index.ts';
import { type Cast, createTestApp, createTestDatabase, loadCast, type TestApp, type TestDatabase } from '../platform/testing/index.ts';

let database: TestDatabase;
let app: TestApp;
let real: AppWithSignIn;
let cast: Cast;
let patsBrowser: ReturnType<AppWithSignIn['browser']>;

beforeAll(async () => {
  database = await createTestDatabase();
  cast = await loadCast(database.owner, database.pools.app);
  app = await createTestApp(database);
  real = await createAppWithSignIn(database);
  // Pat with a real account, so that the whole of it is done through the same server
  const account = await real.signIn.createAccount({ email: 'pat.olsen@example.test', name: 'Pat Olsen', password: 'a long enough password' });
  await database.owner.query('update person_account set account_id = $1 where person_id = $2', [account, cast.administrator.personId]);
  patsBrowser = await signedIn('pat.olsen@example.test', 'a long enough password');
});
afterAll(async () => {
  await real?.close();
  await app?.close();
  await database?.close();
});

async function signedIn(email: string, password: string) {
  return real.browser({ cookies: await real.signIn.signIn(email, password) });
}

async function invited(name: string, email: string | null = `${name.toLowerCase().replaceAll(' ', '.')}@example.test`) {
  const id = randomUUID();
  await patsBrowser.people.createPerson({ id, name, email });
  await patsBrowser.people.giveAppointment({ id: randomUUID(), personId: id, role: 'district_coach', from: '2026-01-01' });
  const answer = await patsBrowser.people.invite({ personIds: [id] });
  return { id, answer, token: tokenOf(real.outbox.at(-1)?.text ?? '') };
}
const tokenOf = (text: string) => /\/invitation\/([\w-]+)/.exec(text)?.[1] ?? '';
const closed = { code: 'NOT_FOUND', message: 'This link does not open anything any more. Ask for a new one.' };

describe('an invitation', () => {
  it('goes by mail, and its secret is neither stored nor shown', async () => {
    const { id, answer, token } = await invited('Bea Berg');
    expect(answer).toEqual({ sent: [id], left: [] });
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(answer)).not.toContain(token);
    const { rows } = await database.owner.query('select * from invitation where person_id = $1', [id]);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(real.outbox.at(-1)).toMatchObject({ to: 'bea.berg@example.test', subject: 'Your invitation to Trellis in Meadow Unified' });
    expect((await patsBrowser.people.listPeople({ find: 'bea' })).rows[0]?.account).toBe('invited');
    expect((await patsBrowser.people.listInvitations({})).rows).toMatchObject([{ name: 'Bea Berg', expired: false }]);
  });

  it('makes an account with a password of twelve characters, and signs in', async () => {
    const { token } = await invited('Cyn Cobb');
    const browser = real.browser();
    expect(await browser.people.readInvitation({ token })).toMatchObject({
      name: 'Cyn Cobb',
      email: 'cyn.cobb@example.test',
      districtName: 'Meadow Unified',
      hasAccount: false,
      signedInAs: null,
    });
    await expect(browser.people.acceptInvitation({ token, password: 'too short' })).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: [{ path: 'password' }] },
    });
    await expect(browser.people.acceptInvitation({ token })).rejects.toMatchObject({ code: 'INVALID' });
    const { appointmentId } = await browser.people.acceptInvitation({ token, name: 'Cyn Cobb', password: 'correct horse battery' });
    const session = await browser.access.session();
    expect(session.current).toMatchObject({ id: appointmentId, role: 'district_coach' });
    expect((await patsBrowser.people.listPeople({ find: 'cyn' })).rows[0]?.account).toBe('linked');
    await expect((await signedIn('cyn.cobb@example.test', 'correct horse battery')).access.session()).resolves.toMatchObject({ account: { name: 'Cyn Cobb' } });
  });

  it('opens once: used, withdrawn, replaced, expired and wrong links get one answer', async () => {
    const used = await invited('Dee Dahl');
    await real.browser().people.acceptInvitation({ token: used.token, password: 'correct horse battery' });
    const withdrawn = await invited('Eli Eng');
    await patsBrowser.people.withdrawInvitation({ personId: withdrawn.id });
    const replaced = await invited('Fay Fox');
    await patsBrowser.people.resendInvitation({ personId: replaced.id });
    const expired = await invited('Gil Gee');
    await database.owner.query(`update invitation set expires_at = now() - interval '1 second' where person_id = $1`, [expired.id]);
    expect((await patsBrowser.people.listPeople({ find: 'gil' })).rows[0]?.account).toBe('expired');
    const moved = await invited('Hal Hill');
    await patsBrowser.people.savePerson({ id: moved.id, revision: 1, email: 'hal@elsewhere.test' });
    for (const token of [used.token, withdrawn.token, replaced.token, expired.token, moved.token, 'x'.repeat(43)]) {
      await expect(real.browser().people.readInvitation({ token })).rejects.toMatchObject(closed);
      await expect(real.browser().people.acceptInvitation({ token, password: 'correct horse battery' })).rejects.toMatchObject(closed);
    }
    const again = tokenOf(real.outbox.findLast((mail) => mail.to === 'fay.fox@example.test')?.text ?? '');
    expect(await real.browser().people.readInvitation({ token: again })).toMatchObject({ name: 'Fay Fox' });
    // nobody got an account by trying
    expect(await real.signIn.selectOptionalAccountByEmail('gil.gee@example.test')).toBeNull();
  });

  it('links the account that is signed in, so that one person may work in two districts', async () => {
    const { token } = await invited('Ivy Ito');
    await real.browser().people.acceptInvitation({ token, password: 'correct horse battery' });
    const elsewhere = randomUUID();
    const theirs = randomUUID();
    await database.owner.query(`insert into person (district_id, id, name, folded_name, email) values ($1, $2, 'Ivy Ito', 'ivy ito', 'ivy@elsewhere.test')`, [
      cast.otherDistrict,
      theirs,
    ]);
    await database.owner.query(`insert into appointment (district_id, id, person_id, role, starts) values ($1, $2, $3, 'researcher', '2026-01-01')`, [
      cast.otherDistrict,
      elsewhere,
      theirs,
    ]);
    const secret = await inviteElsewhere(theirs);
    const browser = await signedIn('ivy.ito@example.test', 'correct horse battery');
    expect(await browser.people.readInvitation({ token: secret })).toMatchObject({
      districtName: 'Elsewhere',
      hasAccount: false,
      signedInAs: 'ivy.ito@example.test',
    });
    expect(await browser.people.acceptInvitation({ token: secret })).toEqual({ appointmentId: elsewhere });
    expect((await browser.access.session()).appointments.map((each) => each.district.name).sort()).toEqual(['Elsewhere', 'Meadow Unified']);
  });

  it('does not take over an account without its password', async () => {
    const { token } = await invited('Jan Jost');
    await real.signIn.createAccount({ email: 'jan.jost@example.test', name: 'Jan Jost', password: 'the real password of Jan' });
    expect(await real.browser().people.readInvitation({ token })).toMatchObject({ hasAccount: true });
    await expect(real.browser().people.acceptInvitation({ token, password: 'a guessed password' })).rejects.toMatchObject({
      code: 'INVALID',
      data: { fields: [{ path: 'password' }] },
    });
    await expect(real.browser().people.acceptInvitation({ token, password: 'the real password of Jan' })).resolves.toMatchObject({
      appointmentId: expect.any(String),
    });
  });

  it('stays open when the account belongs to somebody else of the district', async () => {
    const { token } = await invited('Kai Kent');
    await expect(patsBrowser.people.acceptInvitation({ token })).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await real.browser().people.readInvitation({ token })).toMatchObject({ name: 'Kai Kent' });
  });

  it('says of each person why it was not sent', async () => {
    const without = randomUUID();
    await patsBrowser.people.createPerson({ id: without, name: 'No Address' });
    const refused = randomUUID();
    await patsBrowser.people.createPerson({ id: refused, name: 'Bad Mailbox', email: 'gone@example.test' });
    real.refusedAddresses.add('gone@example.test');
    const answer = await patsBrowser.people.invite({ personIds: [without, refused, cast.administrator.personId, randomUUID()] });
    expect(answer.sent).toEqual([]);
    expect(answer.left.map((each) => each.message.slice(0, 30))).toEqual([
      'There is no e-mail address for',
      'This person already has an acc',
      'This person is not in your dis',
      'The mail server did not take t',
    ]);
    expect((await patsBrowser.people.listInvitations({})).rows.map((row) => row.name)).not.toContain('Bad Mailbox');
  });

  it('is not read or made by anybody but administrators', async () => {
    for (const actor of [cast.ana, cast.cole, cast.manager, cast.researcher, cast.stranger]) {
      await expect(app.as(actor).people.listInvitations({})).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
      expect(await inAppointment(database.pools.app, actor, (tx) => tx.selectFrom('invitation').select('id').execute())).toEqual([]);
    }
    const digest = inAppointment(database.pools.app, cast.administrator, (tx) => tx.selectFrom('invitation').select('token_digest').execute());
    await expect(digest).rejects.toMatchObject({ code: '42501' });
    await expect(inAppointment(database.pools.app, cast.administrator, (tx) => tx.selectFrom('person_account').selectAll().execute())).rejects.toMatchObject({
      code: '42501',
    });
  });
});

/** An administrator of the other district invites; that district's own administrator is made for it. */
async function inviteElsewhere(person: string): Promise<string> {
  await database.owner.query(`update appointment set role = 'administrator' where id = $1`, [cast.stranger.appointmentId]);
  const account = await real.signIn.createAccount({ email: 'quinn@example.test', name: 'Quinn Stone', password: 'a long enough password' });
  await database.owner.query('update person_account set account_id = $1 where person_id = $2', [account, cast.stranger.personId]);
  await (await signedIn('quinn@example.test', 'a long enough password')).people.invite({ personIds: [person] });
  return tokenOf(real.outbox.at(-1)?.text ?? '');
}
