import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { clearAddress } from './address.ts';
import { PostgresProblem } from './problem.ts';
import { run } from './run.ts';

/** What a running server says of itself in `postmaster.pid`. */
interface Postmaster {
  pid: number;
  socketFolder: string | null;
  ready: boolean;
}

/** Reads `postmaster.pid`; null when no server runs or ran into its death here. */
export function readPostmaster(cluster: string): Postmaster | null {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(lines[0]), socketFolder: lines[4] || null, ready: lines[7]?.trim() === 'ready' };
}

/**
 * Stops the server of a launcher that was killed. Call it only while holding the folder's lock: then a server that
 * still runs has nobody who looks after it. A process that merely got the same number is left alone.
 */
export async function stopLeftover(cluster: string, log: (message: string) => void): Promise<void> {
  const postmaster = readPostmaster(cluster);
  if (!postmaster) return;
  if (await isServerOf(postmaster.pid, cluster)) {
    log(`Stopping the database server that an earlier run left behind (process ${postmaster.pid}).`);
    await stopProcess(postmaster.pid, cluster);
  } else {
    // PostgreSQL would take any living process of that number for the server and refuse to start.
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
  }
  clearAddress(postmaster.socketFolder);
}

async function stopProcess(pid: number, cluster: string): Promise<void> {
  for (const { signal, seconds } of [
    { signal: 'SIGINT', seconds: 30 },
    { signal: 'SIGQUIT', seconds: 10 },
  ] as const) {
    if (await isServerOf(pid, cluster)) process.kill(pid, signal);
    for (const until = Date.now() + seconds * 1000; Date.now() < until; await sleep(20)) {
      if (!(await isServerOf(pid, cluster))) return;
    }
  }
  throw new PostgresProblem(
    'start_failed',
    `The database server that an earlier run left behind (process ${pid}) does not stop. Stop it, then start Trellis again.`,
  );
}

async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  const words = await commandOf(pid);
  return /^postgres(\.exe)?$/.test(basename(words[0] ?? '')) && words.includes(cluster);
}

/** The words with which a process was started; none when it is gone or may not be looked at. */
async function commandOf(pid: number): Promise<string[]> {
  if (process.platform !== 'linux') return (await run('ps', ['-o', 'command=', '-p', String(pid)])).output.split(' ');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
