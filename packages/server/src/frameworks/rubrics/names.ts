import type { Actor, Tx } from '../../platform/db/index.ts';

/** Names behind appointments, as far as this reader may read names; others are absent. */
export async function selectNames(tx: Tx, actor: Actor, appointments: readonly (string | null)[]): Promise<(appointmentId: string | null) => string | null> {
  const ids = [...new Set(appointments.filter((id) => id !== null))];
  const rows =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('appointment as a')
          .innerJoin('person as p', (join) => join.onRef('p.district_id', '=', 'a.district_id').onRef('p.id', '=', 'a.person_id'))
          .where('a.district_id', '=', actor.districtId)
          .where('p.district_id', '=', actor.districtId)
          .where('a.id', 'in', ids)
          .select(['a.id', 'p.name'])
          .execute();
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return (appointmentId) => (appointmentId === null ? null : (names.get(appointmentId) ?? null));
}
