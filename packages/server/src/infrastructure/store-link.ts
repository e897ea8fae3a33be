import type { Actor, Tx } from '../platform/db/index.ts';
import type { LinkRow } from './rows.ts';

/** All links of a design; removed ones of a draft included. */
export async function selectLinks(tx: Tx, actor: Actor, designId: string): Promise<LinkRow[]> {
  return tx.selectFrom('component_link').where('district_id', '=', actor.districtId).where('design_id', '=', designId).selectAll().execute();
}

/** Links with this component at either end. */
export async function selectLinksOf(tx: Tx, actor: Actor, designId: string, componentId: string): Promise<LinkRow[]> {
  return tx
    .selectFrom('component_link')
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', designId)
    .where((eb) => eb.or([eb('from_id', '=', componentId), eb('to_id', '=', componentId)]))
    .selectAll()
    .orderBy('position')
    .execute();
}

/** How many links each of these components has, both ways. */
export async function countLinks(tx: Tx, actor: Actor, designId: string, components: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const counts = new Map(components.map((id) => [id, 0]));
  if (components.length === 0) return counts;
  const links = await tx
    .selectFrom('component_link')
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', designId)
    .where('removed', '=', false)
    .where((eb) => eb.or([eb('from_id', 'in', components), eb('to_id', 'in', components)]))
    .select(['from_id', 'to_id'])
    .execute();
  for (const link of links) for (const end of [link.from_id, link.to_id]) if (counts.has(end)) counts.set(end, counts.get(end)! + 1);
  return counts;
}
