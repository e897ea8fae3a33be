export * from './contract.ts';
export * from './import.ts';
