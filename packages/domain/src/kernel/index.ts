export * from './estimate.ts';
export * from './fields.ts';
export * from './grade.ts';
export * from './ids.ts';

import './issue-words.ts';

export * from './operation.ts';
export * from './outbox/index.ts';
export * from './outbox/schema.ts';
export * from './problem.ts';
