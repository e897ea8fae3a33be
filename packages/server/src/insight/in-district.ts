import { CompiledQuery } from 'kysely';
import type { Database, Pools, Tx } from '../platform/db/index.ts';

/** Reads a whole district on the login for releases: read only, no text columns, every policy bound to this district. */
export function readDistrict<T>(pools: Pick<Pools, 'release'>, districtId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inDistrict(pools.release, districtId, forCounting, work);
}

/** Adds releases of one district, as the role that can do nothing else. */
export function writeReleases<T>(pools: Pick<Pools, 'app'>, districtId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inDistrict(pools.app, districtId, [], (tx) => asWriter(tx, work));
}

/** The same inside a request's own transaction, so that no request holds two connections. */
export async function asWriter<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  await tx.executeQuery(CompiledQuery.raw('set local role trellis_release_writer'));
  const result = await work(tx);
  await tx.executeQuery(CompiledQuery.raw('reset role'));
  return result;
}

/** A year of a large district is joined and grouped at once: in memory, and without compiling each statement first. */
const forCounting = ["set local work_mem = '128MB'", 'set local jit = off'];

function inDistrict<T>(db: Database, districtId: string, settings: readonly string[], work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!/^[0-9a-f-]{36}$/.test(districtId)) throw new TypeError('Not a UUID');
  const enter = [`set local app.district = '${districtId}'`, ...settings].join('; ');
  return db.transaction().execute(async (tx) => {
    await tx.executeQuery(CompiledQuery.raw(enter));
    return work(tx);
  });
}
