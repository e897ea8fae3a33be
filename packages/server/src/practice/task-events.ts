import { type Actor, asAccess, type Tx } from '../platform/db/index.ts';

/**
 * What was held turned out not to have happened. Its task is voided by who holds it; everything that anybody logged about
 * it is marked to be confirmed by its author. Nothing is removed or overwritten.
 */
export async function voidTask(tx: Tx, actor: Actor, origin: { kind: string; id: string }): Promise<void> {
  const task = await tx
    .selectFrom('task')
    .select('id')
    .where('district_id', '=', actor.districtId)
    .where('origin_kind', '=', origin.kind)
    .where('origin_id', '=', origin.id)
    .where('appointment_id', '=', actor.appointmentId)
    .executeTakeFirst();
  if (!task) return;
  await tx.updateTable('task').set({ state: 'voided' }).where('district_id', '=', actor.districtId).where('id', '=', task.id).execute();
  await askToConfirm(tx, actor, [task.id]);
}

/** Marks what anybody logged about these events to be confirmed by its author; it says nothing of who had logged it. */
export async function askToConfirm(tx: Tx, actor: Actor, taskIds: readonly string[]): Promise<void> {
  if (taskIds.length === 0) return;
  await asAccess(tx, (access) =>
    access
      .updateTable('log_entry')
      .set({ state: 'to_confirm' })
      .where('district_id', '=', actor.districtId)
      .where('task_id', 'in', [...taskIds])
      .where('state', '=', 'confirmed')
      .execute(),
  );
}
