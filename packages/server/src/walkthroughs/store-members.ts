import { randomUUID } from 'node:crypto';
import { permissionsOf, type Role } from '@trellis/domain/access';
import type { InvitationAnswer, MemberPart, PlannedMember, VisitMember } from '@trellis/domain/walkthroughs';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { selectColleagues } from '../practice/index.ts';

const order: readonly MemberPart[] = ['lead', 'host', 'observer', 'guest'];

/** The team, also those who left, in the order of their parts and by name. */
export async function selectMembers(tx: Tx, actor: Actor, visitId: string): Promise<VisitMember[]> {
  const rows = await tx
    .selectFrom('visit_member')
    .select(['appointment_id', 'part', 'answer', 'left_on'])
    .where('district_id', '=', actor.districtId)
    .where('visit_id', '=', visitId)
    .execute();
  const colleagues = await selectColleagues(
    tx,
    actor,
    rows.map((row) => row.appointment_id),
  );
  const members = rows.map((row): VisitMember => {
    const colleague = colleagues.get(row.appointment_id);
    return {
      appointmentId: row.appointment_id,
      name: colleague?.name ?? null,
      role: colleague?.role ?? null,
      title: colleague?.title ?? null,
      part: row.part as MemberPart,
      answer: row.answer as InvitationAnswer | null,
      leftOn: row.left_on,
    };
  });
  return members.sort((one, other) => order.indexOf(one.part) - order.indexOf(other.part) || (one.name ?? '').localeCompare(other.name ?? ''));
}

export async function insertMembers(
  tx: Tx,
  actor: Actor,
  visit: { id: string; circleId: string },
  members: readonly { appointmentId: string; part: MemberPart; answer: InvitationAnswer | null }[],
): Promise<void> {
  if (members.length === 0) return;
  await tx
    .insertInto('visit_member')
    .values(
      members.map(({ appointmentId, part, answer }) => ({
        district_id: actor.districtId,
        id: randomUUID(),
        visit_id: visit.id,
        appointment_id: appointmentId,
        circle_id: visit.circleId,
        part,
        answer,
      })),
    )
    .execute();
}

export async function updateMember(
  tx: Tx,
  actor: Actor,
  at: { visitId: string; appointmentId: string },
  changes: { part?: MemberPart; answer?: InvitationAnswer | null; left_on?: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('visit_member')
    .set(changes)
    .where('district_id', '=', actor.districtId)
    .where('visit_id', '=', at.visitId)
    .where('appointment_id', '=', at.appointmentId)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Refuses appointments that are over, and roles that are in no visiting team. */
export async function requireVisitors(tx: Tx, actor: Actor, members: readonly PlannedMember[], date: string): Promise<void> {
  if (members.length === 0) return;
  const ids = members.map((member) => member.appointmentId);
  const rows = await tx
    .selectFrom('appointment')
    .select(['id', 'role'])
    .where('district_id', '=', actor.districtId)
    .where('id', 'in', ids)
    .where((eb) => eb.or([eb('ends', 'is', null), eb('ends', '>=', date < actor.today ? date : actor.today)]))
    .execute();
  const roles = new Map(rows.map((row) => [row.id, row.role as Role]));
  ids.forEach((id, at) => {
    const role = roles.get(id);
    if (role && permissionsOf(role).includes('visits.take_part')) return;
    const message = role ? 'This role is not part of visiting teams.' : 'This person does not work here now.';
    throw problem('INVALID', role ? `a ${role} in a visiting team` : 'no such appointment in force', message, [{ path: `team.${at}.appointmentId`, message }]);
  });
}
