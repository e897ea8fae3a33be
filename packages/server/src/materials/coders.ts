import type { Coder } from '@trellis/domain/materials';
import type { Actor, Tx } from '../platform/db/index.ts';

/** Who may code today, by name, at most 500. */
export async function selectCoders(tx: Tx, actor: Actor): Promise<Coder[]> {
  const rows = await coders(tx, actor).orderBy('n.name').orderBy('a.id').limit(500).execute();
  return rows.map((row) => ({ appointmentId: row.id, name: row.name }));
}

/** The appointment, when it may code today. */
export async function selectOptionalCoder(tx: Tx, actor: Actor, appointmentId: string): Promise<Coder | null> {
  const row = await coders(tx, actor).where('a.id', '=', appointmentId).executeTakeFirst();
  return row ? { appointmentId: row.id, name: row.name } : null;
}

function coders(tx: Tx, actor: Actor) {
  return tx
    .selectFrom('appointment as a')
    .innerJoin('role_permission as r', (join) => join.onRef('r.role', '=', 'a.role').on('r.permission', '=', 'materials.code'))
    .innerJoin('person as n', (join) => join.onRef('n.id', '=', 'a.person_id').on('n.district_id', '=', actor.districtId))
    .select(['a.id', 'n.name'])
    .where('a.district_id', '=', actor.districtId)
    .where('a.starts', '<=', actor.today)
    .where((eb) => eb.or([eb('a.ends', 'is', null), eb('a.ends', '>=', actor.today)]));
}
