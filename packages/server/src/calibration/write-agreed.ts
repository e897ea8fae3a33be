import { type AgreedScoreFields, scoreProblem } from '@trellis/domain/calibration';
import type { z } from 'zod';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { selectOwnRound } from './round-row.ts';
import { columnsOf } from './score-columns.ts';
import { selectAgreed, selectNotes } from './store-agreed.ts';
import { selectLesson } from './store-lesson.ts';
import { selectRound } from './store-round.ts';

interface OnIndicator {
  lessonId: string;
  indicatorId: string;
  revision: number | null;
}

/** Writes down what was said about an indicator of a revealed lesson. Answers its round and the new revision. */
export async function writeNote(tx: Tx, actor: Actor, given: OnIndicator & { text: string }): Promise<{ roundId: string; revision: number }> {
  const place = await selectPlace(tx, actor, given);
  const stored = (await selectNotes(tx, actor, given.lessonId)).get(given.indicatorId) ?? null;
  if (stored?.text === given.text) return { roundId: place.roundId, revision: stored.revision };
  if ((stored?.revision ?? null) !== given.revision) throw conflict('note has another revision', stored);
  const revision = (stored?.revision ?? 0) + 1;
  await tx
    .insertInto('calibration_note')
    .values({ ...place.key, text: given.text, revision })
    .onConflict((on) => on.columns(['district_id', 'lesson_id', 'indicator_id']).doUpdateSet({ text: given.text, revision }))
    .execute();
  return { roundId: place.roundId, revision };
}

/** Writes down what a group agreed on. Answers its round and the new revision. */
export async function writeAgreed(
  tx: Tx,
  actor: Actor,
  given: OnIndicator & z.infer<typeof AgreedScoreFields>,
): Promise<{ roundId: string; revision: number }> {
  const place = await selectPlace(tx, actor, given);
  const message = scoreProblem(place.indicator, given.value);
  if (message !== null) throw problem('INVALID', 'the agreed score does not fit its indicator', message, [{ path: 'value', message }]);
  const stored = (await selectAgreed(tx, actor, [given.lessonId])).find((one) => one.indicatorId === given.indicatorId)?.score ?? null;
  const content = { basis: given.basis, ...columnsOf(given.value), reason: given.reason };
  if (stored && JSON.stringify({ basis: stored.basis, ...columnsOf(stored.value), reason: stored.reason }) === JSON.stringify(content))
    return { roundId: place.roundId, revision: stored.revision };
  if ((stored?.revision ?? null) !== given.revision) throw conflict('agreed score has another revision', stored);
  const revision = (stored?.revision ?? 0) + 1;
  await tx
    .insertInto('calibration_agreement')
    .values({ ...place.key, ...content, revision })
    .onConflict((on) => on.columns(['district_id', 'lesson_id', 'indicator_id']).doUpdateSet({ ...content, revision }))
    .execute();
  return { roundId: place.roundId, revision };
}

/** The indicator of a revealed lesson in a round of one's own. */
async function selectPlace(tx: Tx, actor: Actor, { lessonId, indicatorId }: OnIndicator) {
  const lesson = await selectLesson(tx, actor, lessonId);
  const { circleId } = await selectOwnRound(tx, actor, lesson.roundId);
  const indicator = (await selectRound(tx, actor, lesson.roundId)).indicators.find((one) => one.id === indicatorId);
  if (!indicator) throw problem('NOT_FOUND', 'the round does not ask for this indicator');
  if (lesson.state === 'gathering') throw problem('INVALID', 'the lesson is not revealed', 'Reveal the scores first, then talk about them.');
  const key = {
    district_id: actor.districtId,
    lesson_id: lessonId,
    indicator_id: indicatorId,
    circle_id: circleId,
    leader_appointment_id: actor.appointmentId,
  };
  return { roundId: lesson.roundId, indicator, key };
}
