import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { StandardsImportReport } from '@trellis/domain/frameworks';
import { importCase } from '../frameworks/index.ts';
import { auditStatement } from '../platform/audit/index.ts';
import { readConfig } from '../platform/config/index.ts';
import { inAppointment, openDatabase, type Pools } from '../platform/db/index.ts';
import { commandLineIn, type DistrictRow, selectDistrict } from './district.ts';
import { withDatabase } from './owner-database.ts';

interface Ask {
  given: unknown;
  strict: boolean;
  dryRun: boolean;
  file: string;
}

/** Brings a CASE package into a district, as the application's role and audited. What is refused is answered, not thrown. */
export function importInto(wanted: string | undefined, ask: Ask): Promise<StandardsImportReport> {
  return withDatabase(readConfig(process.env), async (database) => {
    const district = await selectDistrict(database.url, wanted);
    const { pools } = await openDatabase(database.url, database.secrets);
    try {
      return await importIntoDistrict(pools, district, ask);
    } finally {
      await pools.close();
    }
  });
}

export function importIntoDistrict({ app }: Pick<Pools, 'app'>, district: DistrictRow, { given, strict, dryRun, file }: Ask): Promise<StandardsImportReport> {
  const actor = commandLineIn(district, ['district.read', 'frameworks.read', 'frameworks.edit']);
  const input = { id: randomUUID(), package: given, strict, ...(file !== '-' && { fileName: basename(file).slice(0, 200) }) };
  return inAppointment(
    app,
    actor,
    async (tx) => {
      const report = await importCase(tx, actor, { ...input, dryRun: true }, 'command_line');
      return dryRun || report.outcome === 'refused' || report.outcome === 'older' ? report : importCase(tx, actor, { ...input, dryRun: false }, 'command_line');
    },
    (report) => (report.dryRun ? [] : [auditStatement({ actor, verb: 'frameworks.importStandards', subjectId: report.document?.id ?? null })]),
  );
}
