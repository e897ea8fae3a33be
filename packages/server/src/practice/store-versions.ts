import { type EntryVersion, LogEntry } from '@trellis/domain/practice';
import type { Actor, Tx } from '../platform/db/index.ts';

/** Earlier versions of one of the asker's entries, newest first, at most 100. */
export async function selectVersions(tx: Tx, actor: Actor, entryId: string): Promise<EntryVersion[]> {
  const rows = await tx
    .selectFrom('log_entry_revision')
    .select(['id', 'saved_at', 'what', 'snapshot'])
    .where('district_id', '=', actor.districtId)
    .where('log_entry_id', '=', entryId)
    .where('appointment_id', '=', actor.appointmentId)
    .orderBy('saved_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({ id: row.id, savedAt: row.saved_at.toISOString(), what: row.what as EntryVersion['what'], entry: LogEntry.parse(row.snapshot) }));
}
