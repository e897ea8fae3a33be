import type { CodingOf } from './document.ts';
import { attachmentRoutes } from './routes-attachments.ts';
import { componentRoutes } from './routes-components.ts';
import { designRoutes } from './routes-designs.ts';
import { draftRoutes } from './routes-drafts.ts';
import { ratingRoutes } from './routes-rating.ts';
import { statementRoutes } from './routes-statements.ts';

export { type CodingOf, insertDesignDocument, loadDesignDocument, type NewDesign, selectDesignDocument } from './document.ts';
export type { RowPlace } from './document-rows.ts';
export { selectOptionalAdopted } from './store-design.ts';
export { addUpPulses, loadSurroundings, type SurroundingsPlace, surroundingsRoutes } from './surroundings/index.ts';

/** Everything the room answers. `codingOf` is where ratings find the coding of materials and assessments. */
export function infrastructureRoutes(codingOf?: CodingOf) {
  return { ...designRoutes(codingOf), ...draftRoutes(codingOf), ...componentRoutes, ...attachmentRoutes, ...statementRoutes, ...ratingRoutes(codingOf) };
}
