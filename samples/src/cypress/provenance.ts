import { stein } from '../sources.ts';
import type { Provenance } from '../types.ts';

/** What is printed about Cypress, what is our reading, and what is made up so that there is something to compute with. */
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
  'design.structures.instructional-rounds': { origin: 'ours', note: 'A form that cohort meetings take; an entry of its own here.', source: stein('ch. 5') },
  'design.structures.pgd-meetings': { origin: 'printed', note: 'Told in the chapter on practice, not in table 7.', source: stein('ch. 7') },
  'design.structures.coaches-team-meeting': { origin: 'printed', note: 'Told in the chapter on practice, not in table 7.', source: stein('ch. 7') },
  'design.structures.reach': {
    origin: 'ours',
    note: 'Our reading: chosen focus schools, chosen or new teachers, and schools with a grant are a part, not all. This, not the printed rule, gives the published Low of inclusivity.',
    source: stein('ch. 6'),
  },
  'design.structures.learning': {
    origin: 'ours',
    note: 'The study finds new-teacher learning, teacher-leader training and Lesson Study well aligned, says the other three are hard to tell, and judges the whole.',
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
  'design.coding.activities.dok.1': { origin: 'printed', note: 'Level 1: 11, 30 and 28% by grade.', source: stein('ch. 6') },
  'design.coding.activities.dok.2': {
    origin: 'made_up',
    note: 'The shares stand in a figure that is not available to us. Chosen so that kindergarten is out of balance and the others balance two levels, as the text says.',
    source: stein('ch. 6, figure 8'),
  },
  'design.coding.activities.dok.3': {
    origin: 'made_up',
    note: 'As level 2. The rating of demand is consistent with the published one, not a reproduction.',
    source: stein('ch. 6, figure 8'),
  },
  'design.coding.activities.dok.4': { origin: 'printed', note: 'None.', source: stein('ch. 6') },
  'design.coding.activities.content': {
    origin: 'made_up',
    note: 'Which topics are salient is made up; that 6, 6 and 8 are is printed.',
    source: stein('ch. 6'),
  },
  'design.coding.items.dok.1': { origin: 'printed', note: 'Level 1: 33% in each grade.', source: stein('ch. 6') },
  'design.coding.items.dok': { origin: 'made_up', note: 'Levels 2 to 4 are made up so that table 12 comes out.', source: stein('ch. 6, table 12') },
  'design.coding.items.content': {
    origin: 'made_up',
    note: 'Which salient topics are assessed is made up; that 4, 5 and 7 are is printed.',
    source: stein('ch. 6'),
  },
  practice: {
    origin: 'made_up',
    note: 'Each task as a row is ours; counts, hours and shares add up to what is printed.',
    source: stein('ch. 4, table 3; ch. 7, tables 15 to 20'),
  },
  'practice.date': { origin: 'made_up', note: 'Weekdays in winter and spring 2019.' },
  'practice.minutes': {
    origin: 'made_up',
    note: 'Made up within the hours of each coach and window and the shares of time.',
    source: stein('ch. 4, table 3; ch. 7, table 16'),
  },
  'practice.coach': { origin: 'made_up', note: 'Which coach had which task is printed for the tasks that are told; no full figures per coach are published.' },
  'practice.people': { origin: 'printed', note: 'Who led with the coach is printed per kind of task.', source: stein('ch. 7') },
  'practice.interactions': {
    origin: 'printed',
    note: 'Numbers per kind of task and focus fit the printed percentages, and the fragments told of Olaf and Liza; the rest of the split is made up.',
    source: stein('app. C; ch. 7'),
  },
  'practice.interactions.outward_facing': {
    origin: 'printed',
    note: 'Twelve are counted; what they were about is not published.',
    source: stein('ch. 7, table 15'),
  },
  'practice.focusSetBy': { origin: 'ours', note: 'Set where the study tells how a focus came about.', source: stein('ch. 7') },
  interviewEvidence: { origin: 'printed', note: 'Known from interviews, not from observation.', source: stein('ch. 7, table 17') },
  regions: { origin: 'printed', note: 'Seven cohorts, one assistant superintendent each; names made up.', source: stein('ch. 5') },
  schools: { origin: 'made_up', note: 'Davis and Paul Robeson are pseudonyms of the study; every other name is made up.', source: stein('ch. 7 and 8') },
  people: {
    origin: 'made_up',
    note: 'Olaf, Liza, Faith and Karen are pseudonyms of the study; five coaches are printed; everybody else and all surnames are made up.',
  },
  materialsInUse: {
    origin: 'made_up',
    note: 'Japan Math in many schools and Do The Math at Paul Robeson are printed; which other school uses what is made up.',
    source: stein('ch. 6'),
  },
  useChecks: { origin: 'printed', note: 'There are none: use is not watched.', source: stein('ch. 6') },
  roadblocks: { origin: 'made_up', note: 'Invented for the demonstration, after difficulties that the study tells.' },
  pulseAnswers: { origin: 'made_up', note: 'Invented for the demonstration.' },
  rubrics: { origin: 'made_up', note: 'The study finds no instructional framework; the draft is made up, so that there is one to look at.' },
  walkthroughs: { origin: 'made_up', note: 'Instructional rounds are told (ch. 5); everything that was seen on them, and learning walks, is made up.' },
};
