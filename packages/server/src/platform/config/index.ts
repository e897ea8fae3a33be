export { type Config, readConfig } from './config.ts';
export { ConfigProblem } from './values.ts';
