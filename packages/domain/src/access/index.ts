export * from './audit.ts';
export * from './contract.ts';
export * from './evaluates.ts';
export * from './offices.ts';
export * from './permissions.ts';
export * from './roles.ts';
export * from './set-up.ts';
export * from './stored.ts';
