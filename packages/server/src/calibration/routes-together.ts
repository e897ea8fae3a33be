import { api, conflict, problem } from '../platform/http/api.ts';
import { acceptAgain } from '../platform/http/same-content.ts';
import { selectFigures } from './figures.ts';
import { remindOfLesson } from './remind.ts';
import { revealLesson } from './reveal.ts';
import { selectRevealedLesson } from './revealed.ts';
import { requireOpen, selectOwnRound } from './round-row.ts';
import { insertLesson } from './start-round.ts';
import { selectLesson, selectLessons } from './store-lesson.ts';
import { selectRound } from './store-round.ts';
import { tellFollowers } from './tell-followers.ts';
import { writeAgreed, writeNote } from './write-agreed.ts';

const contract = api.calibration;

const addLesson = contract.addLesson.handler(async ({ context, input }) => {
  const { tx, actor } = context;
  const round = await selectOwnRound(tx, actor, input.roundId);
  const lessons = await selectLessons(tx, actor, { roundId: round.id });
  const stored = lessons.find((lesson) => lesson.id === input.id);
  if (stored) {
    acceptAgain({ ...stored }, { kind: input.kind, title: input.title, link: input.link, captions: input.captions });
    return selectRound(tx, actor, round.id);
  }
  requireOpen(round);
  const last = lessons.at(-1);
  if (last?.state === 'gathering')
    throw problem('INVALID', 'the lesson before is not revealed', 'Reveal the lesson before first: one lesson is scored at a time.');
  if (last?.state === 'revealed') {
    await tx
      .updateTable('calibration_lesson')
      .set((eb) => ({ state: 'agreed', revision: eb('revision', '+', 1) }))
      .where('district_id', '=', actor.districtId)
      .where('id', '=', last.id)
      .execute();
  }
  await insertLesson(tx, actor, round, input, (last?.position ?? 0) + 1);
  tellFollowers(context, round.id);
  return selectRound(tx, actor, round.id);
});

const saveLesson = contract.saveLesson.handler(async ({ context, input }) => {
  const { tx, actor } = context;
  const lesson = await selectLesson(tx, actor, input.id);
  await selectOwnRound(tx, actor, lesson.roundId);
  if (lesson.revision !== input.revision) throw conflict('lesson has another revision', lesson);
  await tx
    .updateTable('calibration_lesson')
    .set((eb) => ({ kind: input.kind, title: input.title, link: input.link, captions: input.captions, revision: eb('revision', '+', 1) }))
    .where('district_id', '=', actor.districtId)
    .where('id', '=', input.id)
    .execute();
  tellFollowers(context, lesson.roundId);
  return selectRound(tx, actor, lesson.roundId);
});

const reveal = contract.reveal.handler(async ({ context, input }) => {
  const roundId = await revealLesson(context.tx, context.actor, input);
  tellFollowers(context, roundId);
  return selectRound(context.tx, context.actor, roundId);
});

const remind = contract.remind.handler(async ({ context, input }) => {
  const { roundId, mails } = await remindOfLesson(context.tx, context.actor, context.services, input.id);
  context.afterCommit(mails);
  tellFollowers(context, roundId);
  return selectRound(context.tx, context.actor, roundId);
});

const readLesson = contract.readLesson.handler(({ context: { tx, actor }, input }) => selectRevealedLesson(tx, actor, input.id));

const readFigures = contract.readFigures.handler(({ context: { tx, actor }, input }) => selectFigures(tx, actor, input.id));

const saveNote = contract.saveNote.handler(async ({ context, input }) => {
  const { roundId, revision } = await writeNote(context.tx, context.actor, input);
  tellFollowers(context, roundId);
  return { text: input.text, revision };
});

const agree = contract.agree.handler(async ({ context, input }) => {
  const { roundId, revision } = await writeAgreed(context.tx, context.actor, input);
  tellFollowers(context, roundId);
  return { revision };
});

export const togetherRoutes = { addLesson, saveLesson, remind, reveal, readLesson, saveNote, agree, readFigures };
