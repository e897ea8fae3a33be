import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppWithSignIn, createAppWithSignIn } from '../access/testing/app-with-sign-in.ts';
import { type Cast, createTestDatabase, loadCast, type TestDatabase } from '../platform/testing/index.ts';
import { listUsers, resetPasswordLink } from './index.ts';

let database: TestDatabase;
let real: AppWithSignIn;
let cast: Cast;

beforeAll(async () => {
  database = await createTestDatabase();
  cast = await loadCast(database.owner, database.pools.app);
  real = await createAppWithSignIn(database);
  const sam = await real.signIn.createAccount({ email: 'Sam@Meadow.test', name: 'Sam Ito', password: 'a long enough password' });
  await database.owner.query('update person_account set account_id = $1 where person_id = $2', [sam, cast.samCoach.personId]);
  await real.signIn.createAccount({ email: 'alone@meadow.test', name: 'Alone', password: 'a long enough password' });
});
afterAll(async () => {
  await real?.close();
  await database?.close();
});

describe('the command line', () => {
  it('lists accounts with districts and roles, and nothing secret', async () => {
    const users = await listUsers(database.owner);
    expect(users).toMatchObject([
      { email: 'alone@meadow.test', people: [] },
      { email: 'sam@meadow.test', twoFactor: false, people: [{ district: 'Meadow Unified', name: 'Sam Ito', roles: ['assistant_principal', 'school_coach'] }] },
    ]);
    expect(Object.keys(users[0] ?? {}).sort()).toEqual(['email', 'name', 'people', 'since', 'twoFactor']);
  });

  it('makes a link with which a password is set once; an earlier link stops opening', async () => {
    const first = await resetPasswordLink(database.owner, 'http://localhost', 'SAM@meadow.test');
    const second = await resetPasswordLink(database.owner, 'http://localhost', 'sam@meadow.test');
    const reset = (link: string | null) =>
      real.fetch('/api/auth/reset-password', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token: link?.split('/').at(-1), newPassword: 'another long password' }),
      });
    expect((await reset(first)).status).toBe(400);
    expect((await reset(second)).status).toBe(200);
    expect((await reset(second)).status).toBe(400);
    await expect(real.signIn.signIn('sam@meadow.test', 'a long enough password')).rejects.toThrow();
    await expect(real.signIn.signIn('sam@meadow.test', 'another long password')).resolves.toBeDefined();
  });

  it('makes none for an address without account', async () => {
    expect(await resetPasswordLink(database.owner, 'http://localhost', 'nobody@meadow.test')).toBeNull();
  });
});
