import { stein } from '../sources.ts';
import type { Provenance } from '../types.ts';

/** What is printed about Almond Valley, what is our reading, and what is made up so that there is something to compute with. */
export const provenance: Provenance = {
  'design.components': { origin: 'printed', note: 'All resources of table 7, described in our own words.', source: stein('ch. 5, table 7') },
  'design.components.vision': {
    origin: 'ours',
    note: 'Put together from the chapter’s opening; the district’s own wording is not printed.',
    source: stein('ch. 5'),
  },
  'design.structures': { origin: 'printed', note: 'Participants, cadence and purpose as told.', source: stein('ch. 5, table 7') },
  'design.structures.coaching-of-teachers': {
    origin: 'ours',
    note: 'One structure in the study; two entries here, because it serves teachers and school leaders.',
  },
  'design.structures.coaching-of-leaders': {
    origin: 'ours',
    note: 'One structure in the study; two entries here, because it serves teachers and school leaders.',
  },
  'design.structures.coaches-team-meeting': { origin: 'printed', note: 'Told in the chapter on practice, not in table 7.', source: stein('ch. 7') },
  'design.structures.reach': {
    origin: 'ours',
    note: 'Reach as designed is our reading: coaching goes wherever there is need, regional learning to one region of seven.',
    source: stein('ch. 5'),
  },
  'design.structures.learning': {
    origin: 'ours',
    note: 'The study judges the component as a whole; the judgment of each structure follows its text.',
    source: stein('ch. 6'),
  },
  'design.roles': { origin: 'printed', note: 'Duties as told. What a role does not do is gathered from interviews.', source: stein('ch. 5 to 8') },
  'design.links': { origin: 'ours', note: 'Drawn from what the study tells of each resource.' },
  'design.authority': { origin: 'ours', note: 'The facts are printed; the list of spheres and their three conditions are ours.', source: stein('ch. 6') },
  'design.features': {
    origin: 'printed',
    note: 'Table 9, feature by resource; judged from three lessons without front matter.',
    source: stein('ch. 6, table 9'),
  },
  'design.coding': {
    origin: 'made_up',
    note: 'How many activities and items there are, and which codes and levels each carries, is made up within what is printed.',
  },
  'design.coding.scope': { origin: 'printed', note: 'Number and number operations, kindergarten to second grade, all covered.', source: stein('ch. 4 and 6') },
  'design.coding.activities.dok.1': { origin: 'printed', note: 'Level 1: 17, 11 and 30% by grade.', source: stein('ch. 6') },
  'design.coding.activities.dok.2': {
    origin: 'made_up',
    note: 'By grade made up; over the three grades 73%, as printed. The figure with the shares is not available to us.',
    source: stein('ch. 6, figure 6'),
  },
  'design.coding.activities.dok.3': {
    origin: 'made_up',
    note: 'Few, as printed: 5, 2 and 11%, chosen so that kindergarten and second grade come out as table 11 prints them. No choice gives first grade’s Low.',
    source: stein('ch. 6, table 11'),
  },
  'design.coding.activities.dok.4': { origin: 'printed', note: 'None.', source: stein('ch. 6') },
  'design.coding.activities.content': {
    origin: 'made_up',
    note: 'Which topics are salient is made up; that 9, 11 and 7 are is printed.',
    source: stein('ch. 6'),
  },
  'design.coding.items.dok': { origin: 'printed', note: 'Level 1: 43, 24 and 30%; the rest level 2.', source: stein('ch. 6') },
  'design.coding.items.content': {
    origin: 'made_up',
    note: 'Which salient topics are assessed is made up; that 7, 6 and 6 are is printed.',
    source: stein('ch. 6'),
  },
  practice: {
    origin: 'made_up',
    note: 'Each task as a row is ours; counts, hours and shares add up to what is printed.',
    source: stein('ch. 4, table 3; ch. 7, tables 14 to 20'),
  },
  'practice.date': { origin: 'made_up', note: 'Weekdays in winter and spring 2019; only 27 February is printed.', source: stein('ch. 6') },
  'practice.minutes': {
    origin: 'made_up',
    note: 'Made up within the hours of each coach and window and the shares of time.',
    source: stein('ch. 4, table 3; ch. 7, table 16'),
  },
  'practice.coach': { origin: 'made_up', note: 'Which coach had which task is printed only for the tasks that are told; no figures per coach are published.' },
  'practice.people': {
    origin: 'printed',
    note: 'Who led with the coach is printed per kind of task; one of nine plannings is not told and set to other coaches.',
    source: stein('ch. 7'),
  },
  'practice.interactions': {
    origin: 'printed',
    note: 'Numbers per kind of task and focus fit the printed percentages; partners and split by task are made up.',
    source: stein('app. C'),
  },
  'practice.focusSetBy': { origin: 'ours', note: 'Set where the study tells how a focus came about.', source: stein('ch. 7') },
  interviewEvidence: { origin: 'printed', note: 'Known from interviews, not from observation.', source: stein('ch. 7, table 17') },
  regions: { origin: 'printed', note: 'Seven regions, two assistant superintendents; names made up.', source: stein('ch. 5') },
  schools: { origin: 'made_up', note: 'No school of this district is named.' },
  people: {
    origin: 'made_up',
    note: 'Tallulah, Laverne and Triston are pseudonyms of the study; six coaches are printed; everybody else and all surnames are made up.',
  },
  materialsInUse: { origin: 'made_up', note: 'Go Math in every school is printed; the rest is made up.', source: stein('ch. 6') },
  useChecks: { origin: 'made_up', note: 'That workbooks are pulled is printed; the checks are made up.', source: stein('ch. 6') },
  roadblocks: { origin: 'made_up', note: 'Invented for the demonstration.' },
  pulseAnswers: { origin: 'made_up', note: 'Invented for the demonstration.' },
  rubrics: {
    origin: 'made_up',
    note: 'The five dimensions and the year’s focus are told (ch. 5 and 6); indicators are our own short words, versions and decisions are made up.',
  },
  walkthroughs: {
    origin: 'made_up',
    note: 'Walkthroughs and practice walks are told (ch. 5 and 7); everything that was seen on them, and other visits, is made up.',
  },
  rounds: { origin: 'made_up', note: 'The study tells of no calibration; people, lessons and scores are made up.' },
};
