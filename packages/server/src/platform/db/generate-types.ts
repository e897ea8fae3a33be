import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { startPostgres } from '../postgres/index.ts';
import { withDatabase } from '../testing/global-setup.ts';
import { testPasswords } from '../testing/passwords.ts';
import { migrate } from './migrate.ts';
import { prepareRoles } from './roles.ts';

/**
 * Writes `schema.ts` from a freshly migrated database, or with `--verify` says whether the one that is committed still
 * fits. `TEST_DATABASE_URL` names a server to use in place of the embedded one.
 */
const target = join(import.meta.dirname, 'schema.ts');
const verify = process.argv.includes('--verify');

const given = process.env.TEST_DATABASE_URL;
const folder = given ? null : await mkdtemp(join(tmpdir(), 'trellis-types-'));
const server = folder ? await startPostgres({ dataFolder: folder, log: () => {} }) : null;
const url = given ?? server?.url ?? '';
const name = `trellis_types_${process.pid}`;
const owner = new pg.Client({ connectionString: url });
await owner.connect();
try {
  await owner.query(`create database ${name} template template0 encoding 'UTF8' locale 'C.UTF-8'`);
  const inNew = new pg.Client({ connectionString: withDatabase(url, name) });
  await inNew.connect();
  await prepareRoles(inNew, testPasswords);
  await migrate(inNew);
  await inNew.end();
  const types = await typesOf(withDatabase(url, name));
  if (verify) {
    const committed = await readFile(target, 'utf8');
    if (committed !== types) {
      console.error('The types of the schema are out of date. Run: npm run types');
      process.exitCode = 1;
    }
  } else {
    await writeFile(target, types);
  }
} finally {
  await owner.query(`drop database if exists ${name} with (force)`);
  await owner.end();
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
}

async function typesOf(database: string): Promise<string> {
  const scratch = await mkdtemp(join(tmpdir(), 'trellis-schema-'));
  const out = join(scratch, 'schema.ts');
  const bin = join(import.meta.dirname, '../../../../../node_modules/kysely-codegen/dist/cli/bin.js');
  await promisify(execFile)(process.execPath, [
    bin,
    '--dialect',
    'postgres',
    '--url',
    database,
    '--out-file',
    out,
    '--default-schema',
    'public',
    '--include-pattern',
    'public.*',
    '--exclude-pattern',
    'public.audit_event_*',
    '--date-parser',
    'string',
    '--numeric-parser',
    'number',
    '--type-only-imports',
  ]);
  const types = await readFile(out, 'utf8');
  await rm(scratch, { recursive: true });
  return types;
}
