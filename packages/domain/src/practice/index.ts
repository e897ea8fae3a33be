export * from './record.ts';
export * from './vocabulary.ts';
