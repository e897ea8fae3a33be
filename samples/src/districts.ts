import { rounds as almondValleyRounds } from './almond-valley/calibration.ts';
import { almondValleyDesign } from './almond-valley/design.ts';
import * as almondValleyLife from './almond-valley/life.ts';
import * as almondValleyPeople from './almond-valley/people.ts';
import * as almondValleyPlaces from './almond-valley/places.ts';
import { almondValleyInterviews, almondValleyPractice } from './almond-valley/practice.ts';
import { provenance as almondValleyProvenance } from './almond-valley/provenance.ts';
import { rubrics as almondValleyRubrics } from './almond-valley/rubrics.ts';
import { walkthroughs as almondValleyWalkthroughs } from './almond-valley/walkthroughs.ts';
import { cypressDesign } from './cypress/design.ts';
import * as cypressLife from './cypress/life.ts';
import * as cypressPeople from './cypress/people.ts';
import * as cypressPlaces from './cypress/places.ts';
import { cypressInterviews, cypressPractice } from './cypress/practice.ts';
import { provenance as cypressProvenance } from './cypress/provenance.ts';
import { rubrics as cypressRubrics } from './cypress/rubrics.ts';
import { walkthroughs as cypressWalkthroughs } from './cypress/walkthroughs.ts';
import type { DistrictKey, SampleDistrict } from './types.ts';

const shared = { timeZone: 'America/Los_Angeles', supervisorTitle: 'Assistant superintendent', studiedYear: 2018 };

/** The two published districts. Both are in California, which sets the time zone. */
export const sampleDistricts: readonly SampleDistrict[] = [
  {
    ...shared,
    key: 'almond-valley',
    name: 'Almond Valley',
    regionWord: 'Region',
    design: almondValleyDesign,
    practice: almondValleyPractice,
    interviewEvidence: almondValleyInterviews,
    provenance: almondValleyProvenance,
    ...almondValleyPlaces,
    ...almondValleyPeople,
    ...almondValleyLife,
    rubrics: almondValleyRubrics,
    rounds: almondValleyRounds,
    walkthroughs: almondValleyWalkthroughs,
  },
  {
    ...shared,
    key: 'cypress',
    name: 'Cypress',
    regionWord: 'Cohort',
    design: cypressDesign,
    practice: cypressPractice,
    interviewEvidence: cypressInterviews,
    provenance: cypressProvenance,
    ...cypressPlaces,
    ...cypressPeople,
    ...cypressLife,
    rubrics: cypressRubrics,
    rounds: [],
    walkthroughs: cypressWalkthroughs,
  },
];

/** One of the two. */
export function selectSampleDistrict(key: DistrictKey): SampleDistrict {
  const found = sampleDistricts.find((district) => district.key === key);
  if (!found) throw new Error(`No sample district ${key}`);
  return found;
}
