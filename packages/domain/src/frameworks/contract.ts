import { rubricsContract } from './rubrics/contract.ts';

/** Rubrics and the district's focus. */
export const frameworksContract = { ...rubricsContract };
