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
  for (const name of ['East', 'West']) await app.as(cast.administrator).districts.createRegion({ id: randomUUID(), name });
});
afterAll(async () => {
  await app?.close();
  await database?.close();
});

const today = () => cast.administrator.today;

describe('the audit', () => {
  it('is counts per verb and day to an administrator, without people and records', async () => {
    const counts = await app.as(cast.administrator).access.auditCounts({ from: today(), until: today() });
    expect(counts).toEqual([{ day: today(), verb: 'districts.createRegion', count: 2 }]);
    expect(await app.as(cast.administrator).access.auditCounts({ from: '2020-01-01', until: '2020-01-31' })).toEqual([]);
  });

  it('counts a day as the district lives it', async () => {
    await database.owner.query(
      `insert into audit_event (district_id, id, at, verb) values ($1, gen_random_uuid(), '2026-03-02T07:59:00Z', 'x.late'), ($1, gen_random_uuid(), '2026-03-02T08:01:00Z', 'x.early')`,
      [cast.district],
    );
    expect(await app.as(cast.administrator).access.auditCounts({ from: '2026-03-01', until: '2026-03-01' })).toEqual([
      { day: '2026-03-01', verb: 'x.late', count: 1 },
    ]);
  });

  it('takes a span of at most a year, the right way round', async () => {
    for (const span of [
      { from: '2026-01-02', until: '2026-01-01' },
      { from: '2024-01-01', until: '2026-01-01' },
    ]) {
      await expect(app.as(cast.administrator).access.auditCounts(span)).rejects.toMatchObject({ code: 'INVALID', data: { fields: [{ path: 'until' }] } });
    }
  });

  it('is one’s own lines to everybody', async () => {
    const mine = await app.as(cast.administrator).access.mine({});
    expect(mine.rows.map((row) => row.verb)).toEqual(['districts.createRegion', 'districts.createRegion']);
    expect(mine.more).toBe(false);
    for (const actor of [cast.ana, cast.researcher, cast.stranger]) expect(await app.as(actor).access.mine({})).toEqual({ rows: [], more: false });
  });

  it('cannot be read by others past the page, nor changed by anybody', async () => {
    for (const actor of [cast.ana, cast.cole, cast.manager, cast.supervisor, cast.tallulah, cast.samPrincipal, cast.researcher, cast.stranger]) {
      expect(await inAppointment(database.pools.app, actor, (tx) => tx.selectFrom('audit_event').select('id').execute())).toEqual([]);
    }
    await expect(inAppointment(database.pools.app, cast.administrator, (tx) => tx.deleteFrom('audit_event').execute())).rejects.toMatchObject({
      code: '42501',
    });
    await expect(inAppointment(database.pools.app, cast.administrator, (tx) => tx.deleteFrom('audit_seal').execute())).rejects.toMatchObject({ code: '42501' });
  });
});

describe('what is stored', () => {
  it('is written for everybody, signed in or not, and says that whoever holds the machine can read it', async () => {
    const page = await app.as(null).access.whatIsStored();
    expect(page.district).toBeNull();
    expect(page.rules.join(' ')).toContain('Whoever runs the machine');
    expect(page.classes.every((each) => each.what && each.readers && each.kept)).toBe(true);
  });

  it('says what one’s own district has decided', async () => {
    expect((await app.as(cast.ana).access.whatIsStored()).district).toMatchObject({
      name: 'Meadow Unified',
      choices: [{ value: 'Not chosen yet' }, { value: 'No' }],
    });
    expect((await app.as(cast.stranger).access.whatIsStored()).district?.name).toBe('Elsewhere');
  });
});
