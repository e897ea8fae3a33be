import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ConfigProblem, text } from './values.ts';

const checkout = resolve(import.meta.dirname, '../../../../..');

/**
 * `TRELLIS_DATA`, or a folder for this checkout and mode that can be written to: below `/var/lib/trellis` for root,
 * below the user's data folder for anybody else, and below the temporary folder, with a notice, where neither will do.
 * Nothing is made here.
 */
export function defaultDataFolder(env: NodeJS.ProcessEnv, mode: string): { folder: string; notice: string | null } {
  const given = text(env, 'TRELLIS_DATA');
  if (given !== null) return { folder: checked(resolve(given)), notice: null };
  const name = join(createHash('sha256').update(checkout).digest('hex').slice(0, 12), mode);
  const usual = join(usualFolder(env), name);
  if (isWritable(usual)) return { folder: usual, notice: null };
  const folder = join(tmpdir(), `trellis-${name.replace(/[/\\]/, '-')}`);
  return {
    folder,
    notice: `Data is kept in ${folder}, which the system may clear, because ${usual} cannot be written to; set TRELLIS_DATA to a folder that lasts.`,
  };
}

function usualFolder(env: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32') return join(text(env, 'LOCALAPPDATA') ?? homedir(), 'trellis');
  if (process.getuid?.() === 0) return '/var/lib/trellis';
  const home = text(env, 'HOME') ?? homedir();
  return join(text(env, 'XDG_DATA_HOME') ?? join(home, '.local', 'share'), 'trellis');
}

function checked(folder: string): string {
  if (existsSync(folder) && !statSync(folder).isDirectory()) throw new ConfigProblem('TRELLIS_DATA', `is ${folder}, which is not a folder`);
  if (!isWritable(folder)) throw new ConfigProblem('TRELLIS_DATA', `is ${folder}, which this user cannot write to`);
  return folder;
}

/** Whether the folder, or the nearest one above it that exists, can be written to. */
function isWritable(folder: string): boolean {
  if (!existsSync(folder)) return dirname(folder) !== folder && isWritable(dirname(folder));
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}
