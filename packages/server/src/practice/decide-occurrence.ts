import type { Decision, TaskKind } from '@trellis/domain/practice';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { holdEvent, type KnownOfEvent } from './hold-event.ts';
import { selectOccurrence } from './store-occurrences.ts';
import { voidTask } from './task-events.ts';

/**
 * The facilitator's answer to "Held as planned?". Held makes the event and, where the facilitator keeps a log, an entry;
 * any other answer voids the event and leaves its entries to be confirmed by their authors.
 * @param known what the room that holds it knows of the event beyond the plan
 */
export async function decideOccurrence(tx: Tx, actor: Actor, decision: Decision, known: KnownOfEvent = {}): Promise<void> {
  const planned = await tx
    .selectFrom('occurrence')
    .selectAll()
    .where('district_id', '=', actor.districtId)
    .where('id', '=', decision.id)
    .where('facilitator_appointment_id', '=', actor.appointmentId)
    .forUpdate()
    .executeTakeFirst();
  if (!planned) throw problem('NOT_FOUND', 'no such occurrence of this facilitator');
  if (planned.revision !== decision.revision) {
    throw conflict(`occurrence ${decision.id} stands at ${planned.revision}`, await selectOccurrence(tx, actor, decision.id));
  }
  const took = decision.state === 'held' || decision.state === 'changed';
  const heldOn = decision.state === 'changed' ? (decision.heldOn ?? planned.local_date) : planned.local_date;
  const minutes = took ? (decision.minutes ?? planned.minutes) : planned.minutes;
  if (took && heldOn > actor.today) {
    const message = 'This day is still to come.';
    throw problem('INVALID', 'held on a day to come', message, [{ path: decision.state === 'changed' ? 'heldOn' : 'state', message }]);
  }
  await tx
    .updateTable('occurrence')
    .set({
      state: decision.state ?? 'planned',
      held_on: took && heldOn !== planned.local_date ? heldOn : null,
      held_minutes: took && minutes !== planned.minutes ? minutes : null,
      reason: decision.state === null ? null : (decision.reason ?? null),
      decided_by: decision.state === null ? null : actor.appointmentId,
      decided_at: decision.state === null ? null : sql`now()`,
      revision: sql`revision + 1`,
    })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', decision.id)
    .where('revision', '=', decision.revision)
    .execute();
  const origin = { kind: 'occurrence', id: planned.id };
  if (!took) return voidTask(tx, actor, origin);
  const startMinute = decision.startMinute === undefined ? planned.start_minute : decision.startMinute;
  await holdEvent(tx, actor, origin, {
    date: heldOn,
    startMinute,
    minutes,
    kind: planned.kind as TaskKind,
    taskTypeId: null,
    place: null,
    schoolId: planned.school_id,
    structureId: planned.structure_id,
    why: '',
    focusSetBy: null,
    sustained: null,
    people: [],
    resources: [],
    interactions: [],
    ...known,
  });
}
