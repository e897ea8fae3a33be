import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { sealAudit, verifySeals } from './index.ts';

let database: TestDatabase;
const district = randomUUID();

beforeEach(async () => {
  database = await createTestDatabase();
  for (const minutesAgo of [60, 60, 59, 30]) await event(minutesAgo);
});
afterEach(() => database?.close());

async function event(minutesAgo: number): Promise<string> {
  const id = randomUUID();
  await database.owner.query(
    `insert into audit_event (district_id, id, at, verb) values ($1, $2, date_trunc('minute', now()) - make_interval(mins => $3) + interval '7.123456 seconds', 'people.savePerson')`,
    [district, id, minutesAgo],
  );
  return id;
}

describe('sealing the audit', () => {
  it('chains a root for every closed minute with events, each once', async () => {
    await event(1);
    const first = await sealAudit(database.owner);
    expect(first.minutes).toBe(3);
    expect(await sealAudit(database.owner)).toEqual({ minutes: 0, root: first.root });
    const { rows } = await database.owner.query('select events, root, previous_root from audit_seal order by minute');
    expect(rows.map((row) => row.events)).toEqual([2, 1, 1]);
    expect(rows.map((row) => row.previous_root)).toEqual([null, rows[0]?.root, rows[1]?.root]);
    expect(await verifySeals(database.owner)).toEqual({ intact: 3, removed: 0, faults: [], root: first.root });
  });

  it('does not depend on the settings of the connection', async () => {
    await sealAudit(database.owner);
    await database.owner.query(`set time zone 'Asia/Kathmandu'; set datestyle = 'German'`);
    expect((await verifySeals(database.owner)).faults).toEqual([]);
    expect((await sealAudit(database.owner)).minutes).toBe(0);
    await event(20);
    expect((await sealAudit(database.owner)).minutes).toBe(1);
    expect((await verifySeals(database.owner)).intact).toBe(4);
  });

  it('waits for a transaction that may still write into a minute', async () => {
    await sealAudit(database.owner);
    await event(20);
    await database.pools.app.transaction().execute(async (tx) => {
      await tx.selectNoFrom((eb) => eb.lit(1).as('one')).execute();
      // as if that transaction had begun half an hour ago, its minute is not yet closed
      expect((await sealAudit(database.owner, { graceMinutes: -60 })).minutes).toBe(1);
      await event(0);
      expect((await sealAudit(database.owner, { graceMinutes: -60 })).minutes).toBe(0);
    });
  });
});

describe('what its owner does to the audit afterwards', () => {
  const faults = async () => (await verifySeals(database.owner)).faults.map((each) => each.fault);
  beforeEach(() => sealAudit(database.owner));

  it('is found when a row was altered', async () => {
    await database.owner.query(`update audit_event set verb = 'people.readPerson' where id = (select id from audit_event order by at limit 1)`);
    expect(await faults()).toEqual(['rows_altered']);
  });

  it('is found when a row was taken out, alone in its minute or not', async () => {
    await database.owner.query(`delete from audit_event where id in (select id from audit_event order by at offset 1)`);
    expect(await faults()).toEqual(['rows_missing', 'rows_missing', 'rows_missing']);
  });

  it('is found when a row was put in, in a sealed minute or between', async () => {
    await event(60);
    await event(45);
    expect(await faults()).toEqual(['rows_added', 'rows_added']);
  });

  it('is found when a row was moved to another moment of its minute', async () => {
    await database.owner.query(`update audit_event set at = at + interval '1 microsecond' where id = (select id from audit_event order by at desc limit 1)`);
    expect(await faults()).toEqual(['rows_altered']);
  });

  it('is found when a seal was taken out or replaced', async () => {
    await database.owner.query(`delete from audit_seal where minute = (select minute from audit_seal order by minute offset 1 limit 1)`);
    expect(await faults()).toEqual(['chain_broken', 'rows_added']);
  });

  it('is no fault when retention removes a whole month', async () => {
    const old = await createTestDatabase();
    try {
      await old.owner.query(`create table audit_event_2020_01 partition of audit_event for values from ('2020-01-01') to ('2020-02-01')`);
      await old.owner.query(
        `insert into audit_event (district_id, id, at, verb) values ($1, $2, '2020-01-15T10:00:00Z', 'x.y'), ($1, $3, now() - interval '2 hours', 'x.y')`,
        [district, randomUUID(), randomUUID()],
      );
      await sealAudit(old.owner);
      await old.owner.query('drop table audit_event_2020_01');
      expect(await verifySeals(old.owner)).toMatchObject({ intact: 1, removed: 1, faults: [] });
    } finally {
      await old.close();
    }
  });
});
