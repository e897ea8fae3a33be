import type { Feedback } from '@trellis/domain/walkthroughs';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { problem } from '../../platform/http/api.ts';
import { acceptAgain } from '../../platform/http/same-content.ts';
import { selectFeedback } from './store-feedback.ts';

/** Answers feedback: its teacher, or one of the team. */
export async function answerFeedback(tx: Tx, actor: Actor, given: { id: string; feedbackId: string; text: string }): Promise<Feedback> {
  const feedback = await selectFeedback(tx, actor, given.feedbackId);
  if (!feedback.sentOn) throw problem('INVALID', 'feedback was not sent', 'This has not been sent yet.');
  const row = await tx
    .selectFrom('feedback')
    .select('circle_id')
    .where('district_id', '=', actor.districtId)
    .where('id', '=', feedback.id)
    .executeTakeFirstOrThrow();
  const stored = feedback.answers.find((answer) => answer.id === given.id);
  if (stored) {
    acceptAgain({ text: stored.text }, { text: given.text });
    return feedback;
  }
  await tx
    .insertInto('feedback_answer')
    .values({
      district_id: actor.districtId,
      id: given.id,
      feedback_id: feedback.id,
      circle_id: row.circle_id,
      for_appointment: feedback.teacher.appointmentId,
      appointment_id: actor.appointmentId,
      text: given.text,
      answered_on: actor.today,
    })
    .execute();
  return selectFeedback(tx, actor, feedback.id);
}

/** Notes the day on which the teacher first opened feedback. */
export async function openFeedback(tx: Tx, actor: Actor, id: string): Promise<void> {
  const feedback = await selectFeedback(tx, actor, id);
  if (feedback.teacher.appointmentId !== actor.appointmentId) throw problem('NOT_FOUND', 'feedback for somebody else');
  const { circle_id } = await tx
    .selectFrom('feedback')
    .select('circle_id')
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('feedback_opening')
    .values({
      district_id: actor.districtId,
      feedback_id: id,
      circle_id,
      for_appointment: actor.appointmentId,
      appointment_id: actor.appointmentId,
      opened_on: actor.today,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
