export * from './contract.ts';
export * from './permissions.ts';
export * from './roles.ts';
