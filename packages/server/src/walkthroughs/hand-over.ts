import { permissionsOf } from '@trellis/domain/access';
import { admitToCircle, dismissFromCircle, handOverCircle } from '../access/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { handOverOccurrence } from '../practice/index.ts';
import { updateVisit } from './change-visit.ts';
import { selectMembers, updateMember } from './store-members.ts';
import { selectLedVisit } from './store-visit.ts';

/**
 * Hands the lead to another member. The circle and the planned day of the structure follow in the same transaction; the
 * former lead stays in the team as an observer. Refused once the visit was held, since it stands in a log then.
 */
export async function handOverVisit(tx: Tx, actor: Actor, given: { id: string; revision: number; appointmentId: string }): Promise<void> {
  const visit = await selectLedVisit(tx, actor, given.id);
  if (given.appointmentId === actor.appointmentId) return;
  if (visit.heldOn || visit.state === 'did_not_happen')
    throw problem('INVALID', 'the visit is over', 'This visit is over: who led it stands.', [{ path: 'appointmentId', message: 'This visit is over.' }]);
  const next = (await selectMembers(tx, actor, visit.id)).find((member) => member.appointmentId === given.appointmentId && member.leftOn === null);
  if (!next) throw refused('not of the team', 'Only somebody in the team can lead the visit.');
  if (!next.role || !permissionsOf(next.role).includes('visits.plan')) throw refused('a role that plans no visits', 'This role does not plan visits.');
  await updateVisit(tx, actor, given, { lead_appointment_id: next.appointmentId });
  await updateMember(tx, actor, { visitId: visit.id, appointmentId: actor.appointmentId }, { part: 'observer' });
  await updateMember(tx, actor, { visitId: visit.id, appointmentId: next.appointmentId }, { part: 'lead', answer: 'coming' });
  if (next.part === 'guest') {
    await dismissFromCircle(tx, actor, visit.circleId, [next.appointmentId]);
    await admitToCircle(tx, actor, visit.circleId, [{ appointmentId: next.appointmentId, writes: true }]);
  }
  await handOverCircle(tx, actor, visit.circleId, next.appointmentId);
  if (visit.occurrenceId && !(await handOverOccurrence(tx, actor, visit.occurrenceId, next.appointmentId)))
    throw refused('another occurrence', `${next.name ?? 'This colleague'} has the same planned at this school on this day already.`);
}

const refused = (log: string, message: string) => problem('INVALID', log, message, [{ path: 'appointmentId', message }]);
