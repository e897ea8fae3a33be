import type { HeldRow } from '@trellis/domain/practice';
import { sql } from 'kysely';

import type { Actor, Tx } from '../platform/db/index.ts';
import { selectOptionalOwnDesign } from './adopted.ts';

export interface HeldStructure extends HeldRow {
  name: string;
  /** false: it is no longer in the adopted design, or not in force there */
  inDesign: boolean;
}

/**
 * Designed against held: every structure of the adopted design with what was planned between two days and what became of
 * it. Counts occurrences, so that it names no facilitator; a structure that nothing was planned for is there too.
 */
export async function selectHeld(tx: Tx, actor: Actor, span: { from: string; to: string }): Promise<HeldStructure[]> {
  const counted = await tx
    .selectFrom('occurrence')
    .where('district_id', '=', actor.districtId)
    .where('local_date', '>=', span.from)
    .where('local_date', '<=', span.to)
    .select([
      'structure_id',
      sql<number>`count(*) filter (where state <> 'planned' or local_date <= ${actor.today})::int`.as('planned'),
      sql<number>`count(*) filter (where state = 'held')::int`.as('held'),
      sql<number>`count(*) filter (where state = 'changed')::int`.as('changed'),
      sql<number>`count(*) filter (where state = 'did_not_happen')::int`.as('did_not_happen'),
      sql<number>`count(*) filter (where state = 'planned' and local_date <= ${actor.today})::int`.as('undecided'),
      sql<number>`count(*) filter (where state = 'planned' and local_date > ${actor.today})::int`.as('ahead'),
    ])
    .groupBy('structure_id')
    .execute();
  const design = await selectOptionalOwnDesign(tx, actor);
  const structures = design
    ? await tx
        .selectFrom('component')
        .select(['id', 'name', 'state'])
        .where('district_id', '=', actor.districtId)
        .where('design_id', '=', design.id)
        .where('kind', '=', 'structure')
        .execute()
    : [];
  const inDesign = structures.filter((structure) => structure.state === 'active').map((structure) => structure.id);
  const names = new Map(structures.map((structure) => [structure.id, structure.name]));
  const rows = [...new Set([...inDesign, ...counted.map((row) => row.structure_id)])].map((id): HeldStructure => {
    const row = counted.find((candidate) => candidate.structure_id === id);
    return {
      structure: id,
      name: names.get(id) ?? 'No longer in the design',
      inDesign: inDesign.includes(id),
      planned: row?.planned ?? 0,
      held: row?.held ?? 0,
      changed: row?.changed ?? 0,
      didNotHappen: row?.did_not_happen ?? 0,
      undecided: row?.undecided ?? 0,
      ahead: row?.ahead ?? 0,
    };
  });
  return rows.sort((one, other) => one.name.localeCompare(other.name, 'en-US'));
}
