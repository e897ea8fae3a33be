import { formsContract } from './contract-forms.ts';
import { observationsContract } from './contract-observations.ts';
import { visitsContract } from './contract-visits.ts';

/** Walkthroughs: forms with their audience, visits with their team, and what each observer saw. */
export const walkthroughsContract = { ...formsContract, ...visitsContract, ...observationsContract };
