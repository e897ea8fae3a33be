export * from './profile/index.ts';
export * from './record.ts';
export * from './vocabulary.ts';
