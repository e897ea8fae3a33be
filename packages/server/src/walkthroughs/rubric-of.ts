import { type Indicator, indicatorsOf, type RubricContent } from '@trellis/domain/frameworks';
import type { PacketRubric } from '@trellis/domain/walkthroughs';
import { selectIndicators, selectPublishedContents, selectRubricVersion } from '../frameworks/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';

/** What this room reads of rubrics. */
export interface RubricName {
  versionId: string;
  name: string;
  number: number;
}

/** Names of published rubric versions by id; those that are not there are absent. */
export async function selectRubricNames(tx: Tx, actor: Actor, versionIds: readonly string[]): Promise<Map<string, RubricName>> {
  if (versionIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('rubric_version as v')
    .innerJoin('rubric as r', (join) => join.onRef('r.id', '=', 'v.rubric_id').on('r.district_id', '=', actor.districtId))
    .select(['v.id', 'r.name', 'v.number'])
    .where('v.district_id', '=', actor.districtId)
    .where('v.id', 'in', [...new Set(versionIds)])
    .where('v.state', '=', 'published')
    .execute();
  return new Map(rows.map((row) => [row.id, { versionId: row.id, name: row.name, number: row.number }]));
}

/** A published rubric version with the district's current focus in it. */
export async function selectPacketRubric(tx: Tx, actor: Actor, versionId: string): Promise<PacketRubric> {
  const version = await selectRubricVersion(tx, actor, versionId);
  return { versionId, name: version.rubricName, number: version.number, content: version.content, focusIndicatorIds: version.focusIndicatorIds };
}

/** The content of a published version, for every record that comes in is checked by it. */
export async function selectRubricContent(tx: Tx, actor: Actor, versionId: string): Promise<RubricContent> {
  const version = (await selectPublishedContents(tx, actor, [versionId])).get(versionId);
  if (!version) throw new Error(`Rubric version ${versionId} of a form is not published`);
  return version.content;
}

/** Whole published indicators by id, in the order of their rubric. */
export async function selectScales(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Indicator[]> {
  const wanted = new Set(ids);
  const versions = (await selectIndicators(tx, actor, { ids: [...wanted] })).map((indicator) => indicator.versionId);
  return [...(await selectPublishedContents(tx, actor, versions)).values()]
    .flatMap(({ content }) => indicatorsOf(content))
    .map(({ indicator }) => indicator)
    .filter((indicator) => wanted.has(indicator.id));
}
