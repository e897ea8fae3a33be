import type { NewTask } from '@trellis/domain/practice';
import type { Actor, Tx } from '../platform/db/index.ts';
import { ensureLogCircle } from './circle.ts';
import { resolveContent } from './entry-content.ts';
import { insertEntry, insertTask } from './entry-rows.ts';
import { receive } from './receipts.ts';
import { selectStamps } from './stamps.ts';

/** Logs a task by hand, all of it or nothing. Sending the same again changes nothing; other content under the id is a conflict. */
export async function createTask(tx: Tx, actor: Actor, given: NewTask): Promise<void> {
  if (!(await receive(tx, actor, 'practice.createTask', given.id, given))) return;
  const circle = await ensureLogCircle(tx, actor);
  const content = await resolveContent(tx, actor, given);
  const stamps = await selectStamps(tx, actor, content);
  await insertTask(tx, actor, { circle, taskId: given.id }, { kind: 'hand', id: given.id }, content, stamps);
  await insertEntry(tx, actor, { circle, taskId: given.id, entryId: given.entryId }, content, stamps);
}
