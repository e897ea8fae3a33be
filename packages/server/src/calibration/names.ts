import type { Actor, Tx } from '../platform/db/index.ts';

/** Names behind appointments, as far as this reader may read names. */
export async function selectNames(tx: Tx, actor: Actor, appointmentIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (appointmentIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('appointment as a')
    .innerJoin('person as p', (join) => join.onRef('p.id', '=', 'a.person_id').on('p.district_id', '=', actor.districtId))
    .select(['a.id', 'p.name'])
    .where('a.district_id', '=', actor.districtId)
    .where('a.id', 'in', [...new Set(appointmentIds)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}
