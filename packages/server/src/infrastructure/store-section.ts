import type { DesignSection, SectionStanding } from '@trellis/domain/infrastructure';
import type { Actor, Tx } from '../platform/db/index.ts';
import type { StatedSection } from './rows.ts';

/** Sections that were recorded as such, so that an empty one says "there are none". */
export async function selectStated(tx: Tx, actor: Actor, designId: string): Promise<Set<StatedSection>> {
  const rows = await tx
    .selectFrom('design_section')
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', designId)
    .where('stated', '=', true)
    .select('section')
    .execute();
  return new Set(rows.map((row) => row.section as StatedSection));
}

export async function upsertStated(tx: Tx, actor: Actor, designId: string, section: StatedSection, stated: boolean): Promise<void> {
  await tx
    .insertInto('design_section')
    .values({ district_id: actor.districtId, design_id: designId, section, stated })
    .onConflict((conflict) => conflict.columns(['district_id', 'design_id', 'section']).doUpdateSet({ stated }))
    .execute();
}

/** How the three sections stand whose absence leaves a rating open. */
export async function selectSections(tx: Tx, actor: Actor, designId: string): Promise<SectionStanding[]> {
  const stated = await selectStated(tx, actor, designId);
  const { structures } = await tx
    .selectFrom('component')
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', designId)
    .where('kind', '=', 'structure')
    .where('state', '=', 'active')
    .select((eb) => eb.fn.countAll<number>().as('structures'))
    .executeTakeFirstOrThrow();
  const kinds = await tx
    .selectFrom('statement')
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', designId)
    .where('removed', '=', false)
    .groupBy('kind')
    .select((eb) => ['kind', eb.fn.countAll<number>().as('n')])
    .execute();
  const count = (kind: string) => kinds.find((row) => row.kind === kind)?.n ?? 0;
  const counts: Record<DesignSection, number> = { structures, authority: count('mandate') + count('sphere'), features: count('feature') };
  return (Object.keys(counts) as DesignSection[]).map((section) => ({
    section,
    stated: stated.has(section),
    count: counts[section],
    recorded: counts[section] > 0 || stated.has(section),
  }));
}
