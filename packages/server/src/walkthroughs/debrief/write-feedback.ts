import type { Feedback, FeedbackChange } from '@trellis/domain/walkthroughs';
import { sql } from 'kysely';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { conflict, problem } from '../../platform/http/api.ts';
import type { Services } from '../../platform/http/services.ts';
import { selectWritableVisit } from '../store-visit.ts';
import { openClassroom } from './open-classroom.ts';
import { selectFeedback, selectFeedbackOf } from './store-feedback.ts';

/** Writes feedback to the teacher of a classroom, or goes on writing it; a classroom has one. */
export async function writeFeedback(tx: Tx, actor: Actor, given: FeedbackChange): Promise<Feedback> {
  const classroom = await tx
    .selectFrom('visit_classroom')
    .select(['visit_id', 'taught_by'])
    .where('district_id', '=', actor.districtId)
    .where('id', '=', given.classroomId)
    .executeTakeFirst();
  if (!classroom) throw problem('NOT_FOUND', 'no such classroom for this reader');
  const visit = await selectWritableVisit(tx, actor, classroom.visit_id);
  if (!classroom.taught_by) {
    const message = 'Say first whose classroom this is.';
    throw problem('INVALID', 'feedback to nobody', message, [{ path: 'classroomId', message }]);
  }
  const [stored] = await selectFeedbackOf(tx, actor, { classroomId: given.classroomId });
  const text = { saw: given.saw, question: given.question, next_step: given.nextStep };
  if (!stored) {
    if (given.revision !== null) throw conflict('feedback that is not there', null);
    await tx
      .insertInto('feedback')
      .values({
        district_id: actor.districtId,
        id: given.id,
        visit_id: visit.id,
        classroom_id: given.classroomId,
        circle_id: visit.circleId,
        for_appointment: classroom.taught_by,
        written_by: actor.appointmentId,
        ...text,
      })
      .execute();
    return selectFeedback(tx, actor, given.id);
  }
  const same = stored.saw === given.saw && stored.question === given.question && stored.nextStep === given.nextStep;
  if (same && stored.id === given.id) return stored;
  if (stored.sentOn) throw conflict('feedback was sent', stored, 'This was sent meanwhile. What the teacher reads stays as it was.');
  if (stored.id !== given.id || stored.revision !== given.revision) throw conflict('feedback has another revision', stored);
  await tx
    .updateTable('feedback')
    .set({ ...text, revision: stored.revision + 1 })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', stored.id)
    .execute();
  return selectFeedback(tx, actor, stored.id);
}

/** Sends feedback: the teacher reads it from now on, with what was seen in the classroom. Answers the mail that follows. */
export async function sendFeedback(
  tx: Tx,
  actor: Actor,
  services: Services,
  { id, revision }: { id: string; revision: number },
): Promise<{ sent: Feedback; mail: () => Promise<void> }> {
  const stored = await selectFeedback(tx, actor, id);
  await selectWritableVisit(tx, actor, stored.visitId);
  if (stored.sentOn) return { sent: stored, mail: async () => {} };
  if (stored.revision !== revision) throw conflict('feedback has another revision', stored);
  await tx
    .updateTable('feedback')
    .set({ sent_on: actor.today, revision: revision + 1 })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .execute();
  await openClassroom(tx, actor, stored.classroomId, stored.teacher.appointmentId);
  const sent = await selectFeedback(tx, actor, id);
  return { sent, mail: await noticeOf(tx, actor, services, sent) };
}

/** A mail without a word of what was seen. */
async function noticeOf(tx: Tx, actor: Actor, services: Services, feedback: Feedback): Promise<() => Promise<void>> {
  const { rows } = await sql<{ email: string | null }>`
    select p.email from appointment a join person p on p.district_id = ${actor.districtId} and p.id = a.person_id
    where a.district_id = ${actor.districtId} and a.id = ${feedback.teacher.appointmentId}`.execute(tx);
  const to = rows[0]?.email;
  if (!to) return async () => {};
  return () =>
    services.mail.send({
      to,
      subject: 'Feedback on a visit to your classroom',
      text: `A visiting team has written to you about your classroom. It is not for evaluation. You can read it, answer it, and see who else can read it:\n\n${services.config.publicUrl}/feedback/${feedback.id}`,
    });
}
