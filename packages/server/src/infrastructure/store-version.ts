import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { contentOf } from './component-content.ts';
import { type ComponentRow, json } from './rows.ts';

/**
 * Notes what a component has become. One version holds what one person made of it within five minutes; `apart` begins a
 * new one in any case, where the state before must stay readable (adopting, restoring). A component that was loaded or
 * copied gets its first version with its first change.
 */
export async function noteVersion(tx: Tx, actor: Actor, before: ComponentRow | null, after: ComponentRow, apart = false): Promise<void> {
  const newest = await tx
    .selectFrom('component_version')
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', after.design_id)
    .where('component_id', '=', after.id)
    .select(['id', 'by_appointment', sql<boolean>`started_at > now() - interval '5 minutes'`.as('fresh')])
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!newest && before) await insertVersion(tx, actor, before);
  if (!newest || apart || !newest.fresh || newest.by_appointment !== actor.appointmentId) return insertVersion(tx, actor, after);
  await tx
    .updateTable('component_version')
    .set({ revision: after.revision, snapshot: json(contentOf(after)), at: sql`now()` })
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', after.design_id)
    .where('id', '=', newest.id)
    .execute();
}

async function insertVersion(tx: Tx, actor: Actor, row: ComponentRow): Promise<void> {
  await tx
    .insertInto('component_version')
    .values({
      district_id: actor.districtId,
      design_id: row.design_id,
      id: randomUUID(),
      component_id: row.id,
      revision: row.revision,
      by_appointment: row.updated_by,
      started_at: row.updated_at,
      at: row.updated_at,
      snapshot: json(contentOf(row)),
    })
    .execute();
}

export async function selectVersions(tx: Tx, actor: Actor, designId: string, componentId: string) {
  return tx
    .selectFrom('component_version')
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', designId)
    .where('component_id', '=', componentId)
    .select(['id', 'revision', 'by_appointment', 'at'])
    .orderBy('revision', 'desc')
    .limit(200)
    .execute();
}

/** @throws NOT_FOUND */
export async function selectVersion(tx: Tx, actor: Actor, designId: string, componentId: string, id: string) {
  const row = await tx
    .selectFrom('component_version')
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', designId)
    .where('component_id', '=', componentId)
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirst();
  if (!row) throw problem('NOT_FOUND', 'no such version of this component');
  return row;
}
