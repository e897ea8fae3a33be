import { randomUUID } from 'node:crypto';
import type { NewNextStep, NextStep } from '@trellis/domain/improvement';
import { openCircle } from '../access/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { acceptAgain } from '../platform/http/same-content.ts';
import { selectTeamOf } from '../walkthroughs/index.ts';
import { selectOptionalStep, selectStep } from './store-step.ts';

/** Puts down a step of a visiting team, in a circle of its own: its owner, whoever puts it down, and the team where it is to read it. */
export async function promiseStep(tx: Tx, actor: Actor, given: NewNextStep): Promise<NextStep> {
  const visit = await selectTeamOf(tx, actor, given.visitId);
  const stored = await selectOptionalStep(tx, actor, given.id);
  if (stored) {
    const { text, due, origin, owner } = stored;
    acceptAgain(
      { text, due, visit: origin?.id, owner: owner.appointmentId },
      { text: given.text, due: given.due, visit: visit.id, owner: given.ownerAppointmentId },
    );
    return stored;
  }
  if (!visit.members.includes(given.ownerAppointmentId)) {
    const message = 'Somebody of the visiting team takes a step on.';
    throw problem('INVALID', 'owner outside the team', message, [{ path: 'ownerAppointmentId', message }]);
  }
  const circleId = randomUUID();
  const readers = given.readers === 'team' ? visit.members : [given.ownerAppointmentId];
  const member = await openCircle(tx, actor, {
    id: circleId,
    kind: 'next_step',
    members: readers.map((appointmentId) => ({ appointmentId, writes: appointmentId === given.ownerAppointmentId })),
  });
  await tx
    .insertInto('next_step')
    .values({
      district_id: actor.districtId,
      id: given.id,
      circle_id: circleId,
      owner_appointment_id: given.ownerAppointmentId,
      text: given.text,
      school_id: visit.schoolId,
      due: given.due,
      promised_on: actor.today,
    })
    .execute();
  await tx
    .insertInto('next_step_origin')
    .values({ district_id: actor.districtId, next_step_id: given.id, circle_id: visit.circleId, kind: 'visit', origin_id: visit.id })
    .execute();
  return selectStep(tx, member, given.id);
}
