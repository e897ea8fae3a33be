import { PostgresProblem } from './problem.ts';
import type { Account } from './run.ts';
import { run } from './run.ts';

const name = 'trellis-postgres';

/**
 * PostgreSQL refuses to run as root, and its tools refuse a user whom the system does not know:
 * started as root it gets a system user of its own, made on first need. Anybody else runs it as themselves.
 */
export async function selectAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return null;
  const known = await findAccount();
  if (known) return known;
  const made = await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name]);
  // Somebody else may have made it in the same moment, so what counts is whether it is there now.
  const account = await findAccount();
  if (account) return account;
  throw new PostgresProblem(
    'no_system_user',
    `PostgreSQL does not run as root, and the system user ${name} could not be made (${made.output}). Start Trellis as an ordinary user, or make that user.`,
  );
}

async function findAccount(): Promise<Account> {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  return uid.ok && gid.ok ? { uid: Number(uid.output), gid: Number(gid.output) } : null;
}
