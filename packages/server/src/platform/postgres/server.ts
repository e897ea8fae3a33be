import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Address } from './address.ts';
import { readPostmaster } from './leftover.ts';
import { PostgresProblem } from './problem.ts';
import { type Account, run, spawnOptions } from './run.ts';

/**
 * Durable before fast, and small: a pilot's machine does other things too.
 * The log carries no content: errors reach the application, which knows what may be written down.
 */
const settings = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  shared_buffers: '128MB',
  max_connections: '60',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  unix_socket_permissions: '0700',
};

const patienceInMilliseconds = 10 * 60_000;
const largestLog = 1_000_000;

interface Place {
  home: string;
  cluster: string;
  bin: string;
  account: Account;
  address: Address;
}

/** Starts the server process and waits until it takes connections. */
export async function startServer(place: Place): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt += 1) {
    const { child, reason } = await tryToStart(place);
    if (child) return child;
    // After a kill the last backends may live for a moment longer than their server, and PostgreSQL waits for nobody.
    if (attempt === 50 || !reason.includes('shared memory block')) {
      throw new PostgresProblem('start_failed', `The embedded PostgreSQL did not start: ${reason}`);
    }
    await sleep(100);
  }
}

async function tryToStart({ home, cluster, bin, account, address }: Place): Promise<{ child: ChildProcess | null; reason: string }> {
  const logFile = join(home, 'postgres.log');
  if (existsSync(logFile) && statSync(logFile).size > largestLog) renameSync(logFile, `${logFile}.old`);
  const log = openSync(logFile, 'a', 0o600);
  const begin = statSync(logFile).size;
  const program = [join(bin, 'postgres'), '-D', cluster, '-p', String(address.port), ...addressSettings(address)];
  for (const [name, value] of Object.entries(settings)) program.push('-c', `${name}=${value}`);
  const [command, ...args] = [...(await deathNotice()), ...program] as [string, ...string[]];
  // A session of its own: Ctrl-C in a terminal is for us, and we stop the server when nothing needs it any more.
  const child = spawn(command, args, { ...spawnOptions(account), stdio: ['ignore', log, log], detached: process.platform !== 'win32' });
  closeSync(log);
  const spawned = await new Promise<Error | null>((resolve) => child.once('spawn', () => resolve(null)).once('error', resolve));
  if (spawned) return { child: null, reason: spawned.message };
  for (const until = Date.now() + patienceInMilliseconds; child.exitCode === null && child.signalCode === null; await sleep(5)) {
    const postmaster = readPostmaster(cluster);
    if (postmaster?.pid === child.pid && postmaster?.ready) return { child, reason: '' };
    if (Date.now() > until) child.kill('SIGQUIT');
  }
  return { child: null, reason: readFileSync(logFile, 'utf8').slice(begin).trim() };
}

function addressSettings({ host, socketFolder }: Address): string[] {
  // In quotes, because the setting is a list and a folder's name may have a comma.
  const folders = socketFolder === null ? '' : `"${socketFolder.replaceAll('"', '""')}"`;
  return ['-c', `listen_addresses=${socketFolder === null ? host : ''}`, '-c', `unix_socket_directories=${folders}`];
}

let deathNoticeWords: string[] | null = null;

/** Where the system can do it, the server is told to shut down cleanly when we die without a word. */
async function deathNotice(): Promise<string[]> {
  const words = ['setpriv', '--pdeathsig', 'SIGINT'];
  deathNoticeWords ??= process.platform === 'linux' && (await run('setpriv', ['--pdeathsig', 'SIGINT', 'true'])).ok ? words : [];
  return deathNoticeWords;
}
