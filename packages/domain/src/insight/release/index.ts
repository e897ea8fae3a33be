export type { LeafCell } from './lattice.ts';
export * from './suppress.ts';
export type { Tree } from './tree.ts';
