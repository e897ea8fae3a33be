import type { EntryPatch, LogEntry } from '@trellis/domain/practice';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { contentOf, type EntryContent, resolveContent } from './entry-content.ts';
import { insertVersion, updateEntry, updateTask } from './entry-rows.ts';
import { selectStamps } from './stamps.ts';
import { selectEntry } from './store-entry.ts';

/** Changes one of the asker's own entries. The version before is kept, once per five minutes of writing. */
export async function saveEntry(tx: Tx, actor: Actor, patch: EntryPatch): Promise<LogEntry> {
  const { circle, before, holder } = await lockOwnEntry(tx, actor, patch.id, patch.revision);
  const { id, revision, state, ...changes } = patch;
  const stood = contentOf(before);
  const given = { ...stood, ...changes };
  // a kind that is chosen anew goes before the type that stood there
  if (changes.kind !== undefined && changes.taskTypeId === undefined) given.taskTypeId = null;
  const content = await resolveContent(tx, actor, given, stood);
  requireFree(before, stood, content, holder);
  const stamps = await selectStamps(tx, actor, content);
  if (!(await wasKeptLately(tx, actor, id))) await insertVersion(tx, actor, circle, 'changed', before);
  // a voided event stays as it was: only its entry can still be confirmed
  if (holder && before.taskState === 'held') await updateTask(tx, actor, { circle, taskId: before.taskId }, content, stamps);
  await updateEntry(tx, actor, { circle, taskId: before.taskId, entryId: id }, content, stamps, state ?? before.state);
  return selectEntry(tx, actor, id);
}

/**
 * Holds the entry against other writers; refuses what is not the asker's, and what was changed meanwhile. `holder`: the
 * event is the asker's too.
 */
export async function lockOwnEntry(tx: Tx, actor: Actor, id: string, revision: number): Promise<{ circle: string; before: LogEntry; holder: boolean }> {
  const row = await tx
    .selectFrom('log_entry as e')
    .innerJoin('task as t', (join) => join.onRef('t.id', '=', 'e.task_id').on('t.district_id', '=', actor.districtId))
    .select(['e.circle_id', 'e.revision', 't.appointment_id as holder_id'])
    .where('e.district_id', '=', actor.districtId)
    .where('e.id', '=', id)
    .where('e.appointment_id', '=', actor.appointmentId)
    .forUpdate('e')
    .executeTakeFirst();
  if (!row) throw problem('NOT_FOUND', 'no such entry of this author');
  const before = await selectEntry(tx, actor, id);
  if (row.revision !== revision) throw conflict(`entry ${id} stands at ${row.revision}, not ${revision}`, before);
  return { circle: row.circle_id, before, holder: row.holder_id === actor.appointmentId };
}

/** What came from a plan is changed there; the event of somebody else is changed by them. */
function requireFree(entry: LogEntry, before: EntryContent, after: EntryContent, holder: boolean): void {
  if (entry.origin.kind === 'hand') return;
  const bound = ['date', 'structureId', 'schoolId', ...(holder ? [] : ['place', 'taskTypeId', 'people'])] as (keyof EntryContent)[];
  const moved = bound.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  if (moved.length === 0) return;
  const message = 'This comes from what was held. Change it there.';
  throw problem(
    'INVALID',
    `${moved.join(', ')} of an entry from ${entry.origin.kind}`,
    message,
    moved.map((path) => ({ path, message })),
  );
}

async function wasKeptLately(tx: Tx, actor: Actor, entryId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('log_entry_revision')
    .select('id')
    .where('district_id', '=', actor.districtId)
    .where('log_entry_id', '=', entryId)
    .where('what', '=', 'changed')
    .where('saved_at', '>', sql<Date>`now() - interval '5 minutes'`)
    .executeTakeFirst();
  return row !== undefined;
}
