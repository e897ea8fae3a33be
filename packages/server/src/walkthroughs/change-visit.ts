import type { PlannedClassroom, PlannedMember, VisitChange } from '@trellis/domain/walkthroughs';
import { sql } from 'kysely';
import { admitToCircle, dismissFromCircle } from '../access/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { markCalendarsDue } from './calendar/mark-due.ts';
import { selectOptionalYear } from './plan-visit.ts';
import { readVisit } from './read-visit.ts';
import { insertClassrooms, selectClassrooms } from './store-classrooms.ts';
import { insertMembers, requireVisitors, selectMembers, updateMember } from './store-members.ts';
import { selectLedVisit, selectVisit, selectWritableVisit, type VisitAtHand } from './store-visit.ts';

/** Changes columns of a visit from the revision it was read at. */
export async function updateVisit(tx: Tx, actor: Actor, at: { id: string; revision: number }, changes: Record<string, unknown>): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('visit')
    .set({ ...changes, revision: sql`revision + 1` })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', at.id)
    .where('revision', '=', at.revision)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw conflict(`visit ${at.id} has another revision`, await readVisit(tx, actor, at.id));
}

/** Day, time, length and focus, by the lead. The occurrence keeps the day it was planned for: held on another day is said then. */
export async function saveVisit(tx: Tx, actor: Actor, change: VisitChange): Promise<void> {
  const visit = await selectLedVisit(tx, actor, change.id);
  if (visit.heldOn || visit.state === 'did_not_happen')
    throw problem('INVALID', 'the visit is over', 'This visit is over. Its day and length are in “Held”.', [{ path: 'date', message: 'This visit is over.' }]);
  const date = change.date ?? visit.date;
  await updateVisit(tx, actor, change, {
    local_date: date,
    school_year_id: date === visit.date ? visit.schoolYearId : await selectOptionalYear(tx, actor, date),
    start_minute: change.startMinute,
    minutes: change.minutes,
    focus_indicator_ids: change.focusIndicatorIds,
  });
  const startMinute = change.startMinute === undefined ? visit.startMinute : change.startMinute;
  const moved = date !== visit.date || startMinute !== visit.startMinute || (change.minutes ?? visit.minutes) !== visit.minutes;
  if (moved) await markCalendarsDue(tx, actor, visit.id);
}

/** Invites more people, also midway; who left comes back with this part. */
export async function admitMembers(tx: Tx, actor: Actor, visitId: string, members: readonly PlannedMember[]): Promise<void> {
  const visit = await selectLedVisit(tx, actor, visitId);
  await requireVisitors(tx, actor, members, visit.date);
  const present = new Map((await selectMembers(tx, actor, visitId)).map((member) => [member.appointmentId, member]));
  await insertMembers(
    tx,
    actor,
    visit,
    members.filter(({ appointmentId }) => !present.has(appointmentId)).map((member) => ({ ...member, answer: null })),
  );
  const back = members.filter(({ appointmentId }) => present.get(appointmentId)?.leftOn);
  for (const { appointmentId, part } of back) await updateMember(tx, actor, { visitId, appointmentId }, { part, answer: null, left_on: null });
  await admitToCircle(
    tx,
    actor,
    visit.circleId,
    members.map(({ appointmentId, part }) => ({ appointmentId, writes: part !== 'guest' })),
  );
  await markCalendarsDue(tx, actor, visitId);
}

/** Gives a member another part. Whether they write may change with it. */
export async function changePart(tx: Tx, actor: Actor, visitId: string, { appointmentId, part }: PlannedMember): Promise<void> {
  const visit = await selectLedVisit(tx, actor, visitId);
  const member = (await selectMembers(tx, actor, visitId)).find((each) => each.appointmentId === appointmentId && each.leftOn === null);
  if (!member) throw problem('NOT_FOUND', 'no such member of this visit');
  if (member.part === 'lead') throw problem('INVALID', 'the lead stays the lead', 'You lead this visit.', [{ path: 'part', message: 'You lead this visit.' }]);
  await updateMember(tx, actor, { visitId, appointmentId }, { part });
  if ((member.part === 'guest') === (part === 'guest')) return;
  await dismissFromCircle(tx, actor, visit.circleId, [appointmentId]);
  await admitToCircle(tx, actor, visit.circleId, [{ appointmentId, writes: part !== 'guest' }]);
}

/** Takes somebody off the team, or lets them leave it. What they wrote stays with the team, and they go on reading it. */
export async function dismissMember(tx: Tx, actor: Actor, visitId: string, appointmentId: string): Promise<void> {
  const visit = appointmentId === actor.appointmentId ? await selectVisit(tx, actor, visitId) : await selectLedVisit(tx, actor, visitId);
  if (visit.leadAppointmentId === appointmentId)
    throw problem('INVALID', 'the lead cannot leave', 'The lead of a visit stays in it. If it does not take place, say so.', []);
  if (!(await updateMember(tx, actor, { visitId, appointmentId }, { left_on: actor.today }))) throw problem('NOT_FOUND', 'no such member of this visit');
  await markCalendarsDue(tx, actor, visitId);
  await dismissFromCircle(tx, actor, visit.circleId, [appointmentId]);
}

export async function addClassrooms(tx: Tx, actor: Actor, visitId: string, classrooms: readonly PlannedClassroom[]): Promise<void> {
  const visit = await selectWritableVisit(tx, actor, visitId);
  const present = await selectClassrooms(tx, actor, visitId);
  const known = new Set(present.map((room) => room.id));
  const fresh = classrooms.filter((room) => !known.has(room.id));
  const next = present.reduce((last, room) => Math.max(last, room.position + 1), 0);
  await insertClassrooms(tx, actor, visit, fresh, next);
}

/** Begins a visit; one that is under way stays so. */
export async function startVisit(tx: Tx, actor: Actor, visitId: string): Promise<VisitAtHand> {
  const visit = await selectWritableVisit(tx, actor, visitId);
  if (visit.state === 'planned') await updateVisit(tx, actor, visit, { state: 'under_way' });
  if (visit.state === 'did_not_happen') throw problem('INVALID', 'the visit did not happen', 'This visit did not happen. Plan another one.', []);
  return visit;
}
