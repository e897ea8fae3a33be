import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createSetUpLink } from '../access/index.ts';
import { router } from '../app.ts';
import { loadDemonstration } from '../demonstration/index.ts';
import { type Config, readConfig } from '../platform/config/index.ts';
import { withOwner } from '../platform/db/index.ts';
import { createServer } from '../platform/http/index.ts';
import { startHousekeeping } from './housekeeping.ts';
import { type OwnerDatabase, startDatabase } from './owner-database.ts';
import { openServices } from './services.ts';
import { stopOnSignals } from './stop-on-signals.ts';

const webFolder = join(import.meta.dirname, '../../../web/dist');

/** Starts everything and answers requests until it is told to stop. Progress goes to the terminal, requests to the log. */
export async function serve(): Promise<void> {
  const config = readConfig(process.env);
  for (const notice of config.notices) console.log(notice);
  const began = performance.now();
  const database = await startDatabase(config, (message) => console.log(message));
  const stops: (() => Promise<void> | void)[] = [() => database.stop()];
  const stop = stopOnce(stops);
  try {
    const { services, migrated, close } = await openServices(config, database);
    stops.push(close);
    if (migrated.length > 0) console.log(`Prepared the database (${migrated.length} steps).`);
    if (config.mode === 'demonstration') await loadDemonstration({ ownerUrl: database.url, services, say: (message) => console.log(message) });

    const server = await createServer({ services, router, webFolder: existsSync(join(webFolder, 'index.html')) ? webFolder : null });
    stops.push(() => server.close());
    stops.push(startHousekeeping({ ownerUrl: database.url, services }));
    await server.listen({ host: config.host, port: config.port });
    await announce(config, database, portOf(server.addresses()[0]) ?? config.port, began);
  } catch (error) {
    await stop();
    throw error;
  }
  void database.lost.then(async () => {
    process.exitCode = 1;
    await stop();
  });
  stopOnSignals(stop);
}

async function announce(config: Config, database: OwnerDatabase, port: number, began: number): Promise<void> {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  console.log(`\nTrellis is ready after ${seconds} s:  http://${host}:${port}\n`);
  if (config.mode === 'demonstration') {
    console.log('This is the demonstration: made-up people, one-click sign-in, this machine only. Stop with Ctrl-C.');
    return;
  }
  const link = await withOwner(database.url, (owner) => createSetUpLink(owner, config.publicUrl));
  if (link) console.log(`There is no district yet. Open this link once, within two days, to set one up:\n${link}\n`);
}

/** Stops in the reverse order of starting; a second signal does not stop twice. */
function stopOnce(stops: (() => Promise<void> | void)[]): () => Promise<void> {
  let stopping: Promise<void> | null = null;
  return () => {
    stopping ??= (async () => {
      for (const each of stops.reverse()) await each();
    })();
    return stopping;
  };
}

function portOf(address: ReturnType<import('fastify').FastifyInstance['addresses']>[number] | undefined): number | null {
  return typeof address === 'object' ? address.port : null;
}
