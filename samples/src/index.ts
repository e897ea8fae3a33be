export { almondValleyDesign } from './almond-valley/design.ts';
export { almondValleyInterviews, almondValleyPractice } from './almond-valley/practice.ts';
export { cypressDesign } from './cypress/design.ts';
export { cypressInterviews, cypressPractice } from './cypress/practice.ts';
export { sampleDistricts, selectSampleDistrict } from './districts.ts';
export { references } from './sources.ts';
export type * from './types.ts';
