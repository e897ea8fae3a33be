import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { openPools, type Pools } from '../db/pools.ts';
import { withDatabase } from './global-setup.ts';
import { testPasswords } from './passwords.ts';

export interface TestDatabase {
  pools: Pools;
  ownerUrl: string;
  /** a connection that owns everything: to lay the scene, never to ask what a person would see */
  owner: pg.Client;
  close(): Promise<void>;
}

/** A database of the test file's own, cloned from the migrated template. Close it in `afterAll`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = inject('ownerUrl');
  const name = `trellis_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, `create database ${name} template ${inject('templateName')}`);
  const ownerUrl = withDatabase(serverUrl, name);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const pools = openPools(ownerUrl, testPasswords, 4);
  return {
    pools,
    ownerUrl,
    owner,
    close: async () => {
      await pools.close();
      await owner.end();
      await dropDatabase(serverUrl, name);
    },
  };
}

/** Connections that are closing are let go first: one that is cut off would raise its error in the middle of another test. */
async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const { rowCount } = await client.query('select 1 from pg_stat_activity where datname = $1', [name]);
      if (!rowCount) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await client.query(`drop database ${name} with (force)`);
  } finally {
    await client.end();
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
