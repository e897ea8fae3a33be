import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PostgresProblem, type RunningPostgres, startPostgres } from './index.ts';
import { readPostmaster } from './leftover.ts';
import { run } from './run.ts';
import { descendantsOf, killTree, startWriter } from './testing/processes.ts';

const isRoot = process.getuid?.() === 0;
const isLinux = process.platform === 'linux';

let above: string;
let folder: string;
let said: string[];
const running: RunningPostgres[] = [];

beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), 'trellis-start-'));
  chmodSync(above, 0o711);
  folder = join(above, 'data');
  said = [];
});

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  rmSync(above, { recursive: true });
});

async function start(dataFolder = folder) {
  const server = await startPostgres({ dataFolder, log: (sentence) => said.push(sentence) });
  running.push(server);
  return server;
}

async function ask(server: RunningPostgres, question: string) {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    return (await client.query(question)).rows;
  } finally {
    await client.end();
  }
}

function problemOf(starting: Promise<unknown>): Promise<PostgresProblem> {
  return starting.then(
    () => expect.fail('It started.'),
    (error) => {
      expect(error).toBeInstanceOf(PostgresProblem);
      return error;
    },
  );
}

describe('a data folder', () => {
  it('keeps what was written from one start to the next', async () => {
    const first = await start();
    await ask(first, `create table visit as select 'Room 12' as place`);
    await first.stop();
    const second = await start();
    expect(await ask(second, 'select place from visit')).toEqual([{ place: 'Room 12' }]);
    expect(second.version).toMatch(/^18\./);
  });

  it('has one server: a second start is refused while the first one runs', async () => {
    const first = await start();
    const problem = await problemOf(start());
    expect(problem.code).toBe('already_running');
    expect(problem.message).toContain(folder);
    expect(await ask(first, 'select 1 as one')).toEqual([{ one: 1 }]);
    await first.stop();
    await start();
  });

  it('of two that start in the same moment, one starts', async () => {
    const outcomes = await Promise.allSettled([start(), start()]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('may have a long name with commas, spaces and an apostrophe', async () => {
    const long = join(above, `a district's own, very ${'long '.repeat(20)}name`);
    const server = await start(long);
    expect(await ask(server, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(server.socketDir!.length).toBeLessThan(90);
    await server.stop();
    expect(existsSync(server.socketDir!)).toBe(false);
  });

  it('with the wrong passwords is refused in words', async () => {
    await (await start()).stop();
    rmSync(join(folder, 'secrets.json'));
    expect((await problemOf(start())).code).toBe('secrets_unusable');
  });
});

describe('the server', () => {
  let own: string;
  let server: RunningPostgres;
  beforeAll(async () => {
    own = mkdtempSync(join(tmpdir(), 'trellis-start-'));
    server = await startPostgres({ dataFolder: own, log: () => {} });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(own, { recursive: true });
  });

  it('writes before it answers, and listens on no network', async () => {
    const names = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'listen_addresses', 'max_connections', 'TimeZone'];
    const rows = await ask(server, `select name, setting from pg_settings where name in (${names.map((name) => `'${name}'`)})`);
    expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      data_checksums: 'on',
      listen_addresses: '',
      max_connections: '60',
      TimeZone: 'UTC',
    });
  });

  it('asks everybody for the password', async () => {
    const client = new pg.Client({ connectionString: server.url.replace(/:[^:@]*@/, ':guess@') });
    await expect(client.connect()).rejects.toMatchObject({ code: '28P01' });
  });

  it('sorts and folds the same on every machine', async () => {
    const rows = await ask(server, `select string_agg(word, ' ' order by word) as sorted, upper('é') as folded from unnest(array['é', 'z', 'a', 'B']) word`);
    expect(rows).toEqual([{ sorted: 'B a z é', folded: 'É' }]);
  });

  it('writes nothing of what people wrote into its log', async () => {
    await ask(server, 'create table note (words text primary key)');
    await ask(server, `insert into note values ('planted sentence')`);
    await expect(ask(server, `insert into note values ('planted sentence')`)).rejects.toThrow('duplicate key');
    const log = readFileSync(join(own, 'postgres', 'postgres.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('planted');
  });
});

describe('a server that dies', () => {
  it('tells when it is gone without having been asked, and starts again', async () => {
    const server = await start();
    process.kill(readPostmaster(join(folder, 'postgres', 'cluster'))!.pid, 'SIGKILL');
    await server.lost;
    expect(said.join()).toContain('nobody asked');
    expect(await ask(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe.skipIf(!isLinux)('a launcher that is killed (read from /proc, so Linux only)', () => {
  /** A writer that has acknowledged something, and its server. */
  async function killLauncher(env?: NodeJS.ProcessEnv) {
    const writer = startWriter(folder, 'before', { env });
    await once(writer.stdout!, 'data');
    const postmaster = descendantsOf(writer.pid!)[0]!;
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    return postmaster;
  }

  it('leaves a server that shuts down by itself, and the next start waits for it', async () => {
    await killLauncher();
    const server = await start();
    const [row] = await ask(server, 'select count(*)::int as rows from entry');
    expect(row.rows).toBeGreaterThan(0);
    expect(readFileSync(join(folder, 'postgres', 'postgres.log'), 'utf8')).toContain('received fast shutdown request');
  });

  it('leaves a server behind where the system cannot tell it, and the next start stops that one', async () => {
    const tools = join(above, 'tools');
    mkdirSync(tools);
    for (const tool of ['id', 'useradd']) {
      const where = ['/usr/bin', '/bin', '/usr/sbin', '/sbin'].map((place) => join(place, tool)).find(existsSync);
      if (where) symlinkSync(where, join(tools, tool));
    }
    const left = await killLauncher({ PATH: tools });
    expect(readFileSync(`/proc/${left}/cmdline`, 'utf8')).toContain(folder);
    const server = await start();
    expect(said.join()).toContain(`process ${left}`);
    // Where nobody collects the dead, the number stays in use without a command.
    expect(existsSync(`/proc/${left}`) ? readFileSync(`/proc/${left}/cmdline`, 'utf8') : '').toBe('');
    const [row] = await ask(server, 'select count(*)::int as rows from entry');
    expect(row.rows).toBeGreaterThan(0);
  });

  it('is not mistaken for another process that got its number', async () => {
    await (await start()).stop();
    // As another process of the server's own user would be: alive, and nothing to do with us.
    const { uid, gid } = statSync(join(folder, 'postgres', 'cluster'));
    const file = join(folder, 'postgres', 'cluster', 'postmaster.pid');
    writeFileSync(file, `${process.pid}\n${join(folder, 'postgres', 'cluster')}\n0\n5432\n\n\n`);
    chownSync(file, uid, gid);
    expect(await ask(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe.skipIf(!isRoot || !isLinux)('started as root (so only where the tests run as root)', () => {
  it('runs the server as a user of its own', async () => {
    await start();
    expect(statSync(join(folder, 'postgres', 'cluster')).uid).not.toBe(0);
    expect(statSync(folder).mode & 0o007).toBe(0);
  });

  it('keeps the database where that user can go when it cannot enter the data folder, and remembers the place', async () => {
    chmodSync(above, 0o700);
    await (await start()).stop();
    const home = readFileSync(join(folder, 'postgres-folder'), 'utf8').trim();
    try {
      expect(said.join()).toContain(home);
      const again = await start();
      expect(again.socketDir).toBe(join(home, 'socket'));
      await again.stop();
    } finally {
      rmSync(join(home, '..'), { recursive: true });
    }
    expect((await problemOf(start())).code).toBe('data_missing');
  });

  it('leaves the database of an ordinary user to that user', async ({ skip }) => {
    const nobody = { uid: 65_534, gid: 65_534 };
    const reach = await run(process.execPath, [join(import.meta.dirname, 'testing', 'reach.ts')], nobody);
    if (!reach.ok) skip('an ordinary user cannot read this checkout');
    mkdirSync(folder);
    chownSync(folder, nobody.uid, nobody.gid);
    const writer = startWriter(folder, 'ordinary', nobody);
    await once(writer.stdout!, 'data');
    killTree(writer.pid!);
    await once(writer, 'exit');
    const [row] = await ask(await start(), 'select count(*)::int as rows from entry');
    expect(row.rows).toBeGreaterThan(0);
    expect(statSync(join(folder, 'postgres', 'cluster')).uid).toBe(nobody.uid);
  });
});
