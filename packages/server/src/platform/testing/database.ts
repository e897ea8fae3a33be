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
      await onServer(serverUrl, `drop database ${name} with (force)`);
    },
  };
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
