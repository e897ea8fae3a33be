import { type Family, familyOf } from '../access/roles.ts';
import type { DesignDocument, DocumentStructure } from './document.ts';
import { allOf, type Truth } from './truth.ts';

/** The families of role groups, in the order in which they are shown. */
export const families: readonly Family[] = ['teachers', 'school_leaders', 'principal_supervisors', 'other_departments'];

/** One of the facts that make a structure an opportunity, worded as a fact, as a failure, and as a wish. */
export interface OpportunityTest {
  readonly id: 'recurs' | 'subject' | 'coaches' | 'group' | 'reach';
  readonly truth: Truth;
  readonly ours: boolean;
  readonly asFact: string;
  readonly asFailure: string;
  readonly asWish: string;
}

/** A structure as an opportunity for district coaches to meet other families. `counts` is null where a fact is not known. */
export interface Opportunity {
  readonly structure: DocumentStructure;
  readonly families: readonly Family[];
  readonly tests: readonly OpportunityTest[];
  readonly counts: Truth;
}

/** The families that take part in a structure themselves. */
export function familiesTakingPart(structure: DocumentStructure, schoolLeaders: DesignDocument['district']['schoolLeaders']): Family[] {
  const present = new Set(structure.participants.map((group) => familyOf(group, schoolLeaders)));
  return families.filter((family) => present.has(family));
}

/** Holds a structure against the conditions of inclusivity. Whether reach is one of them is a setting. */
export function opportunityOf(structure: DocumentStructure, district: DesignDocument['district'], reachCondition: boolean): Opportunity {
  const present = familiesTakingPart(structure, district.schoolLeaders);
  const { subject } = district;
  const tests: OpportunityTest[] = [
    {
      id: 'recurs',
      truth: structure.recurs,
      ours: false,
      asFact: 'recurs',
      asFailure: 'it does not recur',
      asWish: 'came again as a routine',
    },
    {
      id: 'subject',
      truth: structure.subject === subject,
      ours: false,
      asFact: `is about ${subject}`,
      asFailure: structure.subject === null ? `it is not about ${subject} in particular` : `it is about ${structure.subject}`,
      asWish: `were about ${subject}`,
    },
    {
      id: 'coaches',
      truth: structure.participants.includes('district_coaches'),
      ours: true,
      asFact: 'has district coaches taking part themselves',
      asFailure: 'district coaches do not take part themselves',
      asWish: 'had district coaches taking part themselves',
    },
    {
      id: 'group',
      truth: present.length > 0,
      ours: false,
      asFact: 'brings another family of role groups',
      asFailure: 'no other family of role groups takes part',
      asWish: 'brought another family of role groups',
    },
  ];
  if (reachCondition) {
    tests.push({
      id: 'reach',
      truth: structure.reach === null ? null : structure.reach !== 'part',
      ours: true,
      asFact: 'reaches every school or a representative of each',
      asFailure: 'as designed it reaches only a part of the schools or of a role group',
      asWish: 'were open to every school or to a representative of each',
    });
  }
  return { structure, families: present, tests, counts: allOf(tests.map((test) => test.truth)) };
}
