export * from './certification.ts';
export * from './closeness.ts';
export * from './contract.ts';
export * from './disagreement.ts';
export * from './lesson.ts';
export * from './reveal.ts';
export * from './round.ts';
export * from './score-problem.ts';
