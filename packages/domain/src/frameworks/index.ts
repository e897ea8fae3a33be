export * from './ccss-codes.ts';
