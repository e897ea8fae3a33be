import { type SheetContent, sheetVersions } from '@trellis/domain/calibration';
import type { Receipt, SentOperation } from '@trellis/domain/kernel';
import { acceptAs, beginReceipt, selectOptionalReceipt } from '../access/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { contentOf, digestOf } from '../platform/http/sent-content.ts';
import { sendScores, versionOf } from './send-scores.ts';
import { selectLesson } from './store-lesson.ts';

/**
 * Receives one's scores of a lesson as a device kept them. The same again is answered as before. Scores that do not continue
 * what stands (another device sent others meanwhile, or they were revealed) are a conflict: the device keeps them, and its
 * owner chooses.
 */
export async function receiveScores(tx: Tx, actor: Actor, sent: SentOperation): Promise<{ roundId: string; receipt: Receipt<SheetContent> }> {
  if (sent.author !== actor.appointmentId)
    throw problem(
      'NOT_ALLOWED',
      'sent under another appointment than the author’s',
      'These scores were given in another role. Work in that role to send them.',
    );
  const { sheetId, scores } = contentOf(sheetVersions, sent);
  const digest = digestOf(sent);
  if (!(await beginReceipt(tx, actor, sent, digest))) return answerAgain(tx, actor, sent, digest);
  const base = sent.after === null ? sent.baseRevision : ((await selectOptionalReceipt(tx, actor, sent.after))?.revision ?? null);
  const before = (await selectLesson(tx, actor, sent.recordId)).mine;
  const roundId = await sendScores(tx, actor, { id: base === null ? sheetId : (before?.id ?? sheetId), lessonId: sent.recordId, revision: base, scores });
  const { mine } = await selectLesson(tx, actor, sent.recordId);
  if (!mine) throw new Error('A sheet that was just sent is not there');
  await acceptAs(tx, actor, sent.id, mine.revision);
  return { roundId, receipt: accepted(sent, mine.revision) };
}

/** As it was answered when it came first. */
async function answerAgain(tx: Tx, actor: Actor, sent: SentOperation, digest: string) {
  const known = await selectOptionalReceipt(tx, actor, sent.id);
  const { mine, roundId } = await selectLesson(tx, actor, sent.recordId);
  if (known?.digest !== digest || known.operation !== sent.name)
    throw conflict(
      `${sent.id} was received with other content`,
      mine && versionOf(mine),
      'This was sent before with other content. What was stored first still stands.',
    );
  return { roundId, receipt: accepted(sent, known.revision) };
}

function accepted(sent: SentOperation, revision: number | null): Receipt<SheetContent> {
  return { operationId: sent.id, outcome: 'accepted', revision, reason: null, current: null };
}
