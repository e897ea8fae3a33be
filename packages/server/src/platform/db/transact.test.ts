import { randomUUID } from 'node:crypto';
import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cast, createTestDatabase, loadCast, type TestDatabase } from '../testing/index.ts';
import { testPasswords } from '../testing/passwords.ts';
import { type Actor, inAppointment, openPools, type Pools, prepared, type Tx } from './index.ts';
import { transact } from './transact.ts';

let database: TestDatabase;
let cast: Cast;
let actor: Actor;
/** a single connection, so that what one transaction leaves behind would meet the next */
let pools: Pools;

beforeAll(async () => {
  database = await createTestDatabase();
  cast = await loadCast(database.owner, database.pools.app);
  actor = cast.tallulah;
  pools = openPools(database.ownerUrl, testPasswords, 1);
});
afterAll(async () => {
  await pools?.close();
  await database?.close();
});

const receiptOf = prepared<{ client_id: string }>(
  'test_receipt',
  `insert into receipt (district_id, client_id, sender_appointment_id, operation, content_hash, outcome)
   values (:district, :client, :sender, 'test', '', :outcome) returning client_id`,
);
const note = (client: string, outcome = 'stored') => receiptOf({ district: actor.districtId, client, sender: actor.appointmentId, outcome });
const write = (tx: Tx, client: string, outcome?: string) => tx.executeQuery(note(client, outcome));
const isThere = async (client: string) => (await database.owner.query('select 1 from receipt where client_id = $1', [client])).rowCount === 1;
const districtSeen = async () => (await sql<{ district: string | null }>`select app.district() as district`.execute(pools.app)).rows[0]?.district;

describe('a transaction', () => {
  it('keeps everything, and what was asked at once is answered in the order of asking', async () => {
    const ids = Array.from({ length: 5 }, () => randomUUID());
    const answers = await inAppointment(pools.app, actor, (tx) => Promise.all(ids.map((id) => write(tx, id))));
    expect(answers.map(({ rows }) => rows[0]?.client_id)).toEqual(ids);
    for (const id of ids) expect(await isThere(id)).toBe(true);
  });

  it('keeps its last statements with the rest', async () => {
    const [first, last] = [randomUUID(), randomUUID()];
    await inAppointment(
      pools.app,
      actor,
      (tx) => write(tx, first),
      ({ rows }) => [note(rows[0]?.client_id === first ? last : '')],
    );
    expect([await isThere(first), await isThere(last)]).toEqual([true, true]);
  });

  it('keeps nothing when the work fails, and the connection goes on', async () => {
    const id = randomUUID();
    const work = async (tx: Tx) => {
      await write(tx, id);
      throw new Error('changed my mind');
    };
    await expect(inAppointment(pools.app, actor, work)).rejects.toThrow('changed my mind');
    expect(await isThere(id)).toBe(false);
    await inAppointment(pools.app, actor, (tx) => write(tx, id));
    expect(await isThere(id)).toBe(true);
  });

  it('keeps nothing when one of its last statements is refused', async () => {
    const id = randomUUID();
    const attempt = inAppointment(
      pools.app,
      actor,
      (tx) => write(tx, id),
      () => [note(randomUUID()), note(randomUUID(), 'no such outcome'), note(randomUUID())],
    );
    await expect(attempt).rejects.toMatchObject({ code: '23514' });
    expect(await isThere(id)).toBe(false);
  });

  it('keeps nothing of what was asked together when one of it is refused, and a failure cannot be passed over', async () => {
    const ids = [randomUUID(), randomUUID(), randomUUID()] as const;
    const together = inAppointment(pools.app, actor, (tx) => Promise.all([write(tx, ids[0]), write(tx, ids[1], 'no such outcome'), write(tx, ids[2])]));
    await expect(together).rejects.toMatchObject({ code: '23514' });
    const silent = inAppointment(pools.app, actor, async (tx) => {
      await write(tx, ids[0]);
      await write(tx, ids[1], 'no such outcome').catch(() => {});
    });
    await expect(silent).rejects.toThrow('rolled back');
    for (const id of ids) expect(await isThere(id)).toBe(false);
  });

  it('is over when it is over', async () => {
    let kept: Tx | undefined;
    await inAppointment(pools.app, actor, async (tx) => {
      kept = tx;
    });
    const late = kept as Tx;
    await expect(write(late, randomUUID())).rejects.toThrow('after the end');
  });

  it('says why when it could not be opened, and does nothing', async () => {
    const id = randomUUID();
    await expect(transact(pools.app, 'set local role trellis_owner_of_nothing', (tx) => write(tx, id))).rejects.toThrow('trellis_owner_of_nothing');
    expect(await isThere(id)).toBe(false);
  });

  it('ends with its connection, and the next one finds another', async () => {
    const id = randomUUID();
    const cut = inAppointment(pools.app, actor, async (tx) => {
      await write(tx, id);
      await Promise.all([sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx), sql`select 1`.execute(tx)]);
    });
    await expect(cut).rejects.toThrow();
    expect(await isThere(id)).toBe(false);
    await inAppointment(pools.app, actor, (tx) => write(tx, id));
    expect(await isThere(id)).toBe(true);
  });

  it('leaves nobody’s appointment on the connection', async () => {
    await inAppointment(pools.app, actor, (tx) => write(tx, randomUUID()));
    expect(await districtSeen()).toBeNull();
    await expect(inAppointment(pools.app, actor, (tx) => tx.executeQuery(CompiledQuery.raw('select 1 / 0')))).rejects.toThrow('division');
    expect(await districtSeen()).toBeNull();
  });
});

describe('a prepared statement', () => {
  it('has every value, each by its name', () => {
    expect(() => receiptOf({ district: actor.districtId })).toThrow('lacks client');
    expect(note('x').parameters).toEqual([actor.districtId, 'x', actor.appointmentId, 'stored']);
    expect(note('x').sql).toContain('values ($1, $2, $3');
  });

  it('has a name of its own', () => {
    expect(() => prepared('test_receipt', 'select 1')).toThrow('already');
  });

  it('is prepared once on a connection, also when its first use failed', async () => {
    const countOf = prepared<{ n: number }>('test_count', 'select count(*)::int as n from receipt where client_id = :client and 1 / :divisor::int = 1');
    await expect(inAppointment(pools.app, actor, (tx) => tx.executeQuery(countOf({ client: actor.appointmentId, divisor: 0 })))).rejects.toThrow('division');
    for (let use = 0; use < 3; use += 1) await inAppointment(pools.app, actor, (tx) => tx.executeQuery(countOf({ client: actor.appointmentId, divisor: 1 })));
    const { rows } = await sql<{ name: string }>`select name from pg_prepared_statements where name = 'test_count'`.execute(pools.app);
    expect(rows).toHaveLength(1);
  });
});
