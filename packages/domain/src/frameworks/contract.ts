import { rubricsContract } from './rubrics/contract.ts';
import { rubricFilesContract } from './rubrics/contract-files.ts';
import { standardsContract } from './standards/contract.ts';

/** Standards; rubrics and the district's focus. */
export const frameworksContract = { ...standardsContract, ...rubricsContract, ...rubricFilesContract };
