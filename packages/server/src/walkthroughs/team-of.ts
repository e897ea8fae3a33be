import type { Actor, Tx } from '../platform/db/index.ts';
import { selectWritableVisit } from './store-visit.ts';

/** A visit in whose team the asker writes: where it was, its circle, and the appointments of its team. */
export async function selectTeamOf(tx: Tx, actor: Actor, visitId: string): Promise<{ id: string; schoolId: string; circleId: string; members: string[] }> {
  const visit = await selectWritableVisit(tx, actor, visitId);
  const rows = await tx
    .selectFrom('visit_member')
    .select('appointment_id')
    .where('district_id', '=', actor.districtId)
    .where('visit_id', '=', visitId)
    .where('left_on', 'is', null)
    .execute();
  return { id: visit.id, schoolId: visit.schoolId, circleId: visit.circleId, members: rows.map((row) => row.appointment_id) };
}
