export { PostgresProblem, type PostgresProblemCode } from './problem.ts';
export { readSecrets, type Secrets } from './secrets.ts';
export { type PostgresLog, type RunningPostgres, startPostgres } from './start.ts';
