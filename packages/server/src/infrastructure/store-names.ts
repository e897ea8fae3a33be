import type { Actor, Tx } from '../platform/db/index.ts';

export interface Named {
  name: string;
  role: string;
  title: string | null;
}

/** Names behind appointments, as far as this reader may read names; others are absent. */
export async function selectNames(tx: Tx, actor: Actor, appointments: readonly (string | null)[]): Promise<ReadonlyMap<string, Named>> {
  const ids = [...new Set(appointments.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('appointment as a')
    .innerJoin('person as p', (join) => join.onRef('p.district_id', '=', 'a.district_id').onRef('p.id', '=', 'a.person_id'))
    .where('a.district_id', '=', actor.districtId)
    .where('p.district_id', '=', actor.districtId)
    .where('a.id', 'in', ids)
    .select(['a.id', 'a.role', 'a.title', 'p.name'])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Who and when, for a page. */
export function byline(names: ReadonlyMap<string, Named>, appointmentId: string, at: Date) {
  return { appointmentId, name: names.get(appointmentId)?.name ?? null, at: at.toISOString() };
}
