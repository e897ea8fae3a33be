import type { AdoptedRecord } from '@trellis/domain/infrastructure';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict } from '../platform/http/api.ts';
import { nextPosition, storeContent } from './change-component.ts';
import { nextLinkPosition } from './change-link.ts';
import { nextStatementPosition, type StatementValue, sectionOf } from './change-statement.ts';
import { columnsOf, contentOf, presentComponent, sameContent } from './component-content.ts';
import { isTouched, sameStatement, statementName } from './differences.ts';
import { checkComponent, checkKey } from './references.ts';
import { type ComponentRow, type DesignRow, json, type LinkRow, type StatementRow } from './rows.ts';
import { selectComponent, selectOptionalComponent } from './store-component.ts';
import { selectNames } from './store-names.ts';
import { upsertStated } from './store-section.ts';
import { presentStatement, selectOptionalStatement, selectOptionalStatementByKey } from './store-statement.ts';
import { noteVersion } from './store-version.ts';

export interface Adopting {
  draft: DesignRow;
  adopted: DesignRow;
  /** the adopted revision that the person has seen, when it is not the one that the draft copied */
  seen?: number | undefined;
  /** keys that count as there, when more arrive in the same transaction */
  keys?: readonly { key: string; kind: string }[];
}

/** Brings one component of a draft into the adopted design. Null when that changed nothing. */
export async function adoptComponent(tx: Tx, actor: Actor, at: Adopting, mine: ComponentRow): Promise<AdoptedRecord | null> {
  const theirs = await selectOptionalComponent(tx, actor, at.adopted.id, mine.id);
  if (!isTouched(mine) || (theirs ? sameContent(contentOf(mine), contentOf(theirs)) : mine.state === 'retired')) return null;
  if (theirs && theirs.revision !== mine.copied_from_revision && theirs.revision !== at.seen) {
    const names = await selectNames(tx, actor, [mine.updated_by, theirs.updated_by]);
    throw conflict('the adopted component changed meanwhile', { draft: presentComponent(mine, names), adopted: presentComponent(theirs, names) });
  }
  const reach = Math.max(mine.revision, theirs?.revision ?? 0) + 1;
  if (theirs)
    await storeContent(tx, actor, at.adopted, theirs, theirs.revision, contentOf(mine), { apart: true, reach, ...(at.keys ? { keys: at.keys } : {}) });
  else await insertAdopted(tx, actor, at, mine, reach);
  await tx
    .updateTable('component')
    .set({ revision: reach, copied_from_revision: reach, in_step_at: null })
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', at.draft.id)
    .where('id', '=', mine.id)
    .execute();
  const attachments = await tx
    .selectFrom('attachment')
    .select('id')
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', at.draft.id)
    .where('component_id', '=', mine.id)
    .execute();
  await tx
    .updateTable('attachment')
    .set({ design_id: at.adopted.id })
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', at.draft.id)
    .where('component_id', '=', mine.id)
    .execute();
  return {
    record: 'component',
    id: mine.id,
    kind: mine.kind as 'vision',
    name: mine.name,
    change: theirs === null || (theirs.state === 'retired' && mine.state === 'active') ? 'added' : mine.state === 'retired' ? 'removed' : 'changed',
    revision: reach,
    before: theirs && contentOf(theirs),
    attachments: attachments.map(({ id }) => id),
  };
}

async function insertAdopted(tx: Tx, actor: Actor, at: Adopting, mine: ComponentRow, revision: number): Promise<void> {
  await checkComponent(tx, actor, at.adopted, contentOf(mine), at.keys);
  const position = await nextPosition(tx, actor, at.adopted.id, mine.kind);
  await tx
    .insertInto('component')
    .values({
      district_id: actor.districtId,
      design_id: at.adopted.id,
      id: mine.id,
      key: mine.key,
      kind: mine.kind,
      position,
      revision,
      updated_by: actor.appointmentId,
      ...columnsOf(contentOf(mine)),
    })
    .execute();
  if (mine.kind === 'structure') await upsertStated(tx, actor, at.adopted.id, 'structures', true);
  await noteVersion(tx, actor, null, await selectComponent(tx, actor, at.adopted.id, mine.id), true);
}

