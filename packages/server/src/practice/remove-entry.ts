import { LogEntry } from '@trellis/domain/practice';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { contentOf } from './entry-content.ts';
import { insertEntry, insertVersion } from './entry-rows.ts';
import { lockOwnEntry } from './save-entry.ts';
import { selectStamps } from './stamps.ts';
import { selectEntry, selectOptionalEntry } from './store-entry.ts';

/** Removes one of the asker's own entries; what it said stays with the author's earlier versions, so that it can come back. */
export async function removeEntry(tx: Tx, actor: Actor, id: string, revision: number): Promise<void> {
  const { circle, before } = await lockOwnEntry(tx, actor, id, revision);
  await insertVersion(tx, actor, circle, 'removed', before);
  await tx.deleteFrom('log_entry').where('district_id', '=', actor.districtId).where('id', '=', id).where('appointment_id', '=', actor.appointmentId).execute();
  if (before.origin.kind === 'hand') await setTaskState(tx, actor, before.taskId, 'voided');
}

/** Brings back what was removed, as it stood. */
export async function restoreEntry(tx: Tx, actor: Actor, id: string): Promise<LogEntry> {
  const there = await selectOptionalEntry(tx, actor, id);
  if (there?.own) return there;
  const removed = await tx
    .selectFrom('log_entry_revision')
    .select(['snapshot', 'circle_id'])
    .where('district_id', '=', actor.districtId)
    .where('log_entry_id', '=', id)
    .where('appointment_id', '=', actor.appointmentId)
    .where('what', '=', 'removed')
    .orderBy('saved_at', 'desc')
    .executeTakeFirst();
  if (!removed) throw problem('NOT_FOUND', 'no removed entry of this author');
  const entry = LogEntry.parse(removed.snapshot);
  const task = await tx.selectFrom('task').select('state').where('district_id', '=', actor.districtId).where('id', '=', entry.taskId).executeTakeFirstOrThrow();
  const byHand = entry.origin.kind === 'hand';
  if (byHand) await setTaskState(tx, actor, entry.taskId, 'held');
  const state = byHand || task.state === 'held' ? entry.state : 'to_confirm';
  const content = contentOf(entry);
  const stamps = await selectStamps(tx, actor, content);
  await insertEntry(tx, actor, { circle: removed.circle_id, taskId: entry.taskId, entryId: id }, content, stamps, { state, revision: entry.revision + 1 });
  return selectEntry(tx, actor, id);
}

async function setTaskState(tx: Tx, actor: Actor, taskId: string, state: 'held' | 'voided'): Promise<void> {
  await tx
    .updateTable('task')
    .set({ state })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', taskId)
    .where('appointment_id', '=', actor.appointmentId)
    .execute();
}
