import type { Unit, UnitValue } from '@trellis/domain/materials';
import { dokText, mostUnits } from '@trellis/domain/materials';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { acceptAgain } from '../platform/http/same-content.ts';
import { selectProject } from './store-project.ts';
import { selectOptionalUnitRow, selectUnit } from './store-unit.ts';

interface Given {
  projectId: string;
  id: string;
  revision: number | null;
  value: UnitValue;
}

/** Codes one unit, a new one or one that is here. */
export async function saveCodedUnit(tx: Tx, actor: Actor, { projectId, id, revision, value }: Given): Promise<Unit> {
  const project = await selectProject(tx, actor, projectId);
  await requireFreeKey(tx, actor, projectId, id, value.key);
  const row = { key: value.key, grade: value.grade, content: value.content, dok: dokText(value.dok), coder: value.coder };
  if (revision === null) {
    if (project.units >= mostUnits) throw problem('INVALID', 'project is full', `A coding holds at most ${mostUnits} units.`);
    await insertUnit(tx, actor, { district_id: actor.districtId, id, project_id: projectId, ...row });
  } else {
    await updateUnit(tx, actor, { projectId, id, revision }, row);
  }
  return selectUnit(tx, actor, projectId, id);
}

/** Removes a unit that nobody has coded a second time. */
export async function removeCodedUnit(tx: Tx, actor: Actor, { projectId, id, revision }: { projectId: string; id: string; revision: number }): Promise<void> {
  const current = await selectUnit(tx, actor, projectId, id);
  if (current.revision !== revision) throw conflict('unit has another revision', current);
  try {
    await tx.deleteFrom('coded_unit').where('district_id', '=', actor.districtId).where('id', '=', id).where('revision', '=', revision).execute();
  } catch (error) {
    if ((error as { code?: string }).code !== '23503') throw error;
    throw problem('INVALID', 'unit is in a second coding', 'This unit is in a sample that is coded by two people, so it stays.');
  }
}

async function insertUnit(
  tx: Tx,
  actor: Actor,
  row: { district_id: string; id: string; project_id: string; key: string; grade: string; content: string[]; dok: string; coder: string | null },
) {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('coded_unit')
    .values({ ...row, coded_by: actor.appointmentId })
    .onConflict((on) => on.columns(['district_id', 'id']).doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 0n) return;
  const stored = await selectOptionalUnitRow(tx, actor, row.project_id, row.id);
  acceptAgain(stored && { ...stored, content: stored.content.join('\n') }, { ...row, content: row.content.join('\n') });
}

async function updateUnit(
  tx: Tx,
  actor: Actor,
  key: { projectId: string; id: string; revision: number },
  row: { key: string; grade: string; content: string[]; dok: string; coder: string | null },
): Promise<void> {
  const before = await selectOptionalUnitRow(tx, actor, key.projectId, key.id);
  if (!before) throw problem('NOT_FOUND', 'no such unit in this project');
  if (before.blind) throw problem('INVALID', 'unit is coded blind by the asker', 'You are coding this unit a second time. Finish that first.');
  const recoded = before.dok !== row.dok || before.content.join('\n') !== row.content.join('\n');
  if (before.settled && recoded) throw problem('INVALID', 'unit is settled', 'Two people settled what this unit is. Change it in their second coding.');
  const { numUpdatedRows } = await tx
    .updateTable('coded_unit')
    .set((eb) => ({ ...row, ...(recoded && { coded_by: actor.appointmentId }), revision: eb('revision', '+', 1) }))
    .where('district_id', '=', actor.districtId)
    .where('id', '=', key.id)
    .where('revision', '=', key.revision)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) throw conflict('unit has another revision', await selectUnit(tx, actor, key.projectId, key.id));
}

async function requireFreeKey(tx: Tx, actor: Actor, projectId: string, id: string, key: string): Promise<void> {
  const taken = await tx
    .selectFrom('coded_unit')
    .select('id')
    .where('district_id', '=', actor.districtId)
    .where('project_id', '=', projectId)
    .where('key', '=', key)
    .where('id', '<>', id)
    .executeTakeFirst();
  if (taken) throw problem('INVALID', 'key is taken', `${key} is in this coding already.`, [{ path: 'value.key', message: 'Another unit has this key.' }]);
}
