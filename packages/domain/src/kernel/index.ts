export * from './estimate.ts';
export * from './fields.ts';
export * from './grade.ts';
export * from './ids.ts';
export * from './operation.ts';
export * from './problem.ts';
