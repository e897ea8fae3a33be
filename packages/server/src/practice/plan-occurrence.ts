import { randomUUID } from 'node:crypto';
import { taskKindOfStructure } from '@trellis/domain/practice';
import type { Actor, Tx } from '../platform/db/index.ts';
import { selectOptionalStructure } from './structures.ts';

export interface PlannedDay {
  structureId: string;
  date: string;
  startMinute: number | null;
  minutes: number;
  schoolId: string;
}

/**
 * Plans one day of a structure that the asker facilitates, for a room that holds it, and answers the occurrence. A day that
 * was filled in from the structure's cadence already, at this school or at none yet, is that day and no second one. Null
 * where the structure is no longer in the design.
 */
export async function planOccurrence(tx: Tx, actor: Actor, day: PlannedDay): Promise<string | null> {
  const structure = await selectOptionalStructure(tx, actor, day.structureId);
  if (!structure) return null;
  const known = await tx
    .selectFrom('occurrence')
    .select(['id', 'school_id'])
    .where('district_id', '=', actor.districtId)
    .where('facilitator_appointment_id', '=', actor.appointmentId)
    .where('structure_id', '=', day.structureId)
    .where('local_date', '=', day.date)
    .where((eb) => eb.or([eb('school_id', '=', day.schoolId), eb('school_id', 'is', null)]))
    .orderBy('school_id', (order) => order.asc().nullsLast())
    .executeTakeFirst();
  if (known) {
    await tx
      .updateTable('occurrence')
      .set((eb) => ({ school_id: day.schoolId, start_minute: day.startMinute, minutes: day.minutes, revision: eb('revision', '+', 1) }))
      .where('district_id', '=', actor.districtId)
      .where('id', '=', known.id)
      .where('state', '=', 'planned')
      .execute();
    return known.id;
  }
  const id = randomUUID();
  await tx
    .insertInto('occurrence')
    .values({
      district_id: actor.districtId,
      id,
      structure_id: day.structureId,
      kind: taskKindOfStructure(structure.word ?? structure.name) ?? 'observing_debriefing',
      local_date: day.date,
      start_minute: day.startMinute,
      minutes: day.minutes,
      school_id: day.schoolId,
      facilitator_appointment_id: actor.appointmentId,
    })
    .execute();
  return id;
}
