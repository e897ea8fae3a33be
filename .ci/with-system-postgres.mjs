// Runs a command with TEST_DATABASE_URL naming a server of the system's PostgreSQL in a folder that is gone afterwards.
// with-system-postgres.mjs <folder of the binaries> <command> [arguments]
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [bin, command, ...args] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'trellis-ci-pg-'));
const root = process.getuid?.() === 0;
if (root) {
  // the server refuses to run as root; "postgres" comes with Debian's package
  run('chown', ['postgres', folder]);
  chmodSync(folder, 0o700);
}
const port = await freePort();
const data = join(folder, 'data');
const as = (program, given) =>
  root ? run('setpriv', ['--reuid', 'postgres', '--regid', 'postgres', '--clear-groups', join(bin, program), ...given]) : run(join(bin, program), given);

as('initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']);
as('pg_ctl', [
  '-D',
  data,
  '-w',
  '-l',
  join(folder, 'log'),
  '-o',
  `-p ${port} -c listen_addresses=127.0.0.1 -c max_connections=200 -c fsync=off -k ${folder}`,
  'start',
]);
try {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, TEST_DATABASE_URL: `postgresql://postgres:unused@127.0.0.1:${port}/postgres` },
  });
  process.exitCode = status ?? 1;
} finally {
  as('pg_ctl', ['-D', data, '-m', 'fast', 'stop']);
  rmSync(folder, { recursive: true, force: true });
}

function run(program, given) {
  const { status, error } = spawnSync(program, given, { stdio: ['ignore', 'ignore', 'inherit'], cwd: tmpdir() });
  if (error || status !== 0) throw error ?? new Error(`${program} ended with ${status}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
  });
}
