import type { Adoption } from '@trellis/domain/infrastructure';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { type Adopting, adoptComponent, adoptLinks, adoptStatement } from './adopt-records.ts';
import { selectRecords } from './compare-draft.ts';
import { differencesBetween } from './differences.ts';
import { selectOptionalCoding } from './document.ts';
import { type DesignRow, json } from './rows.ts';
import { selectComponent, selectKeys } from './store-component.ts';
import { presentDesign, selectDraft, selectOptionalAdopted } from './store-design.ts';
import { selectLinks, selectLinksOf } from './store-link.ts';
import { selectSections, upsertStated } from './store-section.ts';
import { selectOptionalStatement } from './store-statement.ts';

/** Adopts one component with its changes of links. @throws CONFLICT with both, when the adopted one changed meanwhile */
export async function adoptOneComponent(tx: Tx, actor: Actor, designId: string, id: string, seen?: number): Promise<Adoption> {
  const at = await bothDesigns(tx, actor, designId, seen);
  const changed = await adoptComponent(tx, actor, at, await selectComponent(tx, actor, designId, id));
  await adoptLinks(tx, actor, at, await selectLinksOf(tx, actor, designId, id));
  return adoption(tx, actor, at.adopted, changed ? [id] : [], []);
}

/** @throws CONFLICT with both, when the adopted one changed meanwhile */
export async function adoptOneStatement(tx: Tx, actor: Actor, designId: string, id: string, seen?: number): Promise<Adoption> {
  const at = await bothDesigns(tx, actor, designId, seen);
  const mine = await selectOptionalStatement(tx, actor, designId, id);
  if (!mine) throw problem('NOT_FOUND', 'no such statement in this draft');
  return adoption(tx, actor, at.adopted, [], (await adoptStatement(tx, actor, at, mine)) ? [id] : []);
}

/** Adopts what is not a record: settings, school leaders, coding that came with the document, sections stated as empty. */
export async function adoptSettings(tx: Tx, actor: Actor, designId: string): Promise<Adoption> {
  const { draft, adopted } = await bothDesigns(tx, actor, designId);
  await takeSettings(tx, actor, draft, adopted);
  return adoption(tx, actor, adopted, [], []);
}

/**
 * Adopts all that differs, or nothing. Where no design is adopted yet, the draft becomes the adopted one.
 * @throws CONFLICT with the ids of what changed meanwhile in the adopted design
 */
export async function adoptDraft(tx: Tx, actor: Actor, designId: string): Promise<Adoption> {
  const draft = await selectDraft(tx, actor, designId);
  const adopted = await selectOptionalAdopted(tx, actor, draft.subject);
  if (!adopted) return adoptAsFirst(tx, actor, draft);
  const mine = await selectRecords(tx, actor, draft);
  const { components, statements } = differencesBetween(mine, await selectRecords(tx, actor, adopted));
  const blocked = [...components, ...statements].filter((one) => one.adoptedChanged);
  if (blocked.length > 0)
    throw conflict(
      `${blocked.length} records changed meanwhile`,
      { records: blocked },
      'Some of this changed meanwhile in the adopted design. Adopt those one by one.',
    );

  const keys = [...(await selectKeys(tx, actor, adopted.id)), ...(await selectKeys(tx, actor, draft.id))];
  const at: Adopting = { draft, adopted, keys };
  for (const one of components) await adoptComponent(tx, actor, at, mine.components.find((row) => row.id === one.id)!);
  // removals first: a sphere may go under one id and come under another
  for (const one of [...statements].sort((a, b) => Number(b.change === 'removed') - Number(a.change === 'removed')))
    await adoptStatement(tx, actor, at, mine.statements.find((row) => row.id === one.id)!);
  await adoptLinks(tx, actor, at, await selectLinks(tx, actor, draft.id));
  await takeSettings(tx, actor, draft, adopted);
  return adoption(
    tx,
    actor,
    adopted,
    components.map((one) => one.id),
    statements.map((one) => one.id),
  );
}

async function adoptAsFirst(tx: Tx, actor: Actor, draft: DesignRow): Promise<Adoption> {
  await tx
    .updateTable('design')
    .set({ state: 'adopted', based_on: null, members: [], revision: draft.revision + 1 })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', draft.id)
    .execute();
  await tx.deleteFrom('component_link').where('district_id', '=', actor.districtId).where('design_id', '=', draft.id).where('removed', '=', true).execute();
  const { components, statements } = await selectRecords(tx, actor, draft);
  const standing = { components: components.filter((row) => row.state === 'active'), statements: statements.filter((row) => !row.removed) };
  return adoption(
    tx,
    actor,
    draft,
    standing.components.map((row) => row.id),
    standing.statements.map((row) => row.id),
  );
}

async function bothDesigns(tx: Tx, actor: Actor, designId: string, seen?: number): Promise<Adopting> {
  const draft = await selectDraft(tx, actor, designId);
  const adopted = await selectOptionalAdopted(tx, actor, draft.subject);
  if (!adopted) throw problem('INVALID', 'nothing is adopted yet', 'No design is adopted yet. Adopt the whole draft first.');
  return { draft, adopted, seen };
}

async function takeSettings(tx: Tx, actor: Actor, draft: DesignRow, adopted: DesignRow): Promise<void> {
  await tx
    .updateTable('design')
    .set({ settings: draft.settings === null ? null : json(draft.settings), school_leaders: draft.school_leaders, revision: sql`revision + 1` })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', adopted.id)
    .execute();
  const theirs = await selectSections(tx, actor, adopted.id);
  for (const { section, stated } of await selectSections(tx, actor, draft.id)) {
    if (theirs.find((one) => one.section === section)?.count === 0) await upsertStated(tx, actor, adopted.id, section, stated);
  }
  const coding = await selectOptionalCoding(tx, actor, draft.id);
  if (coding === null) return;
  await tx
    .insertInto('design_coding')
    .values({ district_id: actor.districtId, design_id: adopted.id, coding: json(coding) })
    .onConflict((conflicting) => conflicting.columns(['district_id', 'design_id']).doUpdateSet({ coding: json(coding) }))
    .execute();
}

async function adoption(tx: Tx, actor: Actor, adopted: DesignRow, components: string[], statements: string[]): Promise<Adoption> {
  return { design: await presentDesign(tx, actor, adopted.id), components, statements };
}
