import { chownSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolderFor } from './home.ts';
import { PostgresProblem } from './problem.ts';
import { type Account, run } from './run.ts';

/** The role that owns the database and runs the migrations. The application never logs in as it. */
export const ownerRole = 'trellis_owner';

/**
 * The folder of the database's files, made on the first start. It gets its name only when it is complete,
 * so that a start that was broken off leaves nothing that looks like a database.
 */
export async function prepareCluster(home: string, bin: string, account: Account, ownerPassword: string): Promise<string> {
  const cluster = join(home, 'cluster');
  if (existsSync(cluster)) return cluster;
  // The locale of the operating system decides only how words are split; sorting is PostgreSQL's own and the same everywhere.
  const system = process.platform === 'linux' ? ['C.UTF-8', 'C'] : ['C'];
  let output = '';
  for (const locale of system) {
    const result = await initialize(home, bin, account, ownerPassword, locale);
    if (result.ok) {
      renameSync(draftOf(home), cluster);
      flushFolder(home);
      return cluster;
    }
    output = result.output;
  }
  throw new PostgresProblem('start_failed', `The database could not be made in ${home}: ${output}`);
}

/** Whoever owns the files runs the server: root may start what an ordinary user made, and the other way round nothing is lost. */
export function accountOf(home: string, account: Account): Account {
  const cluster = join(home, 'cluster');
  if (!account || !existsSync(cluster)) return account;
  const { uid, gid } = statSync(cluster);
  return { uid, gid };
}

async function initialize(home: string, bin: string, account: Account, ownerPassword: string, locale: string) {
  const draft = draftOf(home);
  rmSync(draft, { recursive: true, force: true });
  makeFolderFor(account, draft);
  const passwordFile = join(home, 'password');
  writeFileSync(passwordFile, ownerPassword, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  try {
    const identity = [`--pgdata=${draft}`, `--username=${ownerRole}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
    const text = ['--encoding=UTF8', `--locale=${locale}`, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    return await run(join(bin, 'initdb'), [...identity, ...text], account);
  } finally {
    rmSync(passwordFile);
  }
}

function draftOf(home: string): string {
  return join(home, 'cluster.draft');
}

function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
