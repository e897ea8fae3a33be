import { hash } from 'node:crypto';
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
