import { hash } from 'node:crypto';
import type { SentOperation } from '@trellis/domain/kernel';
import { type Actor, prepared, type Tx } from '../platform/db/index.ts';
import { conflict } from '../platform/http/api.ts';

const insertReceipt = prepared<never>(
  'insert_receipt',
  `insert into receipt (district_id, client_id, sender_appointment_id, operation, content_hash, outcome)
   values (:district, :client, :sender, :operation, :hash, 'stored')
   on conflict do nothing`,
);

/**
 * Notes that a record with an id of the sender's was received. A resend is compared with its receipt, never with the row,
 * which may have changed since.
 * @returns true the first time, false when the same content was received before; other content is a conflict
 */
export async function receive(tx: Tx, actor: Actor, operation: string, clientId: string, content: unknown): Promise<boolean> {
  const digest = hash('sha256', canonical(content));
  const { numAffectedRows } = await tx.executeQuery(
    insertReceipt({ district: actor.districtId, client: clientId, sender: actor.appointmentId, operation, hash: digest }),
  );
  if (numAffectedRows !== 0n) return true;
  const known = await tx
    .selectFrom('receipt')
    .select(['content_hash', 'operation'])
    .where('district_id', '=', actor.districtId)
    .where('sender_appointment_id', '=', actor.appointmentId)
    .where('client_id', '=', clientId)
    .executeTakeFirstOrThrow();
  if (known.content_hash === digest && known.operation === operation) return false;
  throw conflict(
    `${operation}: ${clientId} was received with other content`,
    null,
    'This was sent before with other content. What was stored first still stands.',
  );
}

const insertRevision = prepared<never>(
  'insert_receipt_of_record',
  `insert into receipt (district_id, client_id, sender_appointment_id, operation, content_hash, outcome, record_id)
   values (:district, :client, :sender, :operation, :hash, 'accepted', :record)
   on conflict do nothing`,
);

/**
 * Begins to take in a device's operation on a record; whoever sends the same at the same moment waits. As
 * which revision it is accepted is said with `acceptAs`, in the same transaction.
 * @returns false when there is a receipt of this sender's already: see `selectOptionalReceipt`
 */
export async function beginReceipt(tx: Tx, actor: Actor, sent: SentOperation, digest: string): Promise<boolean> {
  const own = { district: actor.districtId, sender: actor.appointmentId };
  const { numAffectedRows } = await tx.executeQuery(insertRevision({ ...own, client: sent.id, operation: sent.name, hash: digest, record: sent.recordId }));
  return numAffectedRows !== 0n;
}

/** Says as which revision of its record an operation was accepted. */
export async function acceptAs(tx: Tx, actor: Actor, operationId: string, revision: number): Promise<void> {
  await tx
    .updateTable('receipt')
    .set({ revision })
    .where('district_id', '=', actor.districtId)
    .where('sender_appointment_id', '=', actor.appointmentId)
    .where('client_id', '=', operationId)
    .execute();
}

/** What was accepted of this sender's under an operation's id; null where nothing has come. */
export async function selectOptionalReceipt(
  tx: Tx,
  actor: Actor,
  operationId: string,
): Promise<{ digest: string; operation: string; revision: number | null } | null> {
  const row = await tx
    .selectFrom('receipt')
    .select(['content_hash as digest', 'operation', 'revision'])
    .where('district_id', '=', actor.districtId)
    .where('sender_appointment_id', '=', actor.appointmentId)
    .where('client_id', '=', operationId)
    .executeTakeFirst();
  return row ?? null;
}

/** The same text for the same content, whatever the order of its properties. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const parts: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const inner = (value as Record<string, unknown>)[key];
    if (inner !== undefined) parts.push(`${JSON.stringify(key)}:${canonical(inner)}`);
  }
  return `{${parts.join(',')}}`;
}
