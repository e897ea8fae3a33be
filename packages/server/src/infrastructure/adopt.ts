import { isDeepStrictEqual } from 'node:util';
import { type AdoptedRecord, type Adoption, DesignSection } from '@trellis/domain/infrastructure';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { type Adopting, adoptComponent, adoptLinks, adoptStatement } from './adopt-records.ts';
import { selectRecords } from './compare-draft.ts';
import { differencesBetween } from './differences.ts';
import { selectOptionalCoding } from './document.ts';
import { type DesignRow, json } from './rows.ts';
import { settingsOf } from './settings-of.ts';
import { insertAdoption } from './store-adoption.ts';
import { selectComponent, selectKeys } from './store-component.ts';
import { presentDesign, selectDraft, selectOptionalAdopted } from './store-design.ts';
import { selectLinks, selectLinksOf } from './store-link.ts';
import { selectSections, selectStated, upsertStated } from './store-section.ts';
import { selectOptionalStatement } from './store-statement.ts';

/** Adopts one component with its changes of links. @throws CONFLICT with both, when the adopted one changed meanwhile */
export async function adoptOneComponent(tx: Tx, actor: Actor, designId: string, id: string, seen?: number): Promise<Adoption> {
  const at = await bothDesigns(tx, actor, designId, seen);
  const stated = await selectStated(tx, actor, at.adopted.id);
  const changed = await adoptComponent(tx, actor, at, await selectComponent(tx, actor, designId, id));
  const links = await adoptLinks(tx, actor, at, await selectLinksOf(tx, actor, designId, id));
  return adoption(tx, actor, at, stated, [changed, ...links]);
}

/** @throws CONFLICT with both, when the adopted one changed meanwhile */
export async function adoptOneStatement(tx: Tx, actor: Actor, designId: string, id: string, seen?: number): Promise<Adoption> {
  const at = await bothDesigns(tx, actor, designId, seen);
  const mine = await selectOptionalStatement(tx, actor, designId, id);
  if (!mine) throw problem('NOT_FOUND', 'no such statement in this draft');
  const stated = await selectStated(tx, actor, at.adopted.id);
  return adoption(tx, actor, at, stated, [await adoptStatement(tx, actor, at, mine)]);
}

/** Adopts what is not a record: settings, school leaders, coding that came with the document, sections stated as empty. */
export async function adoptSettings(tx: Tx, actor: Actor, designId: string): Promise<Adoption> {
  const at = await bothDesigns(tx, actor, designId);
  const stated = await selectStated(tx, actor, at.adopted.id);
  return adoption(tx, actor, at, stated, [await takeSettings(tx, actor, at)]);
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
  const stated = await selectStated(tx, actor, adopted.id);
  const records: (AdoptedRecord | null)[] = [];
  for (const one of components) records.push(await adoptComponent(tx, actor, at, mine.components.find((row) => row.id === one.id)!));
  // removals first: a sphere may go under one id and come under another
  for (const one of [...statements].sort((a, b) => Number(b.change === 'removed') - Number(a.change === 'removed')))
    records.push(await adoptStatement(tx, actor, at, mine.statements.find((row) => row.id === one.id)!));
  records.push(...(await adoptLinks(tx, actor, at, await selectLinks(tx, actor, draft.id))), await takeSettings(tx, actor, at));
  return adoption(tx, actor, at, stated, records);
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
  return {
    design: await presentDesign(tx, actor, draft.id),
    components: standing.components.map((row) => row.id),
    statements: standing.statements.map((row) => row.id),
    adoptionId: null,
  };
}

async function bothDesigns(tx: Tx, actor: Actor, designId: string, seen?: number): Promise<Adopting> {
  const draft = await selectDraft(tx, actor, designId);
  const adopted = await selectOptionalAdopted(tx, actor, draft.subject);
  if (!adopted) throw problem('INVALID', 'nothing is adopted yet', 'No design is adopted yet. Adopt the whole draft first.');
  return { draft, adopted, seen };
}

async function takeSettings(tx: Tx, actor: Actor, { draft, adopted }: Adopting): Promise<AdoptedRecord | null> {
  const [before, after] = [settingsOf(adopted), settingsOf(draft)];
  const coding = await selectOptionalCoding(tx, actor, draft.id);
  const otherCoding = coding !== null && !isDeepStrictEqual(coding, await selectOptionalCoding(tx, actor, adopted.id));
  await tx
    .updateTable('design')
    .set({ settings: draft.settings === null ? null : json(draft.settings), school_leaders: draft.school_leaders, revision: sql`revision + 1` })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', adopted.id)
    .execute();
  await tx
    .updateTable('design')
    .set({ copied_settings: json(after) })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', draft.id)
    .execute();
  const theirs = await selectSections(tx, actor, adopted.id);
  for (const { section, stated } of await selectSections(tx, actor, draft.id)) {
    if (theirs.find((one) => one.section === section)?.count === 0) await upsertStated(tx, actor, adopted.id, section, stated);
  }
  if (otherCoding) {
    await tx
      .insertInto('design_coding')
      .values({ district_id: actor.districtId, design_id: adopted.id, coding: json(coding) })
      .onConflict((conflicting) => conflicting.columns(['district_id', 'design_id']).doUpdateSet({ coding: json(coding) }))
      .execute();
  }
  if (isDeepStrictEqual(before, after) && !otherCoding) return null;
  return { record: 'settings', id: adopted.id, name: 'Choices of Trellis', change: 'changed', before, after, coding: otherCoding };
}

/** Notes what was adopted, so that it can be taken back, and answers with it. */
async function adoption(
  tx: Tx,
  actor: Actor,
  { draft, adopted }: Adopting,
  statedBefore: ReadonlySet<string>,
  changed: readonly (AdoptedRecord | null)[],
): Promise<Adoption> {
  const stated = await selectStated(tx, actor, adopted.id);
  const sections = DesignSection.options
    .filter((section) => stated.has(section) && !statedBefore.has(section))
    .map((section): AdoptedRecord => ({ record: 'section', id: adopted.id, name: section, change: 'added', section }));
  const records = [...changed.filter((one) => one !== null), ...sections];
  const idsOf = (kind: AdoptedRecord['record']) => records.filter(({ record }) => record === kind).map(({ id }) => id);
  return {
    design: await presentDesign(tx, actor, adopted.id),
    components: idsOf('component'),
    statements: idsOf('statement'),
    adoptionId: records.length > 0 ? await insertAdoption(tx, actor, { draft, adopted, records }) : null,
  };
}
