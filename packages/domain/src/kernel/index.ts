export * from './estimate.ts';
export * from './ids.ts';
export * from './operation.ts';
export * from './problem.ts';
