import { chmodSync, chownSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Account } from './run.ts';

/** Makes the data folder when it is missing, closed to other users of the machine; returns its real path. */
export function prepareDataFolder(folder: string): string {
  const first = mkdirSync(folder, { recursive: true });
  if (first) {
    // Folders on the way must be passable whatever the umask: the database's user lives below them.
    for (let made = dirname(folder); made.startsWith(first); made = dirname(made)) chmodSync(made, 0o711);
    chmodSync(folder, 0o700);
  }
  return realpathSync(folder);
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
