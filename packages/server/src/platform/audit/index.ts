import { randomUUID } from 'node:crypto';
import type { CompiledQuery } from 'kysely';
import { type Actor, prepared } from '../db/index.ts';

export interface AuditEvent {
  actor: Actor;
  verb: string;
  subjectKind?: string;
  subjectId: string | null;
}

const insertEvent = prepared<never>(
  'audit_event',
  `insert into audit_event (district_id, id, appointment_id, verb, subject_kind, subject_id)
   values (:district, :id, :appointment, :verb, :subjectKind, :subjectId)`,
);

/**
 * The statement that notes a change, for the transaction that makes it: who (appointment), what (verb), on which record.
 * No content, no name. The application's role can insert such rows and can neither change nor remove them.
 */
export function auditStatement({ actor, verb, subjectKind, subjectId }: AuditEvent): CompiledQuery {
  return insertEvent({
    district: actor.districtId,
    id: randomUUID(),
    appointment: actor.appointmentId,
    verb,
    subjectKind: subjectKind ?? verb.split('.')[0] ?? null,
    subjectId,
  });
}

export { type Sealed, type SealFault, type SealsVerified, sealAudit, verifySeals } from './seal.ts';
