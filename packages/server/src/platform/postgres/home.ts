import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shortHash } from './lock.ts';
import { PostgresProblem } from './problem.ts';
import { type Account, run } from './run.ts';

/**
 * The folder in which the database lives: `postgres` in the data folder, or, where the server's own user cannot
 * get there (a data folder below root's home), a place that it can reach. The choice is written down in the data
 * folder, so that the next start finds the same database and never quietly begins an empty one.
 */
export async function selectHome(dataFolder: string, account: Account): Promise<string> {
  const note = join(dataFolder, 'postgres-folder');
  if (existsSync(note)) {
    const home = readFileSync(note, 'utf8').trim();
    if (existsSync(home)) return home;
    throw new PostgresProblem(
      'data_missing',
      `The database of ${dataFolder} was kept in ${home}, and that folder is gone. Put it back, or remove ${note} to begin anew.`,
    );
  }
  const inside = join(dataFolder, 'postgres');
  if (existsSync(join(inside, 'cluster'))) return inside;
  const home = await firstUsable(dataFolder, account);
  if (!home.startsWith(dataFolder)) {
    writeFileSync(`${note}.new`, `${home}\n`, { flush: true });
    renameSync(`${note}.new`, note);
  }
  return home;
}

async function firstUsable(dataFolder: string, account: Account): Promise<string> {
  const places = [
    () => join(dataFolder, 'postgres'),
    () => join('/var/lib/trellis', shortHash(dataFolder), 'postgres'),
    // The name is not to be guessed: in a folder that everybody writes to, another user could have put it there.
    () => mkdtempSync(join(tmpdir(), 'trellis-')),
  ];
  for (const place of account ? places : places.slice(0, 1)) {
    const home = place();
    if (await isUsable(home, account)) return home;
  }
  throw new PostgresProblem(
    'start_failed',
    `No folder was found in which the database's own user may write; set TRELLIS_DATA to one outside of ${dataFolder}.`,
  );
}

/** Tries it rather than reasoning about modes: file systems and access lists differ. */
async function isUsable(home: string, account: Account): Promise<boolean> {
  try {
    mkdirSync(home, { recursive: true, mode: 0o711 });
    const socket = makeFolderFor(account, join(home, 'socket'));
    return account === null || (await run('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', socket], account)).ok;
  } catch (error) {
    if (account === null) throw error;
    return false;
  }
}

/** A folder that only the server's user (and root) can enter. */
export function makeFolderFor(account: Account, folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}
