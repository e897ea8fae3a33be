import type { Grade } from '@trellis/domain/infrastructure';
import type { UseCheck } from '@trellis/domain/infrastructure/surroundings';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { api, problem } from '../../platform/http/api.ts';
import { selectNames } from '../store-names.ts';
import { selectMaterialInUse } from './materials-in-use.ts';
import { missing, requireDescribes } from './require.ts';
import { removeRow, saveRow } from './save-row.ts';

const contract = api.surroundings;
const perPage = 50;

const listUseChecks = contract.listUseChecks.handler(({ context: { tx, actor }, input }) => selectUseChecks(tx, actor, input));

const saveUseCheck = contract.saveUseCheck.handler(async ({ context: { tx, actor }, input }) => {
  const material = await selectMaterialInUse(tx, actor, input.materialInUseId);
  requireDescribes(actor, material.school.id);
  if (!material.grades.includes(input.grade)) throw missing('grade', 'material is not for this grade', 'This material is not in use in that grade.');
  if (input.on > actor.today) throw missing('on', 'a day to come', 'This day is still to come.');
  if (input.revision !== null) await requireOwn(tx, actor, input.id);
  const values = {
    material_in_use_id: input.materialInUseId,
    grade: input.grade,
    checked_on: input.on,
    looked: input.looked,
    in_use: input.inUse,
    higher_demand_done: input.higherDemandDone,
    note: input.note,
  };
  const given = input.revision === null ? { ...values, checked_by: actor.appointmentId } : without(values, 'material_in_use_id');
  return saveRow(tx, actor, 'use_check', input, given, () => selectUseCheck(tx, actor, input.id));
});

const removeUseCheck = contract.removeUseCheck.handler(async ({ context: { tx, actor }, input }) => {
  const check = await requireOwn(tx, actor, input.id);
  requireDescribes(actor, check.school.id);
  await removeRow(tx, actor, 'use_check', input, 'Something else names this.');
  return { id: input.id };
});

export const useCheckRoutes = { listUseChecks, saveUseCheck, removeUseCheck };

async function selectUseChecks(
  tx: Tx,
  actor: Actor,
  filter: { id?: string; materialInUseId?: string; schoolId?: string; offset: number },
): Promise<{ rows: UseCheck[]; total: number }> {
  const chosen = tx
    .selectFrom('use_check as u')
    .innerJoin('material_in_use as m', (join) => join.onRef('m.id', '=', 'u.material_in_use_id').on('m.district_id', '=', actor.districtId))
    .where('u.district_id', '=', actor.districtId)
    .$if(filter.id !== undefined, (query) => query.where('u.id', '=', filter.id ?? ''))
    .$if(filter.materialInUseId !== undefined, (query) => query.where('u.material_in_use_id', '=', filter.materialInUseId ?? ''))
    .$if(filter.schoolId !== undefined, (query) => query.where('m.school_id', '=', filter.schoolId ?? ''));
  const { total } = await chosen.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await chosen
    .innerJoin('school as s', (join) => join.onRef('s.id', '=', 'm.school_id').on('s.district_id', '=', actor.districtId))
    .selectAll('u')
    .select(['m.name as material', 's.id as school_id', 's.name as school_name'])
    .orderBy('u.checked_on', 'desc')
    .orderBy('u.id')
    .limit(perPage)
    .offset(filter.offset)
    .execute();
  const names = await selectNames(
    tx,
    actor,
    rows.map((row) => row.checked_by),
  );
  return {
    total,
    rows: rows.map((row) => ({
      id: row.id,
      materialInUseId: row.material_in_use_id,
      school: { id: row.school_id, name: row.school_name },
      material: row.material,
      grade: row.grade as Grade,
      on: row.checked_on,
      looked: row.looked,
      inUse: row.in_use,
      higherDemandDone: row.higher_demand_done,
      note: row.note,
      checkedBy: { appointmentId: row.checked_by, name: names.get(row.checked_by)?.name ?? null },
      mine: row.checked_by === actor.appointmentId,
      revision: row.revision,
    })),
  };
}

async function selectUseCheck(tx: Tx, actor: Actor, id: string): Promise<UseCheck> {
  const { rows } = await selectUseChecks(tx, actor, { id, offset: 0 });
  if (!rows[0]) throw problem('NOT_FOUND', 'no such use check');
  return rows[0];
}

async function requireOwn(tx: Tx, actor: Actor, id: string): Promise<UseCheck> {
  const check = await selectUseCheck(tx, actor, id);
  if (!check.mine) throw problem('NOT_ALLOWED', 'not the one who looked', 'A look is changed by whoever noted it.');
  return check;
}

function without<T extends object, K extends keyof T>(values: T, column: K): Omit<T, K> {
  const { [column]: _, ...rest } = values;
  return rest;
}
