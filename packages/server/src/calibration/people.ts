import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';

/** Who may score today, by name, at most 1,000. */
export async function selectPeople(tx: Tx, actor: Actor) {
  const rows = await observers(tx, actor).orderBy('n.name').orderBy('a.id').limit(1000).execute();
  return rows.map((row) => ({ appointmentId: row.id, name: row.name, role: row.role, title: row.title }));
}

/** @throws INVALID when one of them may not score */
export async function requireObservers(tx: Tx, actor: Actor, appointmentIds: readonly string[]): Promise<void> {
  const ids = [...new Set(appointmentIds)];
  if (ids.length === 0) return;
  const rows = await observers(tx, actor).where('a.id', 'in', ids).execute();
  if (rows.length < ids.length) {
    throw problem('INVALID', 'somebody who is invited may not score', 'Somebody on the list cannot take part any more. Choose from the list again.', [
      { path: 'invited', message: 'Choose from the list.' },
    ]);
  }
}

function observers(tx: Tx, actor: Actor) {
  return tx
    .selectFrom('appointment as a')
    .innerJoin('role_permission as r', (join) => join.onRef('r.role', '=', 'a.role').on('r.permission', '=', 'calibration.score'))
    .innerJoin('person as n', (join) => join.onRef('n.id', '=', 'a.person_id').on('n.district_id', '=', actor.districtId))
    .select(['a.id', 'a.role', 'a.title', 'n.name'])
    .where('a.district_id', '=', actor.districtId)
    .where('n.retired_on', 'is', null)
    .where('a.starts', '<=', actor.today)
    .where((eb) => eb.or([eb('a.ends', 'is', null), eb('a.ends', '>=', actor.today)]));
}
