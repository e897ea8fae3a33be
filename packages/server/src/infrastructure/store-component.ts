import { ComponentKind } from '@trellis/domain/infrastructure';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { type ComponentRow, folded } from './rows.ts';

/** All components of a design, retired ones included. A design has at most a few thousand. */
export async function selectComponents(tx: Tx, actor: Actor, designId: string): Promise<ComponentRow[]> {
  return tx.selectFrom('component').where('district_id', '=', actor.districtId).where('design_id', '=', designId).selectAll().execute();
}

export async function selectOptionalComponent(tx: Tx, actor: Actor, designId: string, id: string): Promise<ComponentRow | null> {
  const row = await tx
    .selectFrom('component')
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', designId)
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst();
  return row ?? null;
}

/** @throws NOT_FOUND */
export async function selectComponent(tx: Tx, actor: Actor, designId: string, id: string): Promise<ComponentRow> {
  const row = await selectOptionalComponent(tx, actor, designId, id);
  if (!row) throw problem('NOT_FOUND', 'no such component in this design');
  return row;
}

/** Keys of the active components, for what may be named by key. */
export async function selectKeys(tx: Tx, actor: Actor, designId: string): Promise<{ key: string; kind: string }[]> {
  return tx
    .selectFrom('component')
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', designId)
    .where('state', '=', 'active')
    .select(['key', 'kind'])
    .execute();
}

export interface ComponentFilter {
  designId: string;
  kind?: ComponentKind | undefined;
  state: 'active' | 'retired';
  subject?: string | undefined;
  text?: string | undefined;
}

const kindOrder = sql`array_position(${sql.lit(`{${ComponentKind.options.join(',')}}`)}::text[], kind)`;

/** One page of a list. */
export async function selectComponentPage(tx: Tx, actor: Actor, filter: ComponentFilter, limit: number, offset: number): Promise<ComponentRow[]> {
  return filtered(tx, actor, filter)
    .where('state', '=', filter.state)
    .$if(filter.kind !== undefined, (query) => query.where('kind', '=', filter.kind!))
    .selectAll()
    .orderBy(kindOrder)
    .orderBy('position')
    .orderBy('key')
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How many there are per kind and state, whatever kind and state the filter asks for. */
export async function countComponents(
  tx: Tx,
  actor: Actor,
  filter: ComponentFilter,
): Promise<{ kind: ComponentKind; state: 'active' | 'retired'; n: number }[]> {
  const rows = await filtered(tx, actor, filter)
    .groupBy(['kind', 'state'])
    .select((eb) => ['kind', 'state', eb.fn.countAll<number>().as('n')])
    .execute();
  return rows.map((row) => ({ kind: row.kind as ComponentKind, state: row.state as 'active' | 'retired', n: row.n }));
}

function filtered(tx: Tx, actor: Actor, filter: ComponentFilter) {
  const pattern = `%${folded(filter.text).replace(/[\\%_]/g, '\\$&')}%`;
  return tx
    .selectFrom('component')
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', filter.designId)
    .$if(filter.subject !== undefined, (query) => query.where('subject', '=', filter.subject!))
    .$if(Boolean(filter.text), (query) => query.where('folded', 'like', pattern));
}
