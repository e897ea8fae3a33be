import {
  afterAgreeing,
  afterKeeping,
  afterTaking,
  type DraftStanding,
  type RefreshChoice,
  type Refreshed,
  type RefreshPlan,
} from '@trellis/domain/infrastructure';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { selectRecords } from './compare-draft.ts';
import { columnsOf, contentOf } from './component-content.ts';
import { standingOf } from './differences.ts';
import { planOf, type RefreshSteps, refreshSteps, type Step } from './plan-refresh.ts';
import { type ComponentRow, type DesignRow, insertAll, json, type StatementRow } from './rows.ts';
import { settingsOf } from './settings-of.ts';
import { selectComponent } from './store-component.ts';
import { presentDesign, selectDraft, selectOptionalAdopted } from './store-design.ts';
import { noteVersion } from './store-version.ts';

/** What bringing a draft up to date would do. */
export async function planRefresh(tx: Tx, actor: Actor, designId: string): Promise<RefreshPlan> {
  const draft = await selectDraft(tx, actor, designId);
  const adopted = await selectOptionalAdopted(tx, actor, draft.subject);
  if (!adopted) return { adopted: null, arrivals: [], choices: [], blocked: [] };
  const [mine, theirs] = [await sideOf(tx, actor, draft), await sideOf(tx, actor, adopted)];
  return { adopted: await presentDesign(tx, actor, adopted.id), ...planOf(refreshSteps(mine, theirs), mine, theirs) };
}

/**
 * Brings a draft up to date. What only the adopted design changed comes in; what both changed stays open until a choice
 * says which of both stays, on the adopted revision that the person saw.
 * @throws CONFLICT with the plan of now, when a choice was made on something that has moved on again
 */
export async function refreshDraft(tx: Tx, actor: Actor, designId: string, choices: readonly RefreshChoice[]): Promise<Refreshed> {
  const draft = await selectDraft(tx, actor, designId);
  const adopted = await selectOptionalAdopted(tx, actor, draft.subject);
  if (!adopted) throw problem('INVALID', 'nothing is adopted yet', 'No design is adopted yet, so this draft cannot be behind it.');
  const [mine, theirs] = [await sideOf(tx, actor, draft), await sideOf(tx, actor, adopted)];
  const found = refreshSteps(mine, theirs);
  const plan = planOf(found, mine, theirs);
  const chosen = new Map(choices.map((one) => [`${one.record} ${one.id}`, one]));
  for (const [key, { adoptedRevision }] of chosen) {
    const open = plan.choices.find((one) => `${one.record} ${one.id}` === key);
    if (open?.adoptedRevision !== adoptedRevision)
      throw conflict(`the choice on ${key} is not open at this revision`, plan, 'Today’s design moved on again. Look at both once more, then choose.');
  }
  const keepOf = (record: string, id: string) => chosen.get(`${record} ${id}`)?.keep;

  for (const one of found.components) await refreshComponent(tx, actor, draft, one, keepOf('component', one.theirs.id));
  await insertAll(
    tx,
    'component',
    found.components.filter(({ mine: own }) => own === null).map(({ theirs: row }) => copyOf(row, draft)),
  );
  // removals first: a sphere may go under one id and come under another
  for (const one of [...found.statements].sort((a, b) => Number(b.theirs.removed) - Number(a.theirs.removed)))
    await refreshStatement(tx, actor, draft, one, keepOf('statement', one.theirs.id));
  await refreshLinks(tx, actor, draft, found);
  await refreshSettings(tx, actor, draft, adopted, found.settings, keepOf('settings', draft.id));
  await copyNewSections(tx, actor, adopted, draft);
  return {
    design: await presentDesign(tx, actor, draft.id),
    cameIn: plan.arrivals.length + choices.filter((one) => one.keep === 'adopted').length,
    kept: choices.filter((one) => one.keep === 'draft').length,
    open: plan.choices.length - choices.length,
  };
}

async function sideOf(tx: Tx, actor: Actor, design: DesignRow) {
  return { design, ...(await selectRecords(tx, actor, design)) };
}

function columnsOfStanding({ revision, copiedFrom, inStepAt }: DraftStanding) {
  return { revision, copied_from_revision: copiedFrom, in_step_at: inStepAt };
}

function copyOf<Row extends ComponentRow | StatementRow>(row: Row, draft: DesignRow) {
  return { ...row, design_id: draft.id, ...columnsOfStanding(afterTaking(null, row)) };
}

