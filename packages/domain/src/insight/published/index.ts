export * from './compare.ts';
export { computePublished } from './compute.ts';
export type * from './measure.ts';
