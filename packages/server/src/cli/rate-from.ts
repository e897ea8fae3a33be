import type { DesignDocument } from '@trellis/domain/infrastructure';
import { codingOf } from '../app.ts';
import { selectDesignDocument, selectOptionalAdopted } from '../infrastructure/index.ts';
import { readConfig } from '../platform/config/index.ts';
import { inAppointment, openDatabase } from '../platform/db/index.ts';
import { commandLineIn, selectDistrict } from './district.ts';
import { withDatabase } from './owner-database.ts';
import { CommandProblem } from './run-command.ts';

/** The adopted design of a district as a document: by id, name, or name with hyphens. Reads as the application's role, the design only. */
export async function documentFrom(wanted: string): Promise<DesignDocument> {
  const config = readConfig(process.env);
  return withDatabase(config, async (database) => {
    const district = await selectDistrict(database.url, wanted);
    const { pools } = await openDatabase(database.url, database.secrets);
    try {
      const actor = commandLineIn(district, ['district.read', 'design.read', 'materials.read']);
      return await inAppointment(pools.app, actor, async (tx) => {
        const design = await selectOptionalAdopted(tx, actor, district.subject);
        if (!design) throw new CommandProblem(`${district.name} has no adopted design yet.`);
        return selectDesignDocument(tx, actor, design.id, codingOf);
      });
    } finally {
      await pools.close();
    }
  });
}
