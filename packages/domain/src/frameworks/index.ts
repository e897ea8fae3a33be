export * from './ccss-codes.ts';
export * from './ccss-domains.ts';
