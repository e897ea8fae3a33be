import type { QuarantineReason, SentOperation, StoredReceipt } from '@trellis/domain/kernel';
import type { ObservationContent, VisitState } from '@trellis/domain/walkthroughs';
import { selectCalibratedSince } from '../calibration/index.ts';
import { type Actor, prepared, type Tx } from '../platform/db/index.ts';

/** A form version as its audience is worked out. */
export interface VersionFacts {
  id: string;
  number: number;
  inForceFrom: string;
  classroomRows: 'team_and_teacher' | 'school_leaders' | 'all_leaders';
  rubricVersionId: string | null;
}

/** Everything that has to be known to decide about one operation, read in one round trip. */
export interface ReceiveContext {
  /** null where the sender may not see the visit */
  visit: { circleId: string; schoolId: string; schoolYearId: string | null; date: string; state: VisitState } | null;
  /** null where it is no classroom of the visit */
  grade: string | null;
  /** the sender is of the team and writes */
  writes: boolean;
  versions: VersionFacts[];
  /** the sender's own record, where there is one */
  own: { revision: number; office: string | null } | null;
  /** the teacher whom the team has opened this classroom to */
  openedTo: string | null;
  parent: StoredReceipt | null;
  /** whose appointment the device names as the author's, where that is not the sender's; null where there is none */
  authorPersonId: string | null;
  /** something is held for this operation */
  awaited: boolean;
  /** since which day the sender has been calibrated, by rubric version */
  calibratedSince: ReadonlyMap<string, string>;
}

/**
 * The receipt of an operation as it will be when all goes well; what comes otherwise is corrected. Whoever narrows a form
 * waits for records that are just coming in with it, and they for the narrowing: hence the lock.
 */
const insertReceipt = prepared<never>(
  'receive_receipt',
  `with shared as materialized (select pg_advisory_xact_lock_shared(hashtextextended(:version, 0)))
   insert into receipt (district_id, client_id, sender_appointment_id, operation, content_hash, outcome, record_id, revision)
   select :district, :operation, :sender, :name, :hash, 'accepted', :record, :revision from shared
   on conflict do nothing`,
);

interface ContextRow {
  circle_id: string | null;
  school_id: string;
  school_year_id: string | null;
  local_date: string;
  state: VisitState;
  grade: string | null;
  writes: boolean;
  versions: VersionFacts[] | null;
  own_revision: number | null;
  own_office: string | null;
  opened_to: string | null;
  parent: StoredReceipt | null;
  author_person_id: string | null;
  awaited: boolean;
}

const contextOf = prepared<ContextRow>(
  'receive_context',
  `select v.circle_id, v.school_id, v.school_year_id, v.local_date, v.state, c.grade,
     exists (select from circle_member m where m.district_id = :district and m.circle_id = v.circle_id and m.appointment_id = :sender
       and m.writes and (m.ends is null or m.ends > now()) and m.suspended_at is null) as writes,
     (select json_agg(json_build_object('id', f.id, 'number', f.number, 'inForceFrom', f.in_force_from, 'classroomRows', f.classroom_rows,
        'rubricVersionId', f.rubric_version_id)) from visit_form_version f where f.district_id = :district and f.form_id = v.form_id) as versions,
     own.revision as own_revision, own.office as own_office,
     coalesce(own.opened_to, (select b.for_appointment from feedback b where b.district_id = :district and b.classroom_id = c.id and b.sent_on is not null)) as opened_to,
     (select json_build_object('recordId', p.record_id, 'digest', p.content_hash, 'outcome', p.outcome, 'revision', p.revision)
        from receipt p where p.district_id = :district and p.sender_appointment_id = :sender and p.client_id = :after) as parent,
     case when :author::uuid <> :sender::uuid then (select a.person_id from appointment a where a.district_id = :district and a.id = :author) end as author_person_id,
     exists (select from kept_operation k where k.district_id = :district and k.sender_appointment_id = :sender and k.after_id = :operation
       and k.outcome = 'held' and k.settled is null) as awaited
   from (select) as asked
   left join visit v on v.district_id = :district and v.id = :visit
   left join visit_classroom c on c.district_id = :district and c.id = :classroom and c.visit_id = v.id
   left join lateral (select o.revision, o.office, o.opened_to from observation o
     where o.district_id = :district and o.id = :record and o.appointment_id = :sender for update) own on true`,
);

/** Writes the receipt; false when there was one of this sender's already. */
export async function addReceipt(tx: Tx, actor: Actor, sent: SentOperation, content: ObservationContent, digest: string): Promise<boolean> {
  const { numAffectedRows } = await tx.executeQuery(
    insertReceipt({
      district: actor.districtId,
      operation: sent.id,
      sender: actor.appointmentId,
      name: sent.name,
      hash: digest,
      record: sent.recordId,
      version: content.formVersionId,
      revision: sent.after === null ? (sent.baseRevision ?? 0) + 1 : null,
    }),
  );
  return numAffectedRows !== 0n;
}

export async function selectContext(tx: Tx, actor: Actor, sent: SentOperation, content: ObservationContent): Promise<ReceiveContext> {
  const [{ rows }, calibratedSince] = await Promise.all([
    tx.executeQuery(
      contextOf({
        district: actor.districtId,
        sender: actor.appointmentId,
        author: sent.author,
        operation: sent.id,
        record: sent.recordId,
        after: sent.after,
        visit: content.visitId,
        classroom: content.classroomId,
      }),
    ),
    selectCalibratedSince(tx, actor),
  ]);
  const row = rows[0] as ContextRow;
  return {
    visit: row.circle_id
      ? { circleId: row.circle_id, schoolId: row.school_id, schoolYearId: row.school_year_id, date: row.local_date, state: row.state }
      : null,
    grade: row.grade,
    writes: row.writes,
    versions: row.versions ?? [],
    own: row.own_revision === null ? null : { revision: row.own_revision, office: row.own_office },
    openedTo: row.opened_to,
    parent: row.parent,
    authorPersonId: row.author_person_id,
    awaited: row.awaited,
    calibratedSince,
  };
}

export interface ReceiptRow {
  operation: string;
  digest: string;
  outcome: 'accepted' | 'beside' | 'held' | 'quarantined';
  recordId: string;
  revision: number | null;
  reason: QuarantineReason | null;
}

/** What became of an operation of this sender's before. */
export async function selectReceipt(tx: Tx, actor: Actor, operationId: string): Promise<ReceiptRow> {
  const row = await tx
    .selectFrom('receipt')
    .select(['operation', 'content_hash', 'outcome', 'record_id', 'revision', 'reason'])
    .where('district_id', '=', actor.districtId)
    .where('sender_appointment_id', '=', actor.appointmentId)
    .where('client_id', '=', operationId)
    .executeTakeFirstOrThrow();
  return {
    operation: row.operation,
    digest: row.content_hash,
    outcome: row.outcome as ReceiptRow['outcome'],
    recordId: row.record_id ?? '',
    revision: row.revision,
    reason: row.reason as QuarantineReason | null,
  };
}

export async function updateReceipt(
  tx: Tx,
  actor: Actor,
  operationId: string,
  stands: { outcome: ReceiptRow['outcome']; revision: number | null; reason: string | null },
): Promise<void> {
  await tx
    .updateTable('receipt')
    .set(stands)
    .where('district_id', '=', actor.districtId)
    .where('sender_appointment_id', '=', actor.appointmentId)
    .where('client_id', '=', operationId)
    .execute();
}
