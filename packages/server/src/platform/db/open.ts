import pg from 'pg';
import { migrate } from './migrate.ts';
import { openPools, type Pools } from './pools.ts';
import { prepareRoles, type RolePasswords } from './roles.ts';

/** Prepares roles, migrates, opens the pools. `migrated` names the files that were applied now. */
export async function openDatabase(ownerUrl: string, passwords: RolePasswords): Promise<{ pools: Pools; migrated: string[] }> {
  const migrated = await withOwner(ownerUrl, async (owner) => {
    await prepareRoles(owner, passwords);
    return migrate(owner);
  });
  return { pools: openPools(ownerUrl, passwords), migrated };
}

/** One connection as the owner, for migrations and the loading of samples; never for a request. */
export async function withOwner<T>(ownerUrl: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
