import { createHash } from 'node:crypto';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict } from '../platform/http/api.ts';

/**
 * Notes that a record with an id of the sender's was received. A resend is compared with its receipt, never with the row,
 * which may have changed since.
 * @returns true the first time, false when the same content was received before; other content is a conflict
 */
export async function receive(tx: Tx, actor: Actor, operation: string, clientId: string, content: unknown): Promise<boolean> {
  const contentHash = createHash('sha256').update(canonical(content)).digest('hex');
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('receipt')
    .values({
      district_id: actor.districtId,
      client_id: clientId,
      sender_appointment_id: actor.appointmentId,
      operation,
      content_hash: contentHash,
      outcome: 'stored',
    })
    .onConflict((at) => at.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 0n) return true;
  const known = await tx
    .selectFrom('receipt')
    .select(['content_hash', 'operation'])
    .where('district_id', '=', actor.districtId)
    .where('sender_appointment_id', '=', actor.appointmentId)
    .where('client_id', '=', clientId)
    .executeTakeFirstOrThrow();
  if (known.content_hash === contentHash && known.operation === operation) return false;
  throw conflict(
    `${operation}: ${clientId} was received with other content`,
    null,
    'This was sent before with other content. What was stored first still stands.',
  );
}

/** The same text for the same content, whatever the order of its properties. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const present = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return `{${present
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`)
    .join(',')}}`;
}
