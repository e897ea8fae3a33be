import type { Grade } from '@trellis/domain/infrastructure';
import type { MaterialFunding, MaterialInUse, MaterialStanding } from '@trellis/domain/infrastructure/surroundings';
import { sql } from 'kysely';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { api, problem } from '../../platform/http/api.ts';
import { requireAdopted, requireDescribes, requireSchool } from './require.ts';
import { removeRow, saveRow, selectOptionalRow } from './save-row.ts';

const contract = api.surroundings;
const perPage = 50;

const listMaterialsInUse = contract.listMaterialsInUse.handler(({ context: { tx, actor }, input }) => selectMaterialsInUse(tx, actor, input));

const saveMaterialInUse = contract.saveMaterialInUse.handler(async ({ context: { tx, actor }, input }) => {
  const { id, revision, schoolId, componentId, ...words } = input;
  await requireSchool(tx, actor, schoolId);
  requireDescribes(actor, schoolId);
  const before = revision === null ? undefined : await selectOptionalRow(tx, actor, 'material_in_use', id);
  if (before) requireDescribes(actor, before.school_id as string);
  // what it named may stay, even when it has left the design
  if (componentId !== before?.component_id) await requireAdopted(tx, actor, componentId, 'material');
  return saveRow(tx, actor, 'material_in_use', { id, revision }, { school_id: schoolId, component_id: componentId, ...words }, () =>
    selectMaterialInUse(tx, actor, id),
  );
});

const removeMaterialInUse = contract.removeMaterialInUse.handler(async ({ context: { tx, actor }, input }) => {
  requireDescribes(actor, (await selectMaterialInUse(tx, actor, input.id)).school.id);
  await removeRow(tx, actor, 'material_in_use', input, 'Its use was looked at, so it stays. Say until when it was in use.');
  return { id: input.id };
});

export const materialInUseRoutes = { listMaterialsInUse, saveMaterialInUse, removeMaterialInUse };

interface Filter {
  id?: string;
  schoolId?: string;
  grade?: Grade;
  componentId?: string;
  standing?: MaterialStanding;
  ended: boolean;
  offset: number;
}

async function selectMaterialsInUse(tx: Tx, actor: Actor, filter: Filter): Promise<{ rows: MaterialInUse[]; total: number }> {
  const chosen = tx
    .selectFrom('material_in_use as m')
    .where('m.district_id', '=', actor.districtId)
    .$if(filter.id !== undefined, (query) => query.where('m.id', '=', filter.id ?? ''))
    .$if(filter.schoolId !== undefined, (query) => query.where('m.school_id', '=', filter.schoolId ?? ''))
    .$if(filter.grade !== undefined, (query) => query.where(sql<boolean>`${filter.grade} = any (m.grades)`))
    .$if(filter.componentId !== undefined, (query) => query.where('m.component_id', '=', filter.componentId ?? ''))
    .$if(filter.standing !== undefined, (query) => query.where('m.standing', '=', filter.standing ?? ''))
    .$if(!filter.ended, (query) => query.where((eb) => eb.or([eb('m.until', 'is', null), eb('m.until', '>=', actor.today)])));
  const { total } = await chosen.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await chosen
    .innerJoin('school as s', (join) => join.onRef('s.id', '=', 'm.school_id').on('s.district_id', '=', actor.districtId))
    .selectAll('m')
    .select([
      's.name as school_name',
      sql<number>`(select count(*) from use_check u where u.district_id = ${actor.districtId} and u.material_in_use_id = m.id)`.as('use_checks'),
      sql<string | null>`(select c.name from component c join design d on d.district_id = c.district_id and d.id = c.design_id
        where c.district_id = ${actor.districtId} and d.district_id = ${actor.districtId} and d.state = 'adopted' and c.id = m.component_id limit 1)`.as(
        'component_name',
      ),
    ])
    .orderBy('s.name')
    .orderBy('m.name')
    .orderBy('m.id')
    .limit(perPage)
    .offset(filter.offset)
    .execute();
  return {
    total,
    rows: rows.map((row) => ({
      id: row.id,
      school: { id: row.school_id, name: row.school_name },
      grades: row.grades as Grade[],
      name: row.name,
      componentId: row.component_id,
      componentName: row.component_name,
      standing: row.standing as MaterialStanding,
      funding: row.funding as MaterialFunding,
      since: row.since,
      until: row.until,
      useChecks: row.use_checks,
      revision: row.revision,
    })),
  };
}

/** @throws NOT_FOUND */
export async function selectMaterialInUse(tx: Tx, actor: Actor, id: string): Promise<MaterialInUse> {
  const { rows } = await selectMaterialsInUse(tx, actor, { id, ended: true, offset: 0 });
  if (!rows[0]) throw problem('NOT_FOUND', 'no such material in use');
  return rows[0];
}
