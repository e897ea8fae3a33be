import { randomUUID } from 'node:crypto';
import type { DesignDocument } from '@trellis/domain/infrastructure';
import { codingOf } from '../app.ts';
import { selectDesignDocument, selectOptionalAdopted } from '../infrastructure/index.ts';
import { readConfig } from '../platform/config/index.ts';
import { type Actor, inAppointment, openDatabase, withOwner } from '../platform/db/index.ts';
import { withDatabase } from './owner-database.ts';
import { CommandProblem } from './run-command.ts';

interface DistrictRow {
  id: string;
  name: string;
  time_zone: string;
  sample: boolean;
  subject: string;
}

/** The adopted design of a district as a document: by id, name, or name with hyphens. Reads as the application's role, the design only. */
export async function documentFrom(wanted: string): Promise<DesignDocument> {
  const config = readConfig(process.env);
  return withDatabase(config, async (database) => {
    const district = await selectDistrict(database.url, wanted);
    const { pools } = await openDatabase(database.url, database.secrets);
    try {
      const actor = reader(district);
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

function selectDistrict(url: string, wanted: string): Promise<DistrictRow> {
  return withOwner(url, async (owner) => {
    const { rows } = await owner
      .query<DistrictRow>('select id, name, time_zone, sample, subject from district order by name')
      .catch((error: { code?: string }) => (error.code === '42P01' ? { rows: [] } : Promise.reject(error)));
    const found = rows.find((row) => [row.id, row.name.toLowerCase(), hyphened(row.name)].includes(wanted.toLowerCase()));
    if (found) return found;
    const known = rows.map((row) => hyphened(row.name)).join(', ');
    throw new CommandProblem(
      known ? `There is no district "${wanted}". There are: ${known}` : 'There is no district in this database yet. Start Trellis once: npm start',
    );
  });
}

function hyphened(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** Nobody in particular: reads designs of one district and nothing confidential. */
function reader(district: DistrictRow): Actor {
  return {
    accountId: randomUUID(),
    appointmentId: randomUUID(),
    personId: randomUUID(),
    personName: 'Command line',
    districtId: district.id,
    districtName: district.name,
    timeZone: district.time_zone,
    sample: district.sample,
    role: 'researcher',
    title: null,
    scope: { kind: 'district', id: null, name: district.name, units: [] },
    from: '2000-01-01',
    until: null,
    permissions: ['district.read', 'design.read', 'materials.read'],
    circles: [],
    today: new Date().toISOString().slice(0, 10),
    accessVersion: 0,
  };
}