/** Brings one statement of a draft, or its removal, into the adopted design. Null when that changed nothing. */
export async function adoptStatement(tx: Tx, actor: Actor, at: Adopting, mine: StatementRow): Promise<AdoptedRecord | null> {
  const theirs = await selectOptionalStatement(tx, actor, at.adopted.id, mine.id);
  if (!isTouched(mine) || (theirs ? sameStatement(mine, theirs) : mine.removed)) return null;
  const twin = mine.removed ? null : await selectOptionalStatementByKey(tx, actor, at.adopted.id, mine.kind as StatementValue['kind'], mine.key);
  const other = theirs ?? twin;
  if (other && (other.id !== mine.id || (other.revision !== mine.copied_from_revision && other.revision !== at.seen))) {
    const names = await selectNames(tx, actor, [mine.by_appointment, other.by_appointment]);
    throw conflict('the adopted statement changed meanwhile', { draft: presentStatement(mine, names), adopted: presentStatement(other, names) });
  }
  if (!mine.removed && !at.keys) await checkNamed(tx, actor, at.adopted.id, mine);
  const revision = Math.max(mine.revision, theirs?.revision ?? 0) + 1;
  const kind = mine.kind as StatementValue['kind'];
  const columns = { key: mine.key, detail: json(mine.detail), removed: mine.removed, revision, by_appointment: actor.appointmentId };
  const place = { district_id: actor.districtId, design_id: at.adopted.id, id: mine.id };
  if (!theirs) {
    await tx
      .insertInto('statement')
      .values({ ...place, kind, position: await nextStatementPosition(tx, actor, at.adopted.id, kind), ...columns })
      .execute();
  } else {
    const { numUpdatedRows } = await tx
      .updateTable('statement')
      .set({ ...columns, at: sql`now()` })
      .where('district_id', '=', actor.districtId)
      .where('design_id', '=', at.adopted.id)
      .where('id', '=', mine.id)
      .where('revision', '=', theirs.revision)
      .executeTakeFirst();
    if (numUpdatedRows === 0n)
      throw conflict('the adopted statement changed in the same moment', await selectOptionalStatement(tx, actor, at.adopted.id, mine.id));
  }
  await tx
    .updateTable('statement')
    .set({ revision, copied_from_revision: revision, in_step_at: null })
    .where('district_id', '=', actor.districtId)
    .where('design_id', '=', at.draft.id)
    .where('id', '=', mine.id)
    .execute();
  const section = sectionOf[kind];
  if (section) await upsertStated(tx, actor, at.adopted.id, section, true);
  return {
    record: 'statement',
    id: mine.id,
    kind,
    name: statementName(mine),
    change: mine.removed ? 'removed' : theirs === null || theirs.removed ? 'added' : 'changed',
    revision,
    before: theirs === null || theirs.removed ? null : { key: theirs.key, detail: theirs.detail },
  };
}

async function checkNamed(tx: Tx, actor: Actor, designId: string, row: StatementRow): Promise<void> {
  const { component, resource } = row.detail as { component?: string; resource?: string };
  if (row.kind === 'mandate') await checkKey(tx, actor, designId, 'component', component, 'all');
  if (row.kind === 'feature') await checkKey(tx, actor, designId, 'resource', resource, 'resources');
}

/** Brings the draft's changes of links along, as far as both ends are in the adopted design. */
export async function adoptLinks(tx: Tx, actor: Actor, at: Adopting, links: readonly LinkRow[]): Promise<AdoptedRecord[]> {
  const adopted: AdoptedRecord[] = [];
  for (const link of links.filter((one) => one.removed || !one.copied)) {
    const ends = await tx
      .selectFrom('component')
      .where('district_id', '=', actor.districtId)
      .where('design_id', '=', at.adopted.id)
      .where('id', 'in', [link.from_id, link.to_id])
      .select(['id', 'name'])
      .execute();
    if (ends.length < 2) continue;
    const nameOf = (id: string) => ends.find((end) => end.id === id)?.name;
    const record = { record: 'link' as const, id: link.id, kind: link.kind as 'uses', fromId: link.from_id, toId: link.to_id };
    const named = { ...record, name: `${nameOf(link.from_id)} → ${nameOf(link.to_id)}` };
    const inDesign = (design: DesignRow) => ({ district_id: actor.districtId, design_id: design.id, id: link.id });
    if (link.removed) {
      adopted.push({ ...named, change: 'removed' });
      for (const design of [at.adopted, at.draft])
        await tx
          .deleteFrom('component_link')
          .where((eb) => eb.and(inDesign(design)))
          .execute();
      continue;
    }
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('component_link')
      .values({
        ...inDesign(at.adopted),
        from_id: link.from_id,
        to_id: link.to_id,
        kind: link.kind,
        position: await nextLinkPosition(tx, actor, at.adopted.id),
      })
      .onConflict((conflicting) => conflicting.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 1n) adopted.push({ ...named, change: 'added' });
    await tx
      .updateTable('component_link')
      .set({ copied: true })
      .where((eb) => eb.and(inDesign(at.draft)))
      .execute();
  }
  return adopted;
}
