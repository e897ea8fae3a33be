import { isDeepStrictEqual } from 'node:util';
import { type AdoptedRecord, type Adoption, type AdoptionLine, afterKeeping } from '@trellis/domain/infrastructure';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict } from '../platform/http/api.ts';
import { storeContent } from './change-component.ts';
import { nextLinkPosition } from './change-link.ts';
import { contentOf } from './component-content.ts';
import { standingOf } from './differences.ts';
import { type DesignRow, json, type StatementRow } from './rows.ts';
import { type OwnSettings, settingsOf } from './settings-of.ts';
import { type AdoptionRow, markUndone, selectAdoption, selectAdoptions } from './store-adoption.ts';
import { selectKeys, selectOptionalComponent } from './store-component.ts';
import { presentDesign, selectDesign, selectOptionalDesign } from './store-design.ts';
import { byline, selectNames } from './store-names.ts';
import { selectSections, upsertStated } from './store-section.ts';
import { selectOptionalStatement } from './store-statement.ts';

type Of<K extends AdoptedRecord['record']> = Extract<AdoptedRecord, { record: K }>;

/** What was adopted into a design, each with the reason why it cannot be taken back, if there is one. */
export async function listAdoptions(tx: Tx, actor: Actor, designId: string, draftId?: string): Promise<AdoptionLine[]> {
  const design = await selectDesign(tx, actor, designId);
  const rows = await selectAdoptions(tx, actor, designId, draftId);
  const names = await selectNames(
    tx,
    actor,
    rows.flatMap((row) => [row.by_appointment, row.undone_by]),
  );
  const standing = await standingIn(tx, actor, design);
  const drafts = await selectDraftNames(
    tx,
    actor,
    rows.map((row) => row.draft_id),
  );
  return rows.map((row) => ({
    id: row.id,
    by: byline(names, row.by_appointment, row.at),
    draft: drafts.get(row.draft_id) ?? null,
    records: row.records.map(({ record, id, name, change }) => ({ record, id, name, change })),
    undone: row.undone_by && row.undone_at ? byline(names, row.undone_by, row.undone_at) : null,
    whyNot: row.undone_at ? 'It was taken back already.' : whyNot(standing, row),
  }));
}

