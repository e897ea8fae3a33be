import { api } from '../platform/http/api.ts';
import { adoptDraft, adoptOneComponent, adoptOneStatement, adoptSettings } from './adopt.ts';
import { compareDraft } from './compare-draft.ts';
import type { CodingOf } from './document.ts';

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
    adoptDraft: api.infrastructure.adoptDraft.handler(({ context: { tx, actor }, input }) => adoptDraft(tx, actor, input.designId)),
  };
}
