import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../platform/config/index.ts';
import { PostgresProblem, readSecrets, type Secrets, startPostgres } from '../platform/postgres/index.ts';

export interface OwnerDatabase {
  /** the owner's connection: for migrations, samples and commands; never for a request */
  url: string;
  secrets: Secrets;
  /** resolves when an embedded server ended although nobody asked for it; never otherwise */
  lost: Promise<void>;
  stop(): Promise<void>;
}

/** The database this installation works on: the server of one's own, else the embedded one, started for as long as it is needed. */
export async function startDatabase(config: Config, log: (message: string) => void): Promise<OwnerDatabase> {
  const secrets = readSecrets(config.dataFolder);
  if (config.databaseUrl) return { url: config.databaseUrl, secrets, lost: new Promise(() => {}), stop: async () => {} };
  const server = await startPostgres({ dataFolder: config.dataFolder, log });
  const note = join(config.dataFolder, 'running.json');
  writeFileSync(note, JSON.stringify({ url: server.url }), { mode: 0o600 });
  return {
    url: server.url,
    secrets,
    lost: server.lost,
    stop: async () => {
      rmSync(note, { force: true });
      await server.stop();
    },
  };
}

/** For commands beside a running Trellis: its embedded server is used when it runs, and started when it does not. */
export async function withDatabase<T>(config: Config, work: (database: OwnerDatabase) => Promise<T>): Promise<T> {
  const database = await startDatabase(config, () => {}).catch((error) => {
    if (error instanceof PostgresProblem && error.code === 'already_running') return runningDatabase(config, error);
    throw error;
  });
  try {
    return await work(database);
  } finally {
    await database.stop();
  }
}

function runningDatabase(config: Config, problem: PostgresProblem): OwnerDatabase {
  const note = join(config.dataFolder, 'running.json');
  if (!existsSync(note)) throw problem;
  const { url } = JSON.parse(readFileSync(note, 'utf8')) as { url: string };
  return { url, secrets: readSecrets(config.dataFolder), lost: new Promise(() => {}), stop: async () => {} };
}
