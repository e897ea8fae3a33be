import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestApp, createTestDatabase, loadCast, type TestApp, type TestDatabase } from '../platform/testing/index.ts';

/** Who asks is remembered for seconds; what changes about access holds with the next request all the same. */
let database: TestDatabase;
let app: TestApp;
let cast: Awaited<ReturnType<typeof loadCast>>;

beforeAll(async () => {
  database = await createTestDatabase();
  cast = await loadCast(database.owner, database.pools.app);
  app = await createTestApp(database, {}, { remembers: true });
});
afterAll(async () => {
  await app?.close();
  await database?.close();
});

describe('access that changes', () => {
  it('closes a log with the next request after sharing stopped, for a reader who asked a moment ago', async () => {
    const id = randomUUID();
    await app.as(cast.tallulah).practice.shareLog({ id, appointmentId: cast.laverne.appointmentId });
    // a share opens after a few seconds in which it can be undone
    await database.owner.query(`update circle_member set starts = now() - interval '1 minute' where id = $1`, [id]);
    const read = () => app.as(cast.laverne).practice.listEntries({ appointmentId: cast.tallulah.appointmentId });
    await expect(read()).resolves.toMatchObject({ total: 0 });
    await app.as(cast.tallulah).practice.stopSharing({ id });
    await expect(read()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('ends with an appointment, for a session that asked a moment ago', async () => {
    const asSupervisor = app.as(cast.supervisor);
    await asSupervisor.districts.listSchools({});
    const { revision } = (await database.owner.query('select revision from appointment where id = $1', [cast.supervisor.appointmentId])).rows[0];
    const yesterday = new Date(Date.parse(`${cast.supervisor.today}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    await app.as(cast.administrator).people.endAppointment({ id: cast.supervisor.appointmentId, revision, until: yesterday });
    await expect(asSupervisor.districts.listSchools({})).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
