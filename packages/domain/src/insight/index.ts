export * from './approach.ts';
export * from './contract.ts';
export * from './contract-approach.ts';
export * from './propositions.ts';
export * from './published/index.ts';
export * from './release/index.ts';
export * from './trends/index.ts';
