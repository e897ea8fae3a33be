import type { Grade } from '@trellis/domain/infrastructure';
import type { Origin, SampleRegion, SampleSchool, SchoolImprovement } from '../types.ts';

const elementary: Grade[] = ['TK', 'K', '1', '2', '3', '4', '5'];

/** Seven cohorts, each under an assistant superintendent of its own (dissertation ch. 5); the names are made up. */
export const regions: SampleRegion[] = [
  { key: 'cohort-1', name: 'Cohort 1', supervisors: ['yvonne-castellano'] },
  { key: 'cohort-2', name: 'Cohort 2', supervisors: ['peter-lindqvist'] },
  { key: 'cohort-3', name: 'Cohort 3', supervisors: ['amara-diallo'] },
  { key: 'cohort-4', name: 'Cohort 4', supervisors: ['helen-takeda'] },
  { key: 'cohort-5', name: 'Cohort 5', supervisors: ['marcus-bell'] },
  { key: 'cohort-6', name: 'Cohort 6', supervisors: ['ines-carvalho'] },
  { key: 'cohort-7', name: 'Cohort 7', supervisors: ['robert-ng'] },
];

function school(key: string, name: string, region: string, improvement: SchoolImprovement, coach?: string, origin: Origin = 'made_up'): SampleSchool {
  return { key, name: `${name} Elementary`, region, grades: elementary, ...(coach ? { focusSchoolOf: coach } : {}), improvement, origin };
}

function worksOn(subject: string, goal: string, share: number | null, origin: Origin = 'made_up'): SchoolImprovement {
  return { subject, goal, mathematicsShareOfPlan: share, origin };
}

/**
 * Fifteen focus schools, about three a coach, and three others. The study names two (Davis and Paul Robeson) and tells that of
 * the six of Liza and Olaf one worked on mathematics (ch. 8); the other names and goals are made up within that.
 */
export const schools: SampleSchool[] = [
  school('davis', 'Davis', 'cohort-1', worksOn('literacy', 'Balanced literacy', 0.1, 'printed'), 'liza', 'printed'),
  school('marina', 'Marina', 'cohort-1', worksOn('literacy', 'Reading in first grade', 0.1), 'liza'),
  school('bayshore', 'Bayshore', 'cohort-2', worksOn('language development', 'Students speak in full explanations', 0.2), 'liza'),
  school('paul-robeson', 'Paul Robeson', 'cohort-3', worksOn('mathematics', 'Students become independent learners', 0.7, 'printed'), 'olaf', 'printed'),
  school('dolores-huerta', 'Dolores Huerta', 'cohort-3', worksOn('literacy', 'Guided reading', 0.2), 'olaf'),
  school('harbor-light', 'Harbor Light', 'cohort-4', worksOn('school climate', 'A shared set of routines', 0.2), 'olaf'),
  school('sunnyslope', 'Sunnyslope', 'cohort-2', worksOn('literacy', 'Phonics in kindergarten', 0.1), 'bea'),
  school('ocean-view', 'Ocean View', 'cohort-4', worksOn('literacy', 'Writing workshop', null), 'bea'),
  school('twin-hills', 'Twin Hills', 'cohort-5', worksOn('mathematics', 'Number talks in every grade', 0.4), 'bea'),
  school('garden-court', 'Garden Court', 'cohort-5', worksOn('literacy', 'Small-group reading', 0.1), 'kenji'),
  school('mission-creek', 'Mission Creek', 'cohort-6', worksOn('language development', 'Discussion in two languages', 0.2), 'kenji'),
  school('fogline', 'Fogline', 'cohort-6', worksOn('literacy', 'Reading across subjects', null), 'kenji'),
  school('eastgate', 'Eastgate', 'cohort-7', worksOn('literacy', 'Reading intervention', 0.1), 'noor'),
  school('juniper', 'Juniper', 'cohort-7', worksOn('mathematics', 'Counting collections', 0.5), 'noor'),
  school('cesar-chavez', 'Cesar Chavez', 'cohort-1', worksOn('school climate', 'Restorative practice', 0.1), 'noor'),
  school('bluff-street', 'Bluff Street', 'cohort-2', worksOn('mathematics', 'Evidence and reasoning in discussions', 0.6)),
  school('presidio-park', 'Presidio Park', 'cohort-5', worksOn('literacy', 'Book clubs', null)),
  school('lakeside', 'Lakeside', 'cohort-6', worksOn('science', 'Investigations every week', 0.2)),
];
