import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ProfileCounts, sortCounts } from '@trellis/domain/practice';
import pg from 'pg';
import { computeReleases } from '../packages/server/src/insight/compute-releases.ts';
import { countPractice } from '../packages/server/src/insight/count-practice.ts';
import { readDistrict } from '../packages/server/src/insight/in-district.ts';
import { migrate, openPools, type Pools, prepareRoles, selectActors } from '../packages/server/src/platform/db/index.ts';
import { startPostgres } from '../packages/server/src/platform/postgres/index.ts';
import { createTestApp } from '../packages/server/src/platform/testing/app.ts';
import { testPasswords } from '../packages/server/src/platform/testing/passwords.ts';
import { machine, percentile } from './support/machine.ts';
import { seconds, timed, verdict } from './support/measure.ts';
import { district, peer, seed, year } from './support/practice-year.ts';

/**
 * The practice profile of a large district: 200,000 tasks with 1,000,000 conversations of 100 coaches in one school year.
 * Counting the whole year on the login for releases, under its policies, against plain SQL for the same numbers as the
 * owner (limit: 1.5 times as long); then the district's year through the API over HTTP (limit: p95 300 ms).
 * `node bench/profile.ts [rounds]`; TEST_DATABASE_URL names a server to use in place of the embedded one.
 */
const rounds = Number(process.argv[2] ?? 3);
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
  const { tasks, interactions } = await seed(owner);
  console.log(`laid ${tasks.toLocaleString('en-US')} tasks and ${interactions.toLocaleString('en-US')} conversations in ${seconds(began)} s`);
  const pools = openPools(url, testPasswords);
  try {
    await counting(owner, pools);
    await releasing(pools);
    await reading(pools, owner);
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

/** The same numbers both ways, in turns. */
async function counting(owner: pg.Client, pools: Pools): Promise<void> {
  const ratios: number[] = [];
  const took: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const [ours, ourTime] = await timed(() =>
      readDistrict(pools, district, (tx) => countPractice(tx, { districtId: district, ...year, schoolLeaders: ['principals'] })),
    );
    const [theirs, theirTime] = await timed(() => peer(owner));
    if (round === 0) {
      compare(
        ours.map((leaf) => leaf.counts),
        theirs,
      );
      continue;
    }
    took.push(ourTime);
    ratios.push(ourTime / theirTime);
  }
  const spread = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
  verdict(
    `counting a year: ${percentile(took, 0.5).toFixed(0)} ms, ${percentile(ratios, 0.5).toFixed(2)} of plain SQL (${spread}; limit 1.50; n ${rounds})`,
    percentile(ratios, 0.5) <= 1.5,
  );
}

async function releasing(pools: Pools): Promise<void> {
  const [{ released }, time] = await timed(() => computeReleases(pools, district, '2026-07-31'));
  console.log(`releasing the whole year at once: ${(time / 1000).toFixed(1)} s for ${released} figures`);
}

/** As a manager, over HTTP on a port, eight at once. */
async function reading(pools: Pools, owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ account: string }>(
    `select l.account_id as account from person_account l join appointment a on a.district_id = l.district_id and a.person_id = l.person_id where a.role = 'math_manager'`,
  );
  const [manager] = await selectActors(pools.app, rows[0]!.account);
  const app = await createTestApp({ pools } as Parameters<typeof createTestApp>[0]);
  const address = await app.server.listen({ host: '127.0.0.1', port: 0 });
  const headers = { cookie: `test-account=${manager!.accountId}`, 'x-trellis-appointment': manager!.appointmentId };
  try {
    for (const clients of [1, 8]) {
      const times: number[] = [];
      let bytes = 0;
      const client = async () => {
        for (let request = 0; request < 400 / clients; request += 1) {
          const began = performance.now();
          const answer = await fetch(`${address}/api/insight/team-profile`, { headers });
          const body = await answer.text();
          if (answer.status !== 200 || !body.includes('"coaches":100')) throw new Error(`The API answered ${answer.status}: ${body.slice(0, 300)}`);
          bytes = body.length;
          times.push(performance.now() - began);
        }
      };
      await Promise.all(Array.from({ length: clients }, client));
      const [p50, p95, most] = [percentile(times, 0.5), percentile(times, 0.95), Math.max(...times)];
      verdict(
        `the district’s year through the API, ${clients} at once: p95 ${p95.toFixed(0)} ms (p50 ${p50.toFixed(0)}, longest ${most.toFixed(0)}; ${Math.round(bytes / 1024)} KB; limit 300; n ${times.length})`,
        p95 <= 300,
      );
    }
  } finally {
    await app.close();
  }
}

/** A measurement of two different things would be worth nothing. */
function compare(leaves: readonly ProfileCounts[], theirs: ProfileCounts): void {
  const joined = Object.fromEntries(Object.keys(theirs).map((table) => [table, leaves.flatMap((leaf) => leaf[table as keyof ProfileCounts] as object[])]));
  for (const table of Object.keys(theirs) as (keyof ProfileCounts)[]) {
    const sum = (rows: readonly object[]) => rows.reduce((total, row) => total + Number(Object.values(row).find((value) => typeof value === 'number') ?? 0), 0);
    const [one, other] = [joined[table] as object[], theirs[table] as object[]];
    if (one.length !== other.length || sum(one) !== sum(other))
      throw new Error(`${table}: ${one.length} rows of ${sum(one)} against ${other.length} of ${sum(other)}`);
  }
  sortCounts(theirs);
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}
