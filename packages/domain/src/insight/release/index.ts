export * from './lattice.ts';
export * from './periods.ts';
export * from './suppress.ts';
