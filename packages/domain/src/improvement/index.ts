export * from './contract.ts';
export * from './next-step.ts';
