import { minutesBetweenReminders } from '@trellis/domain/calibration';
import { selectUnscored } from '../access/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import type { Services } from '../platform/http/services.ts';
import { noticeOfWaiting } from './mails.ts';
import { requireOpen, selectOwnRound } from './round-row.ts';
import { selectLesson } from './store-lesson.ts';

/** Has those reminded who have not sent scores of a lesson. Answers the round, and the mails that leave after the commit. */
export async function remindOfLesson(tx: Tx, actor: Actor, services: Services, id: string, now = new Date()) {
  const { roundId, state, remindedAt } = await selectLesson(tx, actor, id);
  const round = await selectOwnRound(tx, actor, roundId);
  requireOpen(round);
  if (state !== 'gathering') throw problem('INVALID', 'the lesson is revealed', 'The scores of this lesson are revealed: nobody is waited for.');
  const since = remindedAt === null ? Number.POSITIVE_INFINITY : (now.getTime() - Date.parse(remindedAt)) / 60_000;
  if (since < minutesBetweenReminders)
    throw problem(
      'INVALID',
      'reminded within the hour',
      `They were reminded within the last hour. Wait ${Math.ceil(minutesBetweenReminders - since)} minutes.`,
    );
  const waiting = await selectUnscored(tx, actor, { roundId, lessonId: id });
  await tx.updateTable('calibration_lesson').set({ reminded_at: now }).where('district_id', '=', actor.districtId).where('id', '=', id).execute();
  return { roundId, mails: await noticeOfWaiting(tx, actor, services, round, waiting) };
}
