import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cast, createTestApp, createTestDatabase, loadCast, type TestApp, type TestDatabase } from '../testing/index.ts';

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

describe('the server', () => {
  it('says that it lives and that its database answers', async () => {
    expect((await app.server.inject('/health')).json()).toEqual({ alive: true });
    expect((await app.server.inject('/ready')).json()).toEqual({ ready: true });
  });

  it('allows scripts from its own files only, and no frame', async () => {
    const { headers } = await app.server.inject('/health');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('refuses a change that comes from a page of somebody else', async () => {
    const reply = await app.server.inject({ method: 'POST', url: '/api/auth/sign-out', headers: { origin: 'https://elsewhere.example', host: 'localhost' } });
    expect(reply.statusCode).toBe(403);
  });

  it('refuses a body above five megabytes before reading it', async () => {
    const reply = await app.server.inject({
      method: 'POST',
      url: '/api/demonstration/sign-in',
      headers: { 'content-length': String(6 * 1024 * 1024) },
      payload: '',
    });
    expect(reply.statusCode).toBe(413);
    expect(reply.json().message).toMatch(/5 MB/);
  });

  it('answers an unknown operation with a typed problem', async () => {
    const reply = await app.server.inject('/api/nothing/here');
    expect(reply.statusCode).toBe(404);
    expect(reply.json()).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('names the fields of an input that does not fit, and says so to a person', async () => {
    const reply = await app.server.inject({
      method: 'POST',
      url: '/api/demonstration/sign-in',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ appointmentId: 'Tallulah' }),
    });
    expect(reply.statusCode).toBe(422);
    expect(reply.json()).toMatchObject({ code: 'INVALID', data: { fields: [{ path: 'appointmentId', message: 'This does not point to anything here.' }] } });
  });

  it('refuses what cannot be read, and what has the wrong type: text is a number in an address only', async () => {
    const post = (payload: string) =>
      app.server.inject({ method: 'POST', url: '/api/demonstration/sign-in', headers: { 'content-type': 'application/json' }, payload });
    expect((await post('{"appointmentId":')).json()).toMatchObject({ code: 'INVALID', status: 400 });
    expect((await post('')).json()).toMatchObject({ code: 'INVALID', status: 422 });
    const practice = app.as(cast.tallulah).practice;
    expect((await practice.listEntries({ limit: 1 })).entries).toHaveLength(0);
    const minutes = '40' as unknown as number;
    const task = { id: randomUUID(), entryId: randomUUID(), date: cast.tallulah.today, kind: 'responding' as const };
    await expect(practice.createTask({ ...task, minutes })).rejects.toMatchObject({ code: 'INVALID', data: { fields: [{ path: 'minutes' }] } });
    expect((await practice.createTask({ ...task, minutes: 40 })).entryId).toBe(task.entryId);
  });

  it('describes every operation in an OpenAPI document with a page to read it', async () => {
    const document = (await app.server.inject('/reference/openapi.json')).json();
    expect(document.openapi).toMatch(/^3\./);
    expect(document.paths['/session'].get.summary).toBeTruthy();
    const page = await app.server.inject('/reference');
    expect(page.body).toContain('/reference/assets/swagger-ui-bundle.js');
    expect((await app.server.inject('/reference/assets/swagger-ui-bundle.js')).statusCode).toBe(200);
  });

  it('slows down whoever guesses passwords', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 22; attempt += 1) statuses.push((await app.server.inject({ method: 'POST', url: '/api/auth/sign-in/email' })).statusCode);
    expect(statuses.at(-1)).toBe(429);
    expect(statuses[0]).not.toBe(429);
  });

  it('says which appointment a request works under, and lets no page cache it', async () => {
    expect((await app.as(cast.tallulah).access.session()).current?.id).toBe(cast.tallulah.appointmentId);
    expect((await app.server.inject('/api/session')).headers['cache-control']).toBe('no-store');
  });
});
