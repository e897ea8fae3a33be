import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import pg from 'pg';
import { selectAccount } from './account.ts';
import { type Address, chooseAddress, clearAddress } from './address.ts';
import { prepareBinaries } from './binaries.ts';
import { accountOf, ownerRole, prepareCluster } from './cluster.ts';
import { admit, prepareDataFolder } from './data-folder.ts';
import { selectHome } from './home.ts';
import { stopLeftover } from './leftover.ts';
import { lockFolder } from './lock.ts';
import { PostgresProblem } from './problem.ts';
import { type Account, run } from './run.ts';
import { readSecrets } from './secrets.ts';
import { startServer } from './server.ts';

/** Takes a sentence for the person who runs the machine. */
export type PostgresLog = (message: string) => void;

export interface RunningPostgres {
  /** The owner's connection to the database `trellis`; replace its path for another database. */
  url: string;
  /** Folder of the socket, the `host` for a client; null on Windows, which listens on 127.0.0.1. */
  socketDir: string | null;
  port: number;
  /** As the server says it, such as `18.4`. */
  version: string;
  /** Ends when the server is gone although nobody asked for it. */
  lost: Promise<void>;
  /** Shuts down: open transactions are rolled back, everything acknowledged is on disk. May be called again. */
  stop(): Promise<void>;
}

const database = 'trellis';

/**
 * Starts the embedded PostgreSQL on a data folder, which is made when it is missing.
 * Throws PostgresProblem, with `already_running` when another process looks after that folder.
 */
export async function startPostgres({ dataFolder, log }: { dataFolder: string; log: PostgresLog }): Promise<RunningPostgres> {
  const folder = prepareDataFolder(dataFolder);
  const releases = [await lockFolder(folder)];
  const release = () => {
    for (const giveBack of releases.splice(0)) giveBack();
  };
  try {
    const ownAccount = await selectAccount();
    admit(ownAccount, folder);
    const home = await selectHome(folder, ownAccount);
    if (home !== join(folder, 'postgres')) {
      // Two data folders may point to one database, when one is a copy of the other.
      releases.push(await lockFolder(home));
      log(`The database is kept in ${home}, because its server's own user cannot enter ${folder}.`);
    }
    const account = accountOf(home, ownAccount);
    const bin = await prepareBinaries(home, account);
    const { ownerPassword } = readSecrets(folder);
    const cluster = await prepareCluster(home, bin, account, ownerPassword);
    await stopLeftover(cluster, log);
    const address = await chooseAddress(home, account);
    const child = await startServer({ home, cluster, bin, account, address }).catch((error) => {
      clearAddress(address.socketFolder);
      throw error;
    });
    return await open({ child, address, cluster, bin, account, ownerPassword, log, release });
  } catch (error) {
    release();
    throw error;
  }
}

interface Started {
  child: ChildProcess;
  address: Address;
  cluster: string;
  bin: string;
  account: Account;
  ownerPassword: string;
  log: PostgresLog;
  release: () => void;
}

async function open(started: Started): Promise<RunningPostgres> {
  const { child, address, log, release } = started;
  const interrupt = () => void child.kill('SIGINT');
  process.once('exit', interrupt);
  child.unref();
  let asked = false;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const lost = ended.then(() => {
    process.off('exit', interrupt);
    clearAddress(address.socketFolder);
    release();
    if (asked) return new Promise<void>(() => {});
    log('The embedded PostgreSQL ended although nobody asked for it.');
  });
  const stop = async () => {
    asked = true;
    child.ref();
    await shutDown(started);
    await ended;
  };
  try {
    const version = await prepareDatabase(address, started.ownerPassword);
    const url = ownerUrl(address, started.ownerPassword, database);
    return { url, socketDir: address.socketFolder, port: address.port, version, lost, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Asks for the fast shutdown. Windows has no signals that a server could answer, so there the control program asks. */
async function shutDown({ child, cluster, bin, account }: Started): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') await run(join(bin, 'pg_ctl'), ['stop', '-D', cluster, '-m', 'fast'], account);
  else child.kill('SIGINT');
}

function ownerUrl({ host, port, socketFolder }: Address, password: string, name: string): string {
  const query = socketFolder === null ? '' : `?host=${encodeURIComponent(socketFolder)}`;
  return `postgresql://${ownerRole}:${password}@${socketFolder === null ? host : 'localhost'}:${port}/${name}${query}`;
}

async function prepareDatabase(address: Address, password: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl(address, password, 'postgres') });
  try {
    await client.connect();
    const known = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (known.rowCount === 0) await client.query(`create database ${database}`);
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]!.server_version;
  } catch (error) {
    if ((error as { code?: string }).code !== '28P01') throw error;
    throw new PostgresProblem('secrets_unusable', 'The passwords in secrets.json are not those of this database. Put the file back from a backup.');
  } finally {
    await client.end();
  }
}
