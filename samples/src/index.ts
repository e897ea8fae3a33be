export { almondValleyDesign } from './almond-valley/design.ts';
export { cypressDesign } from './cypress/design.ts';
export { references } from './sources.ts';
export type * from './types.ts';
