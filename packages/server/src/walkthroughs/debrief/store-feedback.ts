import type { Feedback } from '@trellis/domain/walkthroughs';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { problem } from '../../platform/http/api.ts';
import { selectColleagues } from '../../practice/index.ts';

/** Feedback that the asker may read, of a visit, of a classroom or by its id; the oldest first. */
export async function selectFeedbackOf(tx: Tx, actor: Actor, only: { visitId: string } | { classroomId: string } | { id: string }): Promise<Feedback[]> {
  const [column, value] =
    'visitId' in only ? (['visit_id', only.visitId] as const) : 'id' in only ? (['id', only.id] as const) : (['classroom_id', only.classroomId] as const);
  const rows = await tx.selectFrom('feedback').selectAll().where('district_id', '=', actor.districtId).where(column, '=', value).orderBy('id').execute();
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const [answers, openings] = await Promise.all([
    tx
      .selectFrom('feedback_answer')
      .select(['id', 'feedback_id', 'appointment_id', 'text', 'answered_on'])
      .where('district_id', '=', actor.districtId)
      .where('feedback_id', 'in', ids)
      .orderBy('answered_on')
      .orderBy('id')
      .execute(),
    tx
      .selectFrom('feedback_opening')
      .select(['feedback_id', 'opened_on'])
      .where('district_id', '=', actor.districtId)
      .where('feedback_id', 'in', ids)
      .execute(),
  ]);
  const people = await selectColleagues(tx, actor, [
    ...rows.flatMap((row) => [row.for_appointment, row.written_by]),
    ...answers.map((answer) => answer.appointment_id),
  ]);
  const person = (appointmentId: string) => ({ appointmentId, name: people.get(appointmentId)?.name ?? null });
  return rows.map((row) => ({
    id: row.id,
    visitId: row.visit_id,
    classroomId: row.classroom_id,
    teacher: person(row.for_appointment),
    writtenBy: person(row.written_by),
    saw: row.saw,
    question: row.question,
    nextStep: row.next_step,
    sentOn: row.sent_on,
    openedOn: openings.find((opening) => opening.feedback_id === row.id)?.opened_on ?? null,
    answers: answers
      .filter((answer) => answer.feedback_id === row.id)
      .map((answer) => ({ id: answer.id, by: person(answer.appointment_id), text: answer.text, on: answer.answered_on })),
    revision: row.revision,
  }));
}

/** @throws NOT_FOUND */
export async function selectFeedback(tx: Tx, actor: Actor, id: string): Promise<Feedback> {
  const [found] = await selectFeedbackOf(tx, actor, { id });
  if (!found) throw problem('NOT_FOUND', 'no such feedback for this reader');
  return found;
}
