import { chmodSync, chownSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { PostgresProblem } from './problem.ts';
import type { Account } from './run.ts';

/** Makes the data folder when it is missing, closed to other users of the machine; returns its real path. */
export function prepareDataFolder(folder: string): string {
  const first = mkdirSync(folder, { recursive: true });
  if (first) {
    // Folders on the way must be passable whatever the umask: the database's user lives below them.
    for (let made = dirname(folder); made.startsWith(first); made = dirname(made)) chmodSync(made, 0o711);
    chmodSync(folder, 0o700);
  }
  const path = realpathSync(folder);
  const user = process.getuid?.() ?? 0;
  // In a folder that everybody writes to, somebody else may have put one there with passwords of their choice.
  if (user !== 0 && statSync(path).uid !== user)
    throw new PostgresProblem('start_failed', `The folder ${path} belongs to another user; set TRELLIS_DATA to one of your own.`);
  return path;
}

/** Lets the server's own user pass through root's data folder, and nobody else. A folder that holds other things is left as it is. */
export function admit(account: Account, folder: string): void {
  if (!account) return;
  const { uid, mode } = statSync(folder);
  const entries = readdirSync(folder);
  const isOurs = uid === 0 && (entries.length === 0 || entries.includes('secrets.json'));
  if (!isOurs || mode & 0o001) return;
  chownSync(folder, 0, account.gid);
  chmodSync(folder, 0o710);
}
