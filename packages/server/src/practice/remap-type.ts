import type { Focus, Remapping, TaskKind } from '@trellis/domain/practice';
import { receive } from '../access/index.ts';
import { type Actor, asAccess, type Tx } from '../platform/db/index.ts';
import { updateType } from './store-types.ts';

/**
 * Lets a type of task count as another standard kind, also in everything that was recorded under it, whoever recorded it;
 * what they wrote is neither read nor touched. The remapping itself is a record.
 */
export async function remapTaskType(tx: Tx, actor: Actor, given: { id: string; typeId: string; kind: TaskKind; revision: number }): Promise<Remapping> {
  if (!(await receive(tx, actor, 'practice.remapTaskType', given.id, given))) return selectRemapping(tx, actor, given.id);
  const before = await updateType(tx, actor, 'task', { id: given.typeId, revision: given.revision }, { kind: given.kind });
  const touched = await asAccess(tx, async (access) => {
    const district = actor.districtId;
    const tasks = access.selectFrom('task').select('id').where('district_id', '=', district).where('task_type_id', '=', given.typeId);
    const entries = await access
      .updateTable('log_entry')
      .set({ kind: given.kind })
      .where('district_id', '=', district)
      .where('task_id', 'in', tasks)
      .executeTakeFirstOrThrow();
    const logged = access.selectFrom('log_entry').select('id').where('district_id', '=', district).where('task_id', 'in', tasks);
    const interactions = await access
      .updateTable('interaction')
      .set({ kind: given.kind })
      .where('district_id', '=', district)
      .where('log_entry_id', 'in', logged)
      .executeTakeFirstOrThrow();
    await access.updateTable('task').set({ kind: given.kind }).where('district_id', '=', district).where('task_type_id', '=', given.typeId).execute();
    return { entries: Number(entries.numUpdatedRows), interactions: Number(interactions.numUpdatedRows) };
  });
  return record(tx, actor, { id: given.id, typeId: given.typeId, from: before.counts, to: given.kind, ...touched }, 'task');
}

/** The same for a type of talk. */
export async function remapFocusType(tx: Tx, actor: Actor, given: { id: string; typeId: string; focus: Focus; revision: number }): Promise<Remapping> {
  if (!(await receive(tx, actor, 'practice.remapFocusType', given.id, given))) return selectRemapping(tx, actor, given.id);
  const before = await updateType(tx, actor, 'focus', { id: given.typeId, revision: given.revision }, { focus: given.focus });
  const interactions = await asAccess(tx, async (access) => {
    const touched = await access
      .updateTable('interaction')
      .set({ focus: given.focus })
      .where('district_id', '=', actor.districtId)
      .where('focus_type_id', '=', given.typeId)
      .executeTakeFirstOrThrow();
    return Number(touched.numUpdatedRows);
  });
  return record(tx, actor, { id: given.id, typeId: given.typeId, from: before.counts, to: given.focus, entries: 0, interactions }, 'focus');
}

async function record(tx: Tx, actor: Actor, remapping: Remapping, what: 'task' | 'focus'): Promise<Remapping> {
  await tx
    .insertInto('type_remapping')
    .values({
      district_id: actor.districtId,
      id: remapping.id,
      type_id: remapping.typeId,
      what,
      from_kind: remapping.from,
      to_kind: remapping.to,
      entries: remapping.entries,
      interactions: remapping.interactions,
      decided_by: actor.appointmentId,
    })
    .execute();
  return remapping;
}

async function selectRemapping(tx: Tx, actor: Actor, id: string): Promise<Remapping> {
  const row = await tx.selectFrom('type_remapping').selectAll().where('district_id', '=', actor.districtId).where('id', '=', id).executeTakeFirstOrThrow();
  return { id, typeId: row.type_id, from: row.from_kind, to: row.to_kind, entries: row.entries, interactions: row.interactions };
}
