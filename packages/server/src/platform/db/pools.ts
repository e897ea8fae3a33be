import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { RequestClient } from './request-client.ts';
import type { RolePasswords } from './roles.ts';
import type { DB } from './schema.ts';

// A date is a day in the district's time zone and never an instant: it stays text.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
// Counts fit into a number; a value that does not is a fault worth seeing.
pg.types.setTypeParser(pg.types.builtins.INT8, (value) => {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`The database answered ${value}, which is too large for a number`);
  return number;
});

export type Database = Kysely<DB>;

export interface Pools {
  /** what requests run on, as `trellis_app` */
  app: Database;
  /** the sign-in schema only, as `trellis_signin` */
  signIn: pg.Pool;
  /** whole districts, read only, for releases, as `trellis_release` */
  release: Database;
  close(): Promise<void>;
}

/** Opens the pools beside the owner's connection address: same server and database, other roles. */
export function openPools(ownerUrl: string, passwords: RolePasswords, size = 10): Pools {
  const appPool = new pg.Pool({
    connectionString: urlAs(ownerUrl, 'trellis_app', passwords.appPassword),
    max: size,
    Client: RequestClient,
    // a fresh connection makes every plan anew: keep them through the pauses of a school day
    idleTimeoutMillis: 5 * 60 * 1000,
  });
  const signIn = new pg.Pool({ connectionString: urlAs(ownerUrl, 'trellis_signin', passwords.signInPassword), max: 4 });
  const releasePool = new pg.Pool({
    connectionString: urlAs(ownerUrl, 'trellis_release', passwords.releasePassword),
    max: 2,
    options: '-c default_transaction_read_only=on',
  });
  for (const pool of [appPool, signIn, releasePool]) {
    // a connection that the server ends is replaced at the next use; what is under way on it is refused and hears of it so
    pool.on('error', () => {});
    pool.on('connect', (client) => client.on('error', () => {}));
  }
  const app = new Kysely<DB>({ dialect: new PostgresDialect({ pool: appPool }) });
  const release = new Kysely<DB>({ dialect: new PostgresDialect({ pool: releasePool }) });
  return {
    app,
    signIn,
    release,
    close: async () => {
      await Promise.all([app.destroy(), signIn.end(), release.destroy()]);
    },
  };
}

/** The same server and database under another role. */
export function urlAs(ownerUrl: string, user: string, password: string): string {
  const url = new URL(ownerUrl.replace(/^(postgres(?:ql)?:\/\/)([^@/]*@)?\//, '$1$2socket/'));
  url.username = user;
  url.password = encodeURIComponent(password);
  return url.toString().replace('@socket/', '@/');
}
