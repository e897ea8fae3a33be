export { clearDemonstration } from './clear.ts';
export { loadDemonstration } from './load.ts';
