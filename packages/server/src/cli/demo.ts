import { clearDemonstration, loadDemonstration } from '../demonstration/index.ts';
import { readConfig } from '../platform/config/index.ts';
import { withOwner } from '../platform/db/index.ts';
import { withDatabase } from './owner-database.ts';
import { CommandProblem } from './run-command.ts';
import { openServices } from './services.ts';

/** `trellis demo`: the two published districts and a made-up year; `--fresh` begins anew. Never on a database of a real district. */
export async function demoCommand(options: { fresh?: boolean; json?: boolean }): Promise<void> {
  const config = readConfig(process.env);
  if (config.mode !== 'demonstration') throw new CommandProblem('The demonstration is for this machine only: unset DATABASE_URL and NODE_ENV=production.');
  await withDatabase(config, async (database) => {
    const { services, close } = await openServices(config, database);
    try {
      if (options.fresh) await withOwner(database.url, clearDemonstration);
      await loadDemonstration({ ownerUrl: database.url, services, say: options.json ? () => {} : (sentence) => console.log(sentence) });
      const districts = await withOwner(database.url, async (owner) =>
        (await owner.query<{ name: string }>('select name from district order by name')).rows.map((row) => row.name),
      );
      console.log(options.json ? JSON.stringify({ districts }) : `Loaded: ${districts.join(', ')}.`);
    } finally {
      await close();
    }
  });
}
