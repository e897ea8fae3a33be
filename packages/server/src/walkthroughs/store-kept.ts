import type { QuarantineReason, SentOperation } from '@trellis/domain/kernel';
import { type KeptOperation, ObservationContent, receiveOperation } from '@trellis/domain/walkthroughs';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { selectColleagues } from '../practice/index.ts';
import { selectOptionalOwnContent } from './store-observations.ts';

export interface Kept {
  outcome: 'beside' | 'held' | 'quarantined';
  reason: QuarantineReason | null;
}

/** Keeps an operation whose content is not the record's, for its author alone. */
export async function insertKept(
  tx: Tx,
  actor: Actor,
  sent: SentOperation,
  content: ObservationContent,
  authorPersonId: string | null,
  kept: Kept,
): Promise<void> {
  await tx
    .insertInto('kept_operation')
    .values({
      district_id: actor.districtId,
      id: sent.id,
      sender_appointment_id: actor.appointmentId,
      author_appointment_id: sent.author,
      // whoever brings a record of nobody's keeps it
      author_person_id: authorPersonId ?? actor.personId,
      operation: sent.name,
      record_id: sent.recordId,
      base_revision: sent.baseRevision,
      after_id: sent.after,
      device_sequence: sent.deviceSequence,
      content: JSON.stringify(content),
      ...kept,
    })
    .execute();
}

export interface KeptRow extends Kept {
  senderAppointmentId: string;
  sent: SentOperation;
  content: ObservationContent;
}

function keptRows(tx: Tx, actor: Actor) {
  return tx
    .selectFrom('kept_operation')
    .select(['id', 'sender_appointment_id', 'author_appointment_id', 'operation', 'record_id', 'base_revision', 'after_id', 'device_sequence'])
    .select(['content', 'outcome', 'reason', 'received_at'])
    .where('district_id', '=', actor.districtId)
    .where('author_person_id', '=', actor.personId)
    .where('settled', 'is', null)
    .where('operation', 'like', `${receiveOperation}@%`);
}

function rowOf(row: Awaited<ReturnType<ReturnType<typeof keptRows>['execute']>>[number]): KeptRow {
  // kept as it was read then; what has come since has its default
  const content = ObservationContent.parse(row.content);
  return {
    outcome: row.outcome as Kept['outcome'],
    reason: row.reason as QuarantineReason | null,
    senderAppointmentId: row.sender_appointment_id,
    sent: {
      id: row.id,
      name: row.operation,
      recordId: row.record_id,
      baseRevision: row.base_revision,
      after: row.after_id,
      content,
      deviceSequence: Number(row.device_sequence),
      author: row.author_appointment_id,
    },
    content,
  };
}

/** What waits for an operation of the asker's. */
export async function selectHeldFor(tx: Tx, actor: Actor, operationId: string): Promise<KeptRow[]> {
  const rows = await keptRows(tx, actor)
    .where('sender_appointment_id', '=', actor.appointmentId)
    .where('after_id', '=', operationId)
    .where('outcome', '=', 'held')
    .execute();
  return rows.map(rowOf);
}

/** One operation that was kept for the asker. @throws NOT_FOUND */
export async function selectKept(tx: Tx, actor: Actor, id: string, outcome: Kept['outcome']): Promise<KeptRow> {
  const row = await keptRows(tx, actor).where('id', '=', id).where('outcome', '=', outcome).executeTakeFirst();
  if (!row) throw problem('NOT_FOUND', `no such ${outcome} operation of this author`);
  return rowOf(row);
}

/** Says what became of an operation that was kept. */
export async function updateKept(
  tx: Tx,
  actor: Actor,
  { sent, senderAppointmentId }: KeptRow,
  stands: { settled: 'stored' | 'sent' | 'merged' | 'accepted' } | Kept,
): Promise<void> {
  await tx
    .updateTable('kept_operation')
    .set('settled' in stands ? { ...stands, settled_at: sql`now()` } : stands)
    .where('district_id', '=', actor.districtId)
    .where('sender_appointment_id', '=', senderAppointmentId)
    .where('id', '=', sent.id)
    .execute();
}

/** Everything that is kept for the asker, oldest first, at most 200. */
export async function selectAllKept(tx: Tx, actor: Actor): Promise<KeptOperation[]> {
  const rows = await keptRows(tx, actor).orderBy('received_at').limit(200).execute();
  const kept = rows.map(rowOf);
  const visits = await selectVisitNames(
    tx,
    actor,
    kept.map((each) => each.content.visitId),
  );
  const senders = await selectColleagues(
    tx,
    actor,
    kept.map((each) => each.senderAppointmentId).filter((id) => id !== actor.appointmentId),
  );
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: actor.timeZone });
  const listed: KeptOperation[] = [];
  for (const [at, each] of kept.entries()) {
    const stored = await selectOptionalOwnContent(tx, actor, each.sent.recordId);
    listed.push({
      id: each.sent.id,
      observationId: each.sent.recordId,
      outcome: each.outcome,
      reason: each.reason,
      sentBy: each.senderAppointmentId === each.sent.author ? null : (senders.get(each.senderAppointmentId)?.name ?? null),
      receivedOn: day.format(rows[at]?.received_at),
      visit: visits.get(each.content.visitId) ?? null,
      sent: each.content,
      stored: stored ? { revision: stored.revision, content: stored.content } : null,
    });
  }
  return listed;
}

async function selectVisitNames(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Map<string, { id: string; school: string; date: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('visit as v')
    .innerJoin('school as s', (join) => join.onRef('s.id', '=', 'v.school_id').on('s.district_id', '=', actor.districtId))
    .select(['v.id', 's.name as school', 'v.local_date as date'])
    .where('v.district_id', '=', actor.districtId)
    .where('v.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
