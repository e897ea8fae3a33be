export * from './round-drift.ts';
export * from './round-figures.ts';
export type { RoundScores } from './round-scores.ts';
