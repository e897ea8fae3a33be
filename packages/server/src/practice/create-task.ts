import type { LogEntry, NewTask } from '@trellis/domain/practice';
import { receive } from '../access/index.ts';
import type { ActorContext } from '../platform/http/api.ts';
import { ensureLogCircle } from './circle.ts';
import { newEntry } from './create-task-answer.ts';
import { taskByHand } from './create-task-rows.ts';
import { resolveNamedContent } from './entry-content.ts';
import { selectStamps } from './stamps.ts';
import { selectOptionalEntry } from './store-entry.ts';

/**
 * Logs a task by hand, all of it or nothing, and answers its entry. Sending the same again changes nothing (null when the
 * entry was removed since); other content under the id is a conflict. Saving is what people wait for most often, so it
 * takes two round trips: what has to be known is asked at once, what is new travels with the commit.
 */
export async function createTask({ tx, actor, withCommit }: Pick<ActorContext, 'tx' | 'actor' | 'withCommit'>, given: NewTask): Promise<LogEntry | null> {
  const received = receive(tx, actor, 'practice.createTask', given.id, given);
  const asked = Promise.all([resolveNamedContent(tx, actor, given), selectStamps(tx, actor, { date: given.date, schoolId: given.schoolId ?? null })]);
  // of what was received before, it no longer matters whether it still fits
  asked.catch(() => {});
  if (!(await received)) return selectOptionalEntry(tx, actor, given.entryId);
  const [named, stamps] = await asked;
  const at = { circle: stamps.logCircleId ?? (await ensureLogCircle(tx, actor)), taskId: given.id, entryId: given.entryId };
  for (const statement of taskByHand(tx, actor, at, named.content, stamps)) withCommit(statement);
  return newEntry(actor, at, named, stamps);
}
