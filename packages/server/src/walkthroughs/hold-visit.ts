import { roleGroupOf } from '@trellis/domain/access';
import { partTaken } from '@trellis/domain/walkthroughs';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { askToConfirm, decideOccurrence, holdEvent, type KnownOfEvent, voidTask } from '../practice/index.ts';
import { markCalendarsDue } from './calendar/mark-due.ts';
import { updateVisit } from './change-visit.ts';
import { selectClassrooms } from './store-classrooms.ts';
import { selectLedVisit, selectVisit, type VisitAtHand } from './store-visit.ts';

export interface Held {
  id: string;
  revision: number;
  heldOn?: string | undefined;
  startMinute?: number | null | undefined;
  minutes?: number | undefined;
}

/** The lead's yes: the visit becomes an event of practice with the lead's log entry, and the occurrence is decided with it. */
export async function holdVisit(tx: Tx, actor: Actor, held: Held): Promise<void> {
  const visit = await selectLedVisit(tx, actor, held.id);
  const date = held.heldOn ?? visit.heldOn ?? visit.date;
  const minutes = held.minutes ?? visit.heldMinutes ?? visit.minutes;
  if (date > actor.today) throw invalid('heldOn', 'held on a day to come', 'This day is still to come.');
  await updateVisit(tx, actor, held, {
    held_on: date,
    held_minutes: minutes,
    reason: null,
    state: visit.state === 'planned' || visit.state === 'did_not_happen' ? 'under_way' : visit.state,
  });
  const startMinute = held.startMinute === undefined ? visit.startMinute : held.startMinute;
  const known = await knownOf(tx, actor, visit);
  const occurrence = await selectOptionalOccurrence(tx, actor, visit);
  if (!occurrence) return holdEvent(tx, actor, { kind: 'visit', id: visit.id }, eventOf(visit, { date, startMinute, minutes }, known));
  const asPlanned = date === occurrence.local_date && minutes === occurrence.minutes;
  const state = asPlanned ? 'held' : 'changed';
  await decideOccurrence(tx, actor, { id: occurrence.id, revision: occurrence.revision, state, heldOn: date, startMinute, minutes }, known);
}

/** The lead's no. Refused once somebody has sent what they saw. Whoever logged it already is asked to confirm. */
export async function cancelVisit(tx: Tx, actor: Actor, given: { id: string; revision: number; reason: string | null }): Promise<void> {
  const visit = await selectLedVisit(tx, actor, given.id);
  const seen = await tx
    .selectFrom('observation')
    .select('id')
    .where('district_id', '=', actor.districtId)
    .where('visit_id', '=', visit.id)
    .where('withdrawn', '=', false)
    .executeTakeFirst();
  if (seen) throw problem('INVALID', 'the visit was observed', 'Somebody has sent what they saw on this visit, so it took place.', []);
  await updateVisit(tx, actor, given, { state: 'did_not_happen', held_on: null, held_minutes: null, reason: given.reason });
  await markCalendarsDue(tx, actor, visit.id);
  const members = await tx.selectFrom('visit_member').select('id').where('district_id', '=', actor.districtId).where('visit_id', '=', visit.id).execute();
  await askToConfirm(
    tx,
    actor,
    members.map((member) => member.id),
  );
  const occurrence = await selectOptionalOccurrence(tx, actor, visit);
  if (!occurrence) return voidTask(tx, actor, { kind: 'visit', id: visit.id });
  await decideOccurrence(tx, actor, { id: occurrence.id, revision: occurrence.revision, state: 'did_not_happen', reason: given.reason });
}

/** A member's own entry for a visit that was held. The event in their log is their own, so that it says what they say. */
export async function logVisit(
  tx: Tx,
  actor: Actor,
  given: { id: string; entryId: string; startMinute?: number | null | undefined; minutes?: number | undefined },
): Promise<void> {
  const visit = await selectVisit(tx, actor, given.id);
  if (!visit.member) throw problem('NOT_ALLOWED', 'not a member of this visit', 'Only the visiting team can do that.');
  if (!visit.heldOn) throw invalid('id', 'not held', 'The lead has not said yet that this visit was held.');
  if (visit.member.part === 'lead') return;
  const startMinute = given.startMinute === undefined ? visit.startMinute : given.startMinute;
  const minutes = given.minutes ?? visit.heldMinutes ?? visit.minutes;
  const event = eventOf(visit, { date: visit.heldOn, startMinute, minutes }, await knownOf(tx, actor, visit));
  await holdEvent(tx, actor, { kind: 'visit_member', id: visit.member.id }, event, { taskId: visit.member.id, entryId: given.entryId });
}

function eventOf(visit: VisitAtHand, at: { date: string; startMinute: number | null; minutes: number }, known: KnownOfEvent): Parameters<typeof holdEvent>[3] {
  return {
    ...at,
    kind: 'observing_debriefing',
    taskTypeId: null,
    place: null,
    schoolId: visit.schoolId,
    structureId: visit.structureId,
    why: '',
    focusSetBy: null,
    sustained: null,
    people: [],
    resources: [],
    interactions: [],
    ...known,
  };
}

/** Who took part beside the asker, and how many classrooms were visited. Teachers are counted, never named. */
async function knownOf(tx: Tx, actor: Actor, visit: VisitAtHand): Promise<KnownOfEvent> {
  const rows = await tx
    .selectFrom('visit_member as m')
    .innerJoin('appointment as a', (join) => join.onRef('a.id', '=', 'm.appointment_id').on('a.district_id', '=', actor.districtId))
    .select(['m.part', 'a.role', 'a.person_id'])
    .where('m.district_id', '=', actor.districtId)
    .where('m.visit_id', '=', visit.id)
    .where('m.left_on', 'is', null)
    .where('m.appointment_id', '<>', actor.appointmentId)
    .where((eb) => eb.or([eb('m.answer', 'is', null), eb('m.answer', '<>', 'not_coming')]))
    .orderBy('m.part')
    .limit(60)
    .execute();
  const classrooms = (await selectClassrooms(tx, actor, visit.id)).filter((room) => !room.removed).length;
  const team = rows.map((row): NonNullable<KnownOfEvent['people']>[number] => ({
    group: roleGroupOf(row.role as Parameters<typeof roleGroupOf>[0]),
    part: partTaken(visit.kind, row.part as Parameters<typeof partTaken>[1]),
    count: null,
    personId: row.person_id,
  }));
  const teachers = classrooms > 0 ? [{ group: 'teachers' as const, part: 'is_observed' as const, count: classrooms, personId: null }] : [];
  return { place: 'classroom', people: [...team, ...teachers] };
}

async function selectOptionalOccurrence(tx: Tx, actor: Actor, visit: VisitAtHand) {
  if (!visit.occurrenceId) return null;
  const row = await tx
    .selectFrom('occurrence')
    .select(['id', 'local_date', 'minutes', 'revision'])
    .where('district_id', '=', actor.districtId)
    .where('id', '=', visit.occurrenceId)
    .where('facilitator_appointment_id', '=', actor.appointmentId)
    .executeTakeFirst();
  return row ?? null;
}

function invalid(path: string, log: string, message: string) {
  return problem('INVALID', log, message, [{ path, message }]);
}
