import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import { verifySeals } from '../platform/audit/index.ts';
import { type Config, readConfig } from '../platform/config/index.ts';
import { migrationsFolder, withOwner } from '../platform/db/index.ts';
import { withDatabase } from './owner-database.ts';

interface Finding {
  what: string;
  ok: boolean;
  detail: string;
}

/** `trellis doctor`: looks at what must be right for Trellis to run, and says what to do where it is not. Changes nothing. */
export async function doctorCommand(options: { json?: boolean }): Promise<void> {
  const config = readConfig(process.env);
  const findings = [runtime(), dataFolder(config), webBuild(), ...(await databaseFindings(config))];
  if (options.json) console.log(JSON.stringify({ findings }, null, 2));
  else for (const { what, ok, detail } of findings) console.log(`${ok ? '✓' : '✗'} ${what}: ${detail}`);
  if (findings.some((finding) => !finding.ok)) process.exitCode = 1;
}

function runtime(): Finding {
  const major = Number(process.versions.node.split('.')[0]);
  return {
    what: 'Runtime',
    ok: major >= 24,
    detail: major >= 24 ? `Node ${process.versions.node}` : `Node ${process.versions.node}; run npm start, which brings Node 24`,
  };
}

function dataFolder(config: Config): Finding {
  return { what: 'Data folder', ok: true, detail: existsSync(config.dataFolder) ? config.dataFolder : `${config.dataFolder} (made at the first start)` };
}

function webBuild(): Finding {
  const built = existsSync(join(import.meta.dirname, '../../../web/dist/index.html'));
  return { what: 'Pages', ok: built, detail: built ? 'built' : 'not built; run npm run build' };
}

async function databaseFindings(config: Config): Promise<Finding[]> {
  try {
    return await withDatabase(config, (database) => withOwner(database.url, inspect));
  } catch (error) {
    return [{ what: 'Database', ok: false, detail: (error as Error).message }];
  }
}

async function inspect(owner: pg.Client): Promise<Finding[]> {
  const version = (await owner.query<{ server_version: string }>('show server_version')).rows[0]?.server_version ?? 'unknown';
  const supported = Number.parseInt(version, 10) >= 15;
  const findings: Finding[] = [
    { what: 'Database', ok: supported, detail: supported ? `PostgreSQL ${version}` : `PostgreSQL ${version}; 15 or newer is needed` },
  ];
  const prepared = await owner.query(`select 1 from pg_tables where schemaname = 'public' and tablename = 'migration'`);
  if (!prepared.rowCount) return [...findings, { what: 'Schema', ok: false, detail: 'not prepared; run trellis migrate' }];
  const files = (await readdir(migrationsFolder)).filter((name) => name.endsWith('.sql'));
  const applied = new Set((await owner.query<{ name: string }>('select name from migration')).rows.map((row) => row.name));
  const missing = files.filter((name) => !applied.has(name));
  findings.push({
    what: 'Schema',
    ok: missing.length === 0,
    detail: missing.length === 0 ? `${files.length} steps applied` : `${missing.length} steps to apply; run trellis migrate`,
  });
  const { intact, faults } = await verifySeals(owner);
  const detail =
    faults.length === 0
      ? `${intact} sealed minutes fit their roots`
      : `changed after sealing: ${faults.map((each) => `${each.minute} (${each.fault})`).join(', ')}`;
  findings.push({ what: 'Audit', ok: faults.length === 0, detail });
  return findings;
}
