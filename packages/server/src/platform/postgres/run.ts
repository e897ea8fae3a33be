import { execFile } from 'node:child_process';

/** Whose rights a process runs with; null stands for our own. */
export type Account = { uid: number; gid: number } | null;

/**
 * The few variables that PostgreSQL needs. Ours stay here: `PG…` would change its settings,
 * and a mail password has no business in another process.
 */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP } = process.env;
  return { PATH, LC_ALL: 'C', TZ: 'UTC', ...(process.platform === 'win32' && { SystemRoot, TEMP }) };
}

/** How a process of that account is spawned: from `/`, because it may not be able to enter our folder. */
export function spawnOptions(account: Account) {
  return { ...account, env: plainEnvironment(), ...(process.platform !== 'win32' && { cwd: '/' }), windowsHide: true };
}

/** Runs a program to its end. A program that cannot be run at all counts as failed, with the reason in `output`. */
export function run(program: string, args: string[], account: Account = null): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    execFile(program, args, spawnOptions(account), (error, stdout, stderr) => {
      resolve({ ok: !error, output: `${stdout}${stderr}`.trim() || (error?.message ?? '') });
    });
  });
}
