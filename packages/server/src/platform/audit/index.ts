import { randomUUID } from 'node:crypto';
import type { Actor, Tx } from '../db/index.ts';

/**
 * Notes a change in the transaction that makes it: who (appointment), what (verb), on which record. No content, no name.
 * The application's role can insert such rows and can neither change nor remove them.
 */
export async function writeAudit(tx: Tx, event: { actor: Actor; verb: string; subjectKind?: string; subjectId: string | null }): Promise<void> {
  await tx
    .insertInto('audit_event')
    .values({
      district_id: event.actor.districtId,
      id: randomUUID(),
      appointment_id: event.actor.appointmentId,
      verb: event.verb,
      subject_kind: event.subjectKind ?? event.verb.split('.')[0] ?? null,
      subject_id: event.subjectId,
    })
    .execute();
}

export { type Sealed, type SealFault, type SealsVerified, sealAudit, verifySeals } from './seal.ts';
