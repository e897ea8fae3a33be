import type { ComponentContent, ComponentKind, ComponentSummary } from '@trellis/domain/infrastructure';
import type { Actor, Tx } from '../platform/db/index.ts';
import { api } from '../platform/http/api.ts';
import { changeComponent, createComponent, setComponentState, storeContent } from './change-component.ts';
import { insertLink, removeLink } from './change-link.ts';
import { presentComponent } from './component-content.ts';
import { selectComponentPageOf } from './component-page.ts';
import type { ComponentRow } from './rows.ts';
import { type ComponentFilter, countComponents, selectComponent, selectComponentPage } from './store-component.ts';
import { selectDesign, selectOpenDesign } from './store-design.ts';
import { countLinks } from './store-link.ts';
import { byline, selectNames } from './store-names.ts';
import { selectVersion, selectVersions } from './store-version.ts';

const listComponents = api.infrastructure.listComponents.handler(async ({ context: { tx, actor }, input }) => {
  await selectDesign(tx, actor, input.designId);
  const filter: ComponentFilter = { ...input, state: input.state ?? 'active' };
  const rows = await selectComponentPage(tx, actor, filter, input.limit, input.offset);
  const counts = await countComponents(tx, actor, filter);
  const sum = (fits: (row: (typeof counts)[number]) => boolean) => counts.filter(fits).reduce((total, row) => total + row.n, 0);
  const ofKind = (kind: ComponentKind) => !input.kind || kind === input.kind;
  const total = sum((row) => row.state === filter.state && ofKind(row.kind));
  return {
    rows: await presentSummaries(tx, actor, input.designId, rows),
    total,
    next: input.offset + rows.length < total ? input.offset + rows.length : null,
    counts: {
      kind: Object.fromEntries(counts.filter((row) => row.state === filter.state).map((row) => [row.kind, row.n])),
      state: { active: sum((row) => row.state === 'active' && ofKind(row.kind)), retired: sum((row) => row.state === 'retired' && ofKind(row.kind)) },
    },
  };
});

const readComponent = api.infrastructure.readComponent.handler(({ context: { tx, actor }, input }) =>
  selectComponentPageOf(tx, actor, input.designId, input.id),
);

const create = api.infrastructure.createComponent.handler(async ({ context: { tx, actor }, input }) => {
  const design = await selectOpenDesign(tx, actor, input.designId);
  return present(tx, actor, await createComponent(tx, actor, design, input.id, input.component));
});

const saveComponent = api.infrastructure.saveComponent.handler(async ({ context: { tx, actor }, input }) => {
  const design = await selectOpenDesign(tx, actor, input.designId);
  return present(tx, actor, await changeComponent(tx, actor, design, input.id, input.revision, input.change));
});

const retireComponent = api.infrastructure.retireComponent.handler(async ({ context: { tx, actor }, input }) => {
  const design = await selectOpenDesign(tx, actor, input.designId);
  return present(tx, actor, await setComponentState(tx, actor, design, input.id, input.revision, 'retired'));
});

const restoreComponent = api.infrastructure.restoreComponent.handler(async ({ context: { tx, actor }, input }) => {
  const design = await selectOpenDesign(tx, actor, input.designId);
  return present(tx, actor, await setComponentState(tx, actor, design, input.id, input.revision, 'active'));
});

const listVersions = api.infrastructure.listVersions.handler(async ({ context: { tx, actor }, input }) => {
  const component = await selectComponent(tx, actor, input.designId, input.id);
  const rows = await selectVersions(tx, actor, input.designId, input.id);
  const names = await selectNames(
    tx,
    actor,
    rows.map((row) => row.by_appointment),
  );
  return rows.map((row) => ({
    id: row.id,
    revision: row.revision,
    by: byline(names, row.by_appointment, row.at),
    current: row.revision === component.revision,
  }));
});

const readVersion = api.infrastructure.readVersion.handler(async ({ context: { tx, actor }, input }) => {
  const component = await selectComponent(tx, actor, input.designId, input.id);
  const row = await selectVersion(tx, actor, input.designId, input.id, input.versionId);
  const names = await selectNames(tx, actor, [row.by_appointment]);
  return {
    id: row.id,
    revision: row.revision,
    by: byline(names, row.by_appointment, row.at),
    current: row.revision === component.revision,
    content: row.snapshot as unknown as ComponentContent,
  };
});

const restoreVersion = api.infrastructure.restoreVersion.handler(async ({ context: { tx, actor }, input }) => {
  const design = await selectOpenDesign(tx, actor, input.designId);
  const before = await selectComponent(tx, actor, input.designId, input.id);
  const version = await selectVersion(tx, actor, input.designId, input.id, input.versionId);
  return present(tx, actor, await storeContent(tx, actor, design, before, input.revision, version.snapshot as unknown as ComponentContent, { apart: true }));
});

const link = api.infrastructure.link.handler(async ({ context: { tx, actor }, input }) => ({
  id: await insertLink(tx, actor, await selectOpenDesign(tx, actor, input.designId), input),
}));

const unlink = api.infrastructure.unlink.handler(async ({ context: { tx, actor }, input }) => {
  await removeLink(tx, actor, await selectOpenDesign(tx, actor, input.designId), input.id);
  return { id: input.id };
});

export const componentRoutes = {
  listComponents,
  readComponent,
  createComponent: create,
  saveComponent,
  retireComponent,
  restoreComponent,
  listVersions,
  readVersion,
  restoreVersion,
  link,
  unlink,
};

async function present(tx: Tx, actor: Actor, row: ComponentRow) {
  return presentComponent(row, await selectNames(tx, actor, [row.updated_by]));
}

async function presentSummaries(tx: Tx, actor: Actor, designId: string, rows: readonly ComponentRow[]): Promise<ComponentSummary[]> {
  const names = await selectNames(
    tx,
    actor,
    rows.map((row) => row.updated_by),
  );
  const links = await countLinks(
    tx,
    actor,
    designId,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    const { id, key, kind, name, summary, owner, subject, forGroups, state, evidence, revision, updated } = presentComponent(row, names);
    return { id, key, kind, name, summary, owner, subject, forGroups, state, evidenceCount: evidence.length, linkCount: links.get(id) ?? 0, revision, updated };
  });
}