async function refreshComponent(tx: Tx, actor: Actor, draft: DesignRow, { mine, theirs, step }: Step<ComponentRow>, keep?: 'draft' | 'adopted'): Promise<void> {
  if (mine === null || (step === 'choose' && keep === undefined)) return;
  const takes = step === 'comes_in' || (step === 'choose' && keep === 'adopted');
  const standing = takes ? afterTaking : step === 'agrees' ? afterAgreeing : afterKeeping;
  await tx
    .updateTable('component')
    .set({
      ...columnsOfStanding(standing(standingOf(mine), theirs)),
      ...(takes && { ...columnsOf(contentOf(theirs)), updated_at: theirs.updated_at, updated_by: theirs.updated_by }),
    })
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', draft.id)
    .where('id', '=', mine.id)
    .execute();
  // what the draft said stays readable
  if (takes) await noteVersion(tx, actor, mine, await selectComponent(tx, actor, draft.id, mine.id), true);
}

/** Rows of statements are put in anew: a copied decision may be put into a draft by those who may not decide. */
async function refreshStatement(
  tx: Tx,
  actor: Actor,
  draft: DesignRow,
  { mine, theirs, step, twin }: Step<StatementRow>,
  keep?: 'draft' | 'adopted',
): Promise<void> {
  if (step === 'choose' && keep === undefined) return;
  const takes = step === 'comes_in' || (step === 'choose' && keep === 'adopted');
  const drop = [mine, takes ? twin : null].filter((row) => row !== null).map((row) => row.id);
  if (drop.length > 0)
    await tx.deleteFrom('statement').where('district_id', '=', actor.districtId).where('design_id', '=', draft.id).where('id', 'in', drop).execute();
  const standing = takes
    ? afterTaking(mine && standingOf(mine), theirs)
    : step === 'agrees'
      ? afterAgreeing(standingOf(mine!), theirs)
      : afterKeeping(mine ? standingOf(mine) : { revision: theirs.revision + 1, copiedFrom: theirs.revision, inStepAt: theirs.revision }, theirs);
  // where the draft keeps its own under the same key, what is adopted stands in it as taken out
  const row = takes ? theirs : (mine ?? { ...theirs, removed: true });
  await insertAll(tx, 'statement', [{ ...row, design_id: draft.id, ...columnsOfStanding(standing) }]);
}

async function refreshLinks(tx: Tx, actor: Actor, draft: DesignRow, { linksIn, linksOut }: RefreshSteps): Promise<void> {
  for (const link of linksOut)
    await tx.deleteFrom('component_link').where('district_id', '=', actor.districtId).where('design_id', '=', draft.id).where('id', '=', link.id).execute();
  for (const link of linksIn)
    await tx
      .deleteFrom('component_link')
      .where('district_id', '=', actor.districtId)
      .where('design_id', '=', draft.id)
      .where('from_id', '=', link.from_id)
      .where('to_id', '=', link.to_id)
      .where('kind', '=', link.kind)
      .execute();
  await insertAll(
    tx,
    'component_link',
    linksIn.map((link) => ({ ...link, design_id: draft.id, copied: true, removed: false })),
  );
}

async function refreshSettings(
  tx: Tx,
  actor: Actor,
  draft: DesignRow,
  adopted: DesignRow,
  step: RefreshSteps['settings'],
  keep?: 'draft' | 'adopted',
): Promise<void> {
  if (step === 'stays' || (step === 'choose' && keep === undefined)) return;
  const takes = step === 'comes_in' || keep === 'adopted';
  await tx
    .updateTable('design')
    .set({
      copied_settings: json(settingsOf(adopted)),
      ...(takes && { settings: adopted.settings === null ? null : json(adopted.settings), school_leaders: adopted.school_leaders }),
      revision: sql`revision + 1`,
    })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', draft.id)
    .execute();
}

/** What the adopted design states to be recorded, where the draft never said anything of it. */
async function copyNewSections(tx: Tx, actor: Actor, adopted: DesignRow, draft: DesignRow): Promise<void> {
  await sql`insert into design_section (district_id, design_id, section, stated)
    select district_id, ${draft.id}, section, stated from design_section
    where district_id = ${actor.districtId} and design_id = ${adopted.id} and stated
    on conflict do nothing`.execute(tx);
}
