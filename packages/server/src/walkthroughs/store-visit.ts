import type { MemberPart, VisitKind, VisitState } from '@trellis/domain/walkthroughs';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';

/** A visit as it stands, with what the asker is in it. */
export interface VisitAtHand {
  id: string;
  circleId: string;
  formId: string;
  formVersionId: string;
  kind: VisitKind;
  schoolId: string;
  date: string;
  startMinute: number | null;
  minutes: number;
  schoolYearId: string | null;
  leadAppointmentId: string;
  structureId: string | null;
  occurrenceId: string | null;
  followsVisitId: string | null;
  focusIndicatorIds: string[];
  state: VisitState;
  heldOn: string | null;
  heldMinutes: number | null;
  reason: string | null;
  synthetic: boolean;
  revision: number;
  /** null when the asker is not, or no longer, of the team */
  member: { id: string; part: MemberPart } | null;
}

/** A visit that the asker may see the facts of. @throws NOT_FOUND */
export async function selectVisit(tx: Tx, actor: Actor, id: string): Promise<VisitAtHand> {
  const row = await tx
    .selectFrom('visit as v')
    .leftJoin('visit_member as m', (join) =>
      join
        .onRef('m.visit_id', '=', 'v.id')
        .on('m.district_id', '=', actor.districtId)
        .on('m.appointment_id', '=', actor.appointmentId)
        .on('m.left_on', 'is', null),
    )
    .where('v.district_id', '=', actor.districtId)
    .where('v.id', '=', id)
    .selectAll('v')
    .select(['m.id as member_id', 'm.part as member_part'])
    .executeTakeFirst();
  if (!row) throw problem('NOT_FOUND', 'no such visit for this reader');
  return {
    id: row.id,
    circleId: row.circle_id,
    formId: row.form_id,
    formVersionId: row.form_version_id,
    kind: row.kind as VisitKind,
    schoolId: row.school_id,
    date: row.local_date,
    startMinute: row.start_minute,
    minutes: row.minutes,
    schoolYearId: row.school_year_id,
    leadAppointmentId: row.lead_appointment_id,
    structureId: row.structure_id,
    occurrenceId: row.occurrence_id,
    followsVisitId: row.follows_visit_id,
    focusIndicatorIds: row.focus_indicator_ids,
    state: row.state as VisitState,
    heldOn: row.held_on,
    heldMinutes: row.held_minutes,
    reason: row.reason,
    synthetic: row.synthetic,
    revision: row.revision,
    member: row.member_id ? { id: row.member_id, part: row.member_part as MemberPart } : null,
  };
}

/** A visit that the asker leads. */
export async function selectLedVisit(tx: Tx, actor: Actor, id: string): Promise<VisitAtHand> {
  const visit = await selectVisit(tx, actor, id);
  if (visit.leadAppointmentId !== actor.appointmentId) throw problem('NOT_ALLOWED', 'not the lead of this visit', 'Only the lead of this visit can do that.');
  return visit;
}

/** A visit in whose team the asker is and writes; a guest reads along. */
export async function selectWritableVisit(tx: Tx, actor: Actor, id: string): Promise<VisitAtHand & { member: { id: string; part: MemberPart } }> {
  const { member, ...visit } = await selectVisit(tx, actor, id);
  if (!member || member.part === 'guest') throw problem('NOT_ALLOWED', 'not a writing member of this visit', 'Only the visiting team can do that.');
  return { ...visit, member };
}
