import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { computeTrends } from '../packages/server/src/insight/trends/index.ts';
import { migrate, openPools, type Pools, prepareRoles, selectActors } from '../packages/server/src/platform/db/index.ts';
import { startPostgres } from '../packages/server/src/platform/postgres/index.ts';
import { createTestApp } from '../packages/server/src/platform/testing/app.ts';
import { testPasswords } from '../packages/server/src/platform/testing/passwords.ts';
import { machine, percentile } from './support/machine.ts';
import { seconds, timed, verdict } from './support/measure.ts';
import { district, peer, seed, terms } from './support/trend-years.ts';

/**
 * Trends of a large district: 200,000 observations with 2,000,000 scores over six terms. The job that counts them; then a
 * trend through the API over HTTP, 1 and 8 at once (limit: p95 100 ms), against plain SQL for the same numbers over the raw
 * rows as the owner (told, without a limit: it is what releases save).
 * `node bench/trends.ts [requests]`; TEST_DATABASE_URL names a server to use in place of the embedded one.
 */
const requests = Number(process.argv[2] ?? 400);
const limit = 100;
const given = process.env.TEST_DATABASE_URL;
const folder = given ? null : await mkdtemp(join(tmpdir(), 'trellis-bench-'));
const server = folder ? await startPostgres({ dataFolder: folder, log: () => {} }) : null;
const serverUrl = given ?? server?.url ?? '';
const name = `trellis_bench_${randomUUID().replaceAll('-', '')}`;
await onServer(`create database ${name} template template0 encoding 'UTF8' locale 'C.UTF-8'`);
try {
  const url = serverUrl.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${name}`);
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await prepareRoles(owner, testPasswords);
  await migrate(owner);
  const began = performance.now();
  const { observations, scores, indicator } = await seed(owner);
  console.log(`laid ${observations.toLocaleString('en-US')} observations with ${scores.toLocaleString('en-US')} scores in ${seconds(began)} s`);
  const pools = openPools(url, testPasswords);
  try {
    const counting = performance.now();
    const { released } = await computeTrends(pools, district, '2026-08-01');
    console.log(`counting ${terms.length} terms at once: ${seconds(counting)} s for ${released.toLocaleString('en-US')} figures`);
    const again = performance.now();
    await computeTrends(pools, district, '2026-08-01');
    console.log(`looking again with nothing new: ${(performance.now() - again).toFixed(0)} ms`);
    await owner.query('analyze');
    await reading(pools, owner, indicator);
  } finally {
    await pools.close();
    await owner.end();
  }
  console.log(machine());
} finally {
  await onServer(`drop database if exists ${name} with (force)`);
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
}

/** As a manager, over HTTP on a port: the district, its regions and schools in turn. */
async function reading(pools: Pools, owner: pg.Client, indicator: string): Promise<void> {
  const { rows } = await owner.query<{ account: string }>(
    `select l.account_id as account from person_account l join appointment a on a.district_id = l.district_id and a.person_id = l.person_id where a.role = 'math_manager'`,
  );
  const [manager] = await selectActors(pools.app, rows[0]!.account);
  const app = await createTestApp({ pools } as Parameters<typeof createTestApp>[0], {}, { remembers: true });
  const address = await app.server.listen({ host: '127.0.0.1', port: 0 });
  const headers = { cookie: `test-account=${manager!.accountId}`, 'x-trellis-appointment': manager!.appointmentId };
  const ask = async <T>(path: string): Promise<T> => {
    const answer = await fetch(`${address}/api/insight/trends${path}`, { headers });
    if (answer.status !== 200) throw new Error(`The API answered ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
    return (await answer.json()) as T;
  };
  const choices = await ask<{ units: { kind: string; id: string | null }[] }>('');
  const pathOf = (at: number) => {
    const unit = choices.units[at % choices.units.length]!;
    return `/series?indicatorId=${indicator}&unitKind=${unit.kind}${unit.id ? `&unitId=${unit.id}` : ''}`;
  };
  try {
    const [theirs, theirTime] = await timed(() => peer(owner, indicator));
    const ours = await ask<{ points: { mean: { n: number; value: number } }[] }>(pathOf(0));
    compare(
      ours.points.map(({ mean }) => mean),
      theirs,
    );
    for (const clients of [1, 8]) {
      const times: number[] = [];
      let asked = 0;
      const client = async () => {
        for (; asked < requests; ) {
          asked += 1;
          const [, time] = await timed(() => ask(pathOf(asked)));
          times.push(time);
        }
      };
      await Promise.all(Array.from({ length: clients }, client));
      const [p50, p95, most] = [percentile(times, 0.5), percentile(times, 0.95), Math.max(...times)];
      verdict(
        `a trend through the API, ${clients} at once: p95 ${p95.toFixed(0)} ms (p50 ${p50.toFixed(0)}, longest ${most.toFixed(0)}; limit ${limit}; n ${times.length})`,
        p95 <= limit,
      );
      if (clients === 1) console.log(`the same out of the raw rows in plain SQL: ${theirTime.toFixed(0)} ms, ${(theirTime / p50).toFixed(0)} times as long`);
    }
  } finally {
    await app.close();
  }
}

/** A measurement of two different things would be worth nothing. */
function compare(ours: readonly { n: number; value: number }[], theirs: readonly { n: number; mean: number }[]): void {
  if (ours.length !== theirs.length) throw new Error(`${ours.length} terms against ${theirs.length}`);
  for (const [at, { n, value }] of ours.entries()) {
    const raw = theirs[at]!;
    if (n !== raw.n || Math.abs(value - raw.mean) > 1e-9) throw new Error(`term ${at}: mean ${value} of ${n} against ${raw.mean} of ${raw.n}`);
  }
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}
