import { type Actor, asAccess, type Tx } from '../platform/db/index.ts';

/**
 * Gives a planned day of the asker's to another facilitator. False, and nothing changed, when that one has the same planned
 * already. The asker must have been read as its facilitator before.
 */
export async function handOverOccurrence(tx: Tx, actor: Actor, id: string, to: string): Promise<boolean> {
  return asAccess(tx, async (access) => {
    const theirs = await access
      .selectFrom('occurrence as o')
      .innerJoin('occurrence as same', (join) =>
        join
          .onRef('same.structure_id', '=', 'o.structure_id')
          .onRef('same.local_date', '=', 'o.local_date')
          .on((eb) => eb('same.school_id', 'is not distinct from', eb.ref('o.school_id')))
          .on('same.district_id', '=', actor.districtId)
          .on('same.facilitator_appointment_id', '=', to),
      )
      .select('same.id')
      .where('o.district_id', '=', actor.districtId)
      .where('o.id', '=', id)
      .executeTakeFirst();
    if (theirs) return false;
    await access
      .updateTable('occurrence')
      .set((eb) => ({ facilitator_appointment_id: to, revision: eb('revision', '+', 1) }))
      .where('district_id', '=', actor.districtId)
      .where('id', '=', id)
      .where('facilitator_appointment_id', '=', actor.appointmentId)
      .execute();
    return true;
  });
}
