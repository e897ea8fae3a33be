import { namesShown, whyNotReveal } from '@trellis/domain/calibration';
import { countForReveal, revealScores } from '../access/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { holdRound } from './hold-round.ts';
import { selectOwnRound } from './round-row.ts';
import { selectLesson } from './store-lesson.ts';

/** Shows the scores of a lesson to everybody in its round, with names if all agreed. Answers the round. */
export async function revealLesson(tx: Tx, actor: Actor, { id, revision }: { id: string; revision: number }): Promise<string> {
  const { roundId } = await selectLesson(tx, actor, id);
  await selectOwnRound(tx, actor, roundId);
  await holdRound(tx, roundId, 'alone');
  const lesson = await selectLesson(tx, actor, id);
  // asked twice: it is shown already
  if (lesson.state !== 'gathering') return roundId;
  if (lesson.revision !== revision) throw conflict('lesson has another revision', lesson);
  const gathered = await countForReveal(tx, actor, { roundId, lessonId: id });
  const refused = whyNotReveal(gathered);
  if (refused !== null) throw problem('INVALID', `reveal with ${gathered.sheets} sheets`, refused);
  const named = namesShown(gathered);
  await revealScores(tx, actor, { lessonId: id, named });
  await tx
    .updateTable('calibration_lesson')
    .set((eb) => ({ state: 'revealed', revealed_on: actor.today, named, revision: eb('revision', '+', 1) }))
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .execute();
  return roundId;
}
