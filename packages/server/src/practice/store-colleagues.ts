import type { Role } from '@trellis/domain/access';
import type { Colleague } from '@trellis/domain/practice';
import type { Actor, Tx } from '../platform/db/index.ts';

/** People of the district by their appointments. */
export async function selectColleagues(tx: Tx, actor: Actor, appointmentIds: readonly string[]): Promise<Map<string, Colleague>> {
  if (appointmentIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('appointment as a')
    .innerJoin('person as p', (join) => join.onRef('p.id', '=', 'a.person_id').on('p.district_id', '=', actor.districtId))
    .where('a.district_id', '=', actor.districtId)
    .where('a.id', 'in', [...new Set(appointmentIds)])
    .select(['a.id', 'a.role', 'a.title', 'p.name'])
    .execute();
  return new Map(rows.map((row) => [row.id, { appointmentId: row.id, name: row.name, role: row.role as Role, title: row.title }]));
}
