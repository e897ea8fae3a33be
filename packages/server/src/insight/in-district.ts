import { CompiledQuery } from 'kysely';
import type { Database, Pools, Tx } from '../platform/db/index.ts';

/** Reads a whole district on the login for releases: read only, no text columns, every policy bound to this district. */
export function readDistrict<T>(pools: Pick<Pools, 'release'>, districtId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inDistrict(pools.release, districtId, null, work);
}

/** Adds releases of one district, as the role that can do nothing else. */
export function writeReleases<T>(pools: Pick<Pools, 'app'>, districtId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inDistrict(pools.app, districtId, 'trellis_release_writer', work);
}

function inDistrict<T>(db: Database, districtId: string, role: string | null, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!/^[0-9a-f-]{36}$/.test(districtId)) throw new TypeError('Not a UUID');
  const enter = [`set local app.district = '${districtId}'`, ...(role ? [`set local role ${role}`] : [])].join('; ');
  return db.transaction().execute(async (tx) => {
    await tx.executeQuery(CompiledQuery.raw(enter));
    return work(tx);
  });
}
