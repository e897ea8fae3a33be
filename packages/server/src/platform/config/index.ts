export { type Config, ConfigProblem, readConfig } from './config.ts';
