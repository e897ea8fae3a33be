import { rubricsContract } from './rubrics/contract.ts';
import { rubricFilesContract } from './rubrics/contract-files.ts';

/** Rubrics and the district's focus. */
export const frameworksContract = { ...rubricsContract, ...rubricFilesContract };
