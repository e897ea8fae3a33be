import type { Approach, NewApproach } from '@trellis/domain/insight';
import type { Actor, Tx } from '../platform/db/index.ts';
import { api, conflict, problem } from '../platform/http/api.ts';
import { ensureLogCircle } from '../practice/index.ts';
import { deleteApproach, insertApproach, selectApproaches, selectOptionalApproach, updateAnswer } from './store-approaches.ts';

const list = api.insight.listApproaches.handler(({ context: { tx, actor }, input }) => selectApproaches(tx, actor, input));

const record = api.insight.recordApproach.handler(async ({ context: { tx, actor }, input }) => {
  if (input.date > actor.today) throw problem('INVALID', 'a day to come', 'This day is still to come.', [{ path: 'date', message: 'Today or earlier' }]);
  const school = await tx.selectFrom('school').select('id').where('district_id', '=', actor.districtId).where('id', '=', input.schoolId).executeTakeFirst();
  if (!school) throw problem('INVALID', 'no such school', 'This school is not in your district.', [{ path: 'schoolId', message: 'Not in your district' }]);
  const circle = await ensureLogCircle(tx, actor);
  const writer = { ...actor, circles: [...new Set([...actor.circles, circle])] };
  const known = await selectOptionalApproach(tx, writer, input.id);
  if (known && !sameAs(known, input)) throw conflict('another approach has this id', known);
  if (!known) await insertApproach(tx, actor, circle, input);
  return selectApproach(tx, writer, input.id);
});

const answer = api.insight.answerApproach.handler(async ({ context: { tx, actor }, input }) => {
  const before = await selectApproach(tx, actor, input.id);
  if (!before.own) throw problem('NOT_ALLOWED', 'an approach of somebody else', 'Only its author changes an approach.');
  if (input.answeredOn !== null && (input.answeredOn < before.date || input.answeredOn > actor.today)) {
    const message = 'Between the day of the approach and today';
    throw problem('INVALID', 'an answer before the approach or in the future', `The day of the answer is not right: ${message.toLowerCase()}.`, [
      { path: 'answeredOn', message },
    ]);
  }
  if (!(await updateAnswer(tx, actor, input))) throw conflict('another revision', before);
  return selectApproach(tx, actor, input.id);
});

const remove = api.insight.removeApproach.handler(async ({ context: { tx, actor }, input }) => {
  const before = await selectApproach(tx, actor, input.id);
  if (!before.own) throw problem('NOT_ALLOWED', 'an approach of somebody else', 'Only its author removes an approach.');
  if (!(await deleteApproach(tx, actor, input))) throw conflict('another revision', before);
  return { id: input.id };
});

export const approachRoutes = { listApproaches: list, recordApproach: record, answerApproach: answer, removeApproach: remove };

async function selectApproach(tx: Tx, actor: Actor, id: string): Promise<Approach> {
  const approach = await selectOptionalApproach(tx, actor, id);
  if (!approach) throw problem('NOT_FOUND', 'no such approach for this reader');
  return approach;
}

/** Sent again: the same as it was first recorded, whatever was answered since. */
function sameAs(known: Approach, given: NewApproach): boolean {
  return known.own && known.school.id === given.schoolId && known.date === given.date && known.side === given.side && known.ground === given.ground;
}
