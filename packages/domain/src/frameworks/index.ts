export * from './ccss-codes.ts';
export * from './ccss-domains.ts';
export * from './contract.ts';
export * from './rubrics/index.ts';
export * from './standards/index.ts';
