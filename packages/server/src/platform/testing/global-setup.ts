import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../db/migrate.ts';
import { prepareRoles } from '../db/roles.ts';
import { startPostgres } from '../postgres/index.ts';
import { testPasswords } from './passwords.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    ownerUrl: string;
    templateName: string;
  }
}

/**
 * One server for the whole run: `TEST_DATABASE_URL` names one (a superuser's connection), else the embedded PostgreSQL is
 * started in a folder of its own. One migrated template database; every test file clones it.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const folder = given ? null : await mkdtemp(join(tmpdir(), 'trellis-test-'));
  const server = folder ? await startPostgres({ dataFolder: folder, log: () => {} }) : null;
  const url = given ?? server?.url ?? '';
  const templateName = `trellis_template_${process.pid}`;

  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await prepareRoles(owner, testPasswords);
  await owner.query(`drop database if exists ${templateName}`);
  await owner.query(`create database ${templateName} template template0 encoding 'UTF8' locale 'C.UTF-8'`);
  const inTemplate = new pg.Client({ connectionString: withDatabase(url, templateName) });
  await inTemplate.connect();
  await migrate(inTemplate);
  await inTemplate.end();

  project.provide('ownerUrl', url);
  project.provide('templateName', templateName);
  return async () => {
    await owner.query(`drop database if exists ${templateName} with (force)`);
    await owner.end();
    await server?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  };
}

/** The same server and role, another database. */
export function withDatabase(url: string, database: string): string {
  return url.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${database}`);
}
