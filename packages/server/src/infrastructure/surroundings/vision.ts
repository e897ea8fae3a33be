import { VisionDetail } from '@trellis/domain/infrastructure';
import type { VisionForMe } from '@trellis/domain/infrastructure/surroundings';
import { sql } from 'kysely';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { api } from '../../platform/http/api.ts';
import { missing } from './require.ts';

const contract = api.surroundings;

const readVision = contract.readVision.handler(({ context: { tx, actor } }) => selectVision(tx, actor));

const markVisionSeen = contract.markVisionSeen.handler(async ({ context: { tx, actor }, input }) => {
  const { vision } = await selectVision(tx, actor);
  if (vision?.componentId !== input.componentId) throw missing('componentId', 'not the vision of the adopted design', 'This is not the vision any more.');
  if (input.version > vision.version) throw missing('version', 'a version to come', 'There is no such version yet.');
  await tx
    .insertInto('vision_seen')
    .values({ district_id: actor.districtId, person_id: actor.personId, component_id: input.componentId, version: input.version })
    .onConflict((on) => on.columns(['district_id', 'person_id', 'component_id']).doUpdateSet({ version: sql`greatest(vision_seen.version, excluded.version)` }))
    .execute();
  return selectVision(tx, actor);
});

export const visionRoutes = { readVision, markVisionSeen };

/** The vision that changed last in the adopted design of the district's subject. */
async function selectVision(tx: Tx, actor: Actor): Promise<VisionForMe> {
  const row = await tx
    .selectFrom('component as c')
    .innerJoin('design as d', (join) => join.onRef('d.id', '=', 'c.design_id').on('d.district_id', '=', actor.districtId))
    .innerJoin('district as r', (join) => join.onRef('r.subject', '=', 'd.subject').on('r.id', '=', actor.districtId))
    .leftJoin('vision_seen as s', (join) =>
      join.onRef('s.component_id', '=', 'c.id').on('s.district_id', '=', actor.districtId).on('s.person_id', '=', actor.personId),
    )
    .select([
      'c.id',
      'c.name',
      'c.summary',
      'c.detail',
      'c.revision',
      's.version as seen',
      sql<string>`(c.updated_at at time zone ${actor.timeZone})::date`.as('updated_on'),
    ])
    .where('c.district_id', '=', actor.districtId)
    .where('c.kind', '=', 'vision')
    .where('c.state', '=', 'active')
    .where('d.state', '=', 'adopted')
    .orderBy('c.updated_at', 'desc')
    .orderBy('c.position')
    .limit(1)
    .executeTakeFirst();
  if (!row) return { vision: null, new: false };
  const { statement } = VisionDetail.parse(row.detail);
  return {
    vision: { componentId: row.id, name: row.name, summary: row.summary, statement: statement ?? null, version: row.revision, updatedOn: row.updated_on },
    new: (row.seen ?? 0) < row.revision,
  };
}
