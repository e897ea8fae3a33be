import { componentOperations } from './operations-components.ts';
import { designOperations } from './operations-designs.ts';
import { statementOperations } from './operations-statements.ts';

export * from './adoption.ts';
export * from './attachment.ts';
export * from './component.ts';
export * from './component-detail.ts';
export * from './design.ts';
export * from './draft-comparison.ts';
export * from './map.ts';
export * from './refresh.ts';
export * from './statement.ts';

/** The designed infrastructure: designs and drafts, components, statements, ratings. */
export const infrastructureContract = { ...designOperations, ...componentOperations, ...statementOperations };
