import type { NextStep, NextStepDecision } from '@trellis/domain/improvement';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { selectStep } from './store-step.ts';

/** What its owner says of a step: done, kept with a day, or dropped with a reason. Taking a decision back opens it again. */
export async function decideStep(tx: Tx, actor: Actor, given: NextStepDecision): Promise<NextStep> {
  const step = await selectStep(tx, actor, given.id);
  if (!step.own) throw problem('NOT_ALLOWED', 'a step of somebody else', 'Only who took a step on says what became of it.');
  if (step.revision !== given.revision) throw conflict(`step stands at ${step.revision}`, step);
  if (given.state === 'dropped' && !given.reason) {
    const message = 'Say in a few words why.';
    throw problem('INVALID', 'a step dropped without a reason', message, [{ path: 'reason', message }]);
  }
  await tx
    .updateTable('next_step')
    .set({
      state: given.state,
      due: given.state === 'open' ? (given.due ?? step.due) : step.due,
      reason: given.state === 'dropped' ? given.reason : null,
      decided_on: given.state === 'open' ? null : actor.today,
      revision: step.revision + 1,
    })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', step.id)
    .where('owner_appointment_id', '=', actor.appointmentId)
    .execute();
  return selectStep(tx, actor, given.id);
}
