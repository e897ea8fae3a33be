import { debriefContract } from './contract-debrief.ts';
import { formsContract } from './contract-forms.ts';
import { observationsContract } from './contract-observations.ts';
import { visitsContract } from './contract-visits.ts';

/** Walkthroughs: forms with their audience, visits with their team, what each observer saw, and what the team made of it. */
export const walkthroughsContract = { ...formsContract, ...visitsContract, ...observationsContract, ...debriefContract };
