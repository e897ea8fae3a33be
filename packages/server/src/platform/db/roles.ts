import type { Client } from 'pg';

/**
 * The roles that the database knows, one set per cluster.
 * - `trellis_app`: what every request runs as. Owns nothing, bypasses nothing.
 * - `trellis_access`: writes appointments and memberships only; entered by `asAccess` for one verb.
 * - `trellis_signin`: the sign-in schema and nothing else.
 * - `trellis_release`: reads whole districts, read only and without text columns, to compute releases.
 * - `trellis_release_writer`: adds releases and can do nothing else; entered by the job that computes them.
 */
export interface RolePasswords {
  appPassword: string;
  signInPassword: string;
  releasePassword: string;
}

export async function prepareRoles(owner: Client, passwords: RolePasswords): Promise<void> {
  await ensureRole(owner, 'trellis_access', null);
  await ensureRole(owner, 'trellis_release_writer', null);
  await ensureRole(owner, 'trellis_app', passwords.appPassword);
  await ensureRole(owner, 'trellis_signin', passwords.signInPassword);
  await ensureRole(owner, 'trellis_release', passwords.releasePassword);
  // entered only by SET ROLE: not inherited, so that an ordinary statement of a request has none of it
  await owner.query('grant trellis_access, trellis_release_writer to trellis_app');
}

async function ensureRole(owner: Client, name: string, password: string | null): Promise<void> {
  const { rowCount } = await owner.query('select 1 from pg_roles where rolname = $1', [name]);
  if (!rowCount) await owner.query(`create role ${name} noinherit nosuperuser nobypassrls`).catch(ignoreConcurrentCreation);
  const login = password === null ? 'nologin' : `login password ${owner.escapeLiteral(password)}`;
  await owner.query(`alter role ${name} ${login}`);
}

/** Two processes that prepare one cluster at the same moment both want the same roles; either's are fine. */
function ignoreConcurrentCreation(error: unknown): void {
  const code = (error as { code?: string }).code;
  if (code !== '42710' && code !== '23505') throw error;
}
