import { api } from '../platform/http/api.ts';
import { adoptDraft, adoptOneComponent, adoptOneStatement, adoptSettings } from './adopt.ts';
import { compareDraft } from './compare-draft.ts';
import type { CodingOf } from './document.ts';
import { planRefresh, refreshDraft } from './refresh-draft.ts';
import { listAdoptions, undoAdoption } from './undo-adoption.ts';

/** What a draft would change, and adopting it: record by record or whole. */
export function draftRoutes(codingOf: CodingOf | undefined) {
  return {
    compareDraft: api.infrastructure.compareDraft.handler(({ context: { tx, actor }, input }) => compareDraft(tx, actor, input.designId, codingOf)),
    adoptComponent: api.infrastructure.adoptComponent.handler(({ context: { tx, actor }, input }) =>
      adoptOneComponent(tx, actor, input.designId, input.id, input.adoptedRevision),
    ),
    adoptStatement: api.infrastructure.adoptStatement.handler(({ context: { tx, actor }, input }) =>
      adoptOneStatement(tx, actor, input.designId, input.id, input.adoptedRevision),
    ),
    adoptSettings: api.infrastructure.adoptSettings.handler(({ context: { tx, actor }, input }) => adoptSettings(tx, actor, input.designId)),
    listAdoptions: api.infrastructure.listAdoptions.handler(({ context: { tx, actor }, input }) => listAdoptions(tx, actor, input.designId, input.draftId)),
    undoAdoption: api.infrastructure.undoAdoption.handler(({ context: { tx, actor }, input }) => undoAdoption(tx, actor, input.id)),
    planRefresh: api.infrastructure.planRefresh.handler(({ context: { tx, actor }, input }) => planRefresh(tx, actor, input.designId)),
    refreshDraft: api.infrastructure.refreshDraft.handler(({ context: { tx, actor }, input }) => refreshDraft(tx, actor, input.designId, input.choices)),
    adoptDraft: api.infrastructure.adoptDraft.handler(({ context: { tx, actor }, input }) => adoptDraft(tx, actor, input.designId)),
  };
}
