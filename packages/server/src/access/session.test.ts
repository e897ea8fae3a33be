import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

describe('who is signed in', () => {
  it('says nothing of anybody to a visitor', async () => {
    const session = await app.as(null).access.session();
    expect(session.account).toBeNull();
    expect(session.current).toBeNull();
    expect(session.permissions).toEqual([]);
  });

  it('gives Sam one role at a time, with the permissions of that role only', async () => {
    const coach = await app.as(cast.samCoach).access.session();
    const principal = await app.as(cast.samPrincipal).access.session();
    expect(coach.appointments).toHaveLength(2);
    expect(coach.current?.role).toBe('school_coach');
    expect(coach.permissions).toContain('practice.log');
    expect(principal.current?.role).toBe('assistant_principal');
    expect(principal.permissions).not.toContain('practice.log');
  });

  it('does not lend Tallulah the appointment of somebody else', async () => {
    const borrowed = { ...cast.tallulah, appointmentId: cast.administrator.appointmentId };
    const session = await app.as(borrowed).access.session();
    expect(session.current).toBeNull();
  });
});

describe('the secret of a device', () => {
  it('is one for each account, whatever the role, and nobody’s without a session', async () => {
    const { secret } = await app.as(cast.samCoach).access.deviceSecret();
    expect(Buffer.from(secret, 'base64')).toHaveLength(32);
    expect((await app.as(cast.samPrincipal).access.deviceSecret()).secret).toBe(secret);
    expect((await app.as(cast.tallulah).access.deviceSecret()).secret).not.toBe(secret);
    await expect(app.as(null).access.deviceSecret()).rejects.toMatchObject({ code: 'SIGNED_OUT' });
  });
});