/** Drafts that this reader may read, by id. */
async function selectDraftNames(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Map<string, { id: string; name: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('design')
    .select(['id', 'name'])
    .where('district_id', '=', actor.districtId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Takes an adoption back: what stood before comes as a new version of each record, and in the draft, if it is there and
 * this person reads it, everything stands again as something to adopt.
 * @throws CONFLICT with the reason, when any of it was changed since
 */
export async function undoAdoption(tx: Tx, actor: Actor, id: string): Promise<Adoption> {
  const row = await selectAdoption(tx, actor, id);
  const design = await selectDesign(tx, actor, row.design_id);
  if (!(await markUndone(tx, actor, id, new Date()))) throw conflict('taken back already', null, 'This was taken back already.');
  const reason = whyNot(await standingIn(tx, actor, design), row);
  if (reason) throw conflict('changed since it was adopted', null, reason);
  const draft = await selectOptionalDesign(tx, actor, row.draft_id);
  const there = draft?.state === 'adopted' ? null : draft;
  const { records } = row;
  const components = records.filter((one) => one.record === 'component');
  const keys = [...(await selectKeys(tx, actor, design.id)), ...(await keysOf(tx, actor, design, components))];
  for (const one of components) await undoComponent(tx, actor, design, there, one, keys);
  // what goes before what comes: a sphere may have gone under one id and come under another
  const statements = records.filter((one) => one.record === 'statement').sort((a, b) => Number(b.before === null) - Number(a.before === null));
  for (const one of statements) await undoStatement(tx, actor, design, there, one);
  for (const one of records.filter((each) => each.record === 'link')) await undoLink(tx, actor, design, there, one);
  for (const one of records.filter((each) => each.record === 'settings')) await undoSettings(tx, actor, design, there, one);
  const standing = await selectSections(tx, actor, design.id);
  for (const { section } of records.filter((each) => each.record === 'section'))
    if (standing.find((each) => each.section === section)?.count === 0) await upsertStated(tx, actor, design.id, section, false);
  return {
    design: await presentDesign(tx, actor, design.id),
    components: components.map((one) => one.id),
    statements: statements.map((one) => one.id),
    adoptionId: id,
  };
}

interface Standing {
  revisions: ReadonlyMap<string, number>;
  /** which statement stands under a kind and key */
  stands: ReadonlyMap<string, string>;
  settings: OwnSettings;
}

/** At which revision everything in a design stands now. */
async function standingIn(tx: Tx, actor: Actor, design: DesignRow): Promise<Standing> {
  const of = { district_id: actor.districtId, design_id: design.id };
  const components = await tx
    .selectFrom('component')
    .select(['id', 'revision'])
    .where((eb) => eb.and(of))
    .execute();
  const statements = await tx
    .selectFrom('statement')
    .select(['id', 'revision', 'kind', 'key', 'removed'])
    .where((eb) => eb.and(of))
    .execute();
  return {
    revisions: new Map([...components, ...statements].map(({ id, revision }) => [id, revision])),
    stands: new Map(statements.filter((row) => !row.removed).map((row) => [`${row.kind} ${row.key}`, row.id])),
    settings: settingsOf(design),
  };
}

/** Why an adoption cannot be taken back, or null. */
function whyNot({ revisions, stands, settings }: Standing, { records }: AdoptionRow): string | null {
  if (records.some((one) => one.record === 'settings' && one.coding))
    return 'Coding that came with a document took the place of what was there; that cannot be taken back.';
  const changed = records.filter((one) => {
    if (one.record === 'settings') return !isDeepStrictEqual(settings, one.after);
    if (one.record !== 'component' && one.record !== 'statement') return false;
    if (revisions.get(one.id) !== one.revision) return true;
    // what stood before may stand under another id by now
    return one.record === 'statement' && one.before !== null && (stands.get(`${one.kind} ${one.before.key}`) ?? one.id) !== one.id;
  });
  if (changed.length === 0) return null;
  const list = changed.map(({ name }) => `“${name}”`).join(', ');
  return `${list} ${changed.length === 1 ? 'was' : 'were'} changed since. Taking this back would undo that as well; change it in today’s design instead.`;
}

async function keysOf(tx: Tx, actor: Actor, design: DesignRow, components: readonly Of<'component'>[]): Promise<{ key: string; kind: string }[]> {
  const rows = [];
  for (const { id } of components) rows.push(await selectOptionalComponent(tx, actor, design.id, id));
  return rows.filter((row) => row !== null).map(({ key, kind }) => ({ key, kind }));
}

async function undoComponent(
  tx: Tx,
  actor: Actor,
  design: DesignRow,
  draft: DesignRow | null,
  { id, before, revision, attachments }: Of<'component'>,
  keys: readonly { key: string; kind: string }[],
): Promise<void> {
  const current = await selectOptionalComponent(tx, actor, design.id, id);
  if (!current) throw new Error('An adopted component is gone, although none is ever deleted');
  const content = before ?? { ...contentOf(current), state: 'retired' as const };
  const after = await storeContent(tx, actor, design, current, revision, content, { apart: true, keys });
  const mine = draft && (await selectOptionalComponent(tx, actor, draft.id, id));
  if (!draft || !mine) return;
  const standing = afterKeeping(standingOf(mine), after);
  await tx
    .updateTable('component')
    .set({ copied_from_revision: standing.copiedFrom, in_step_at: standing.inStepAt })
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', draft.id)
    .where('id', '=', id)
    .execute();
  if (attachments.length > 0)
    await tx
      .updateTable('attachment')
      .set({ design_id: draft.id })
      .where('district_id', '=', actor.districtId)
      .where('design_id', '=', design.id)
      .where('id', 'in', attachments)
      .execute();
}

async function undoStatement(tx: Tx, actor: Actor, design: DesignRow, draft: DesignRow | null, { id, before, revision }: Of<'statement'>): Promise<void> {
  const put = { revision: revision + 1, by_appointment: actor.appointmentId };
  await tx
    .updateTable('statement')
    .set({ ...put, at: sql`now()`, ...(before ? { key: before.key, detail: json(before.detail), removed: false } : { removed: true }) })
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', design.id)
    .where('id', '=', id)
    .execute();
  const mine: StatementRow | null = draft && (await selectOptionalStatement(tx, actor, draft.id, id));
  if (!draft || !mine) return;
  const standing = afterKeeping(standingOf(mine), put);
  await tx
    .updateTable('statement')
    .set({ copied_from_revision: standing.copiedFrom, in_step_at: standing.inStepAt })
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', draft.id)
    .where('id', '=', id)
    .execute();
}

async function undoLink(tx: Tx, actor: Actor, design: DesignRow, draft: DesignRow | null, { id, fromId, toId, kind, change }: Of<'link'>): Promise<void> {
  const inDesign = (at: DesignRow) => ({ district_id: actor.districtId, design_id: at.id, id });
  if (change === 'added') {
    await tx
      .deleteFrom('component_link')
      .where((eb) => eb.and(inDesign(design)))
      .execute();
    if (draft)
      await tx
        .updateTable('component_link')
        .set({ copied: false })
        .where((eb) => eb.and(inDesign(draft)))
        .execute();
    return;
  }
  for (const at of draft ? [design, draft] : [design])
    await tx
      .insertInto('component_link')
      .values({
        ...inDesign(at),
        from_id: fromId,
        to_id: toId,
        kind,
        position: await nextLinkPosition(tx, actor, at.id),
        ...(at === draft && { copied: true, removed: true }),
      })
      .onConflict((conflicting) => conflicting.doNothing())
      .execute();
}

async function undoSettings(tx: Tx, actor: Actor, design: DesignRow, draft: DesignRow | null, { before }: Of<'settings'>): Promise<void> {
  if (draft)
    await tx
      .updateTable('design')
      .set({ copied_settings: json(before) })
      .where('district_id', '=', actor.districtId)
      .where('id', '=', draft.id)
      .execute();
  await tx
    .updateTable('design')
    .set({ settings: before.settings === null ? null : json(before.settings), school_leaders: before.schoolLeaders, revision: sql`revision + 1` })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', design.id)
    .execute();
}
