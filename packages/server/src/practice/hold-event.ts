import { randomUUID } from 'node:crypto';
import type { Actor, Tx } from '../platform/db/index.ts';
import { ensureLogCircle } from './circle.ts';
import { contentOf, type EntryContent } from './entry-content.ts';
import { insertEntry, insertTask, type Origin, updateEntry, updateTask } from './entry-rows.ts';
import { selectStamps } from './stamps.ts';
import { selectEntry } from './store-entry.ts';

/** What a room knows of what it held, beyond day, length, school and structure. */
export type KnownOfEvent = Partial<Pick<EntryContent, 'place' | 'people' | 'resources'>>;

/**
 * Makes the event of an origin and the asker's entry, or brings back those that are there with what was written in them. Who
 * keeps no log gets the event alone.
 * @param ids for the event and the entry, where they are not there yet
 */
export async function holdEvent(tx: Tx, actor: Actor, origin: Origin, fresh: EntryContent, ids: { taskId?: string; entryId?: string } = {}): Promise<void> {
  const circle = await ensureLogCircle(tx, actor);
  const stamps = await selectStamps(tx, actor, fresh);
  const task = await tx
    .selectFrom('task as t')
    .leftJoin('log_entry as e', (join) =>
      join.onRef('e.task_id', '=', 't.id').on('e.district_id', '=', actor.districtId).on('e.appointment_id', '=', actor.appointmentId),
    )
    .select(['t.id', 'e.id as entry_id'])
    .where('t.district_id', '=', actor.districtId)
    .where('t.origin_kind', '=', origin.kind)
    .where('t.origin_id', '=', origin.id)
    .executeTakeFirst();
  const taskId = task?.id ?? ids.taskId ?? randomUUID();
  const written = task?.entry_id ? await selectEntry(tx, actor, task.entry_id) : null;
  const content = written ? filledIn(contentOf(written), fresh) : fresh;
  if (task) await updateTask(tx, actor, { circle, taskId }, content, stamps);
  else await insertTask(tx, actor, { circle, taskId }, origin, content, stamps);
  if (written) await updateEntry(tx, actor, { circle, taskId, entryId: written.id }, content, stamps, 'confirmed');
  else if (actor.permissions.includes('practice.log')) await insertEntry(tx, actor, { circle, taskId, entryId: ids.entryId ?? randomUUID() }, content, stamps);
}

/** What was written stays; day and length are those of the event, and what nobody said yet is taken from it. */
function filledIn(written: EntryContent, event: EntryContent): EntryContent {
  const { date, startMinute, minutes } = event;
  return {
    ...written,
    date,
    startMinute,
    minutes,
    place: written.place ?? event.place,
    people: written.people.length > 0 ? written.people : event.people,
    resources: written.resources.length > 0 ? written.resources : event.resources,
  };
}
