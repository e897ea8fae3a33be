export * from './propositions.ts';
export * from './published/index.ts';
export * from './release/index.ts';
