import { readConfig } from '../platform/config/index.ts';
import { migrate, prepareRoles, withOwner } from '../platform/db/index.ts';
import { withDatabase } from './owner-database.ts';

export async function migrateCommand(options: { json?: boolean }): Promise<void> {
  const applied = await withDatabase(readConfig(process.env), (database) =>
    withOwner(database.url, async (owner) => {
      await prepareRoles(owner, database.secrets);
      return migrate(owner);
    }),
  );
  if (options.json) console.log(JSON.stringify({ applied }));
  else console.log(applied.length === 0 ? 'The schema is up to date.' : `Applied:\n${applied.map((name) => `  ${name}`).join('\n')}`);
}
