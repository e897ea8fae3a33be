export * from './observation.ts';
export * from './visit-kind.ts';
