import { defaultDataFolder } from './default-data-folder.ts';
import { ConfigProblem, choice, httpAddress, number, text, withScheme } from './values.ts';

/** What the machine says about how Trellis should run, read once at the start. */
export interface Config {
  /** `demonstration`: made-up people, this machine only. `production`: a district's own data. */
  mode: 'demonstration' | 'production';
  /** Address to listen on (`HOST`); 127.0.0.1 unless told otherwise. */
  host: string;
  /** `PORT`, 0 to 65535; 3000 unless told otherwise, 0 for any free one. */
  port: number;
  /** Where database, files and secrets are kept (`TRELLIS_DATA`), an absolute path. */
  dataFolder: string;
  /** A PostgreSQL server of one's own (`DATABASE_URL`, the owner's connection); null for the embedded one. */
  databaseUrl: string | null;
  /** The address that people type (`TRELLIS_URL`), without a slash at the end. */
  publicUrl: string;
  /** Mail server (`TRELLIS_SMTP_URL`); null keeps mail in the data folder. */
  smtpUrl: string | null;
  /** Requests a minute from one address (`TRELLIS_REQUESTS_PER_MINUTE`); 1200 unless told otherwise: a school may share one. */
  requestsPerMinute: number;
  /** Sender of mail (`TRELLIS_MAIL_FROM`). */
  mailFrom: string;
  /** `TRELLIS_TRUST_PROXY=1`: a proxy in front says where a request comes from. */
  trustProxy: boolean;
  /** `TRELLIS_LOG`; unless told otherwise `info`, and `warn` in the demonstration, whose terminal somebody reads. */
  logLevel: (typeof logLevels)[number];
  /** Sentences that whoever starts the server should read. */
  notices: string[];
}

const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** Reads the environment. Throws ConfigProblem, one sentence that names the variable. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const databaseUrl = withScheme(env, 'DATABASE_URL', ['postgres', 'postgresql']);
  const mode = databaseUrl !== null || env.NODE_ENV === 'production' ? 'production' : 'demonstration';
  const host = text(env, 'HOST') ?? '127.0.0.1';
  if (mode === 'demonstration' && !isLoopback(host)) {
    const todo = 'unset HOST, or set it to 127.0.0.1, or set NODE_ENV=production for a district of your own';
    throw new ConfigProblem('HOST', `is ${host}, but the demonstration listens on this machine only: ${todo}`);
  }
  const port = number(env, 'PORT', { from: 0, to: 65_535 }) ?? 3000;
  const data = defaultDataFolder(env, mode);
  return {
    mode,
    host,
    port,
    dataFolder: data.folder,
    databaseUrl,
    publicUrl: httpAddress(env, 'TRELLIS_URL') ?? `http://${isLoopback(host) ? 'localhost' : host}:${port}`,
    smtpUrl: withScheme(env, 'TRELLIS_SMTP_URL', ['smtp', 'smtps']),
    requestsPerMinute: number(env, 'TRELLIS_REQUESTS_PER_MINUTE', { from: 60, to: 1_000_000_000 }) ?? 1200,
    mailFrom: text(env, 'TRELLIS_MAIL_FROM') ?? 'Trellis <trellis@localhost>',
    trustProxy: text(env, 'TRELLIS_TRUST_PROXY') === '1',
    logLevel: choice(env, 'TRELLIS_LOG', logLevels) ?? (mode === 'demonstration' ? 'warn' : 'info'),
    notices: data.notice === null ? [] : [data.notice],
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
