import type { Caution } from './rating.ts';
import type { RatingKey } from './settings.ts';

/** Stand beside every rating. In our words. */
export const relativeCaution: Caution = {
  text: 'The levels were set by comparing two districts with each other. Among more districts the same design might be rated otherwise.',
  source: 'Dissertation, closing chapter, limitations',
};
export const highIsNotBetterCaution: Caution = {
  text: 'High is not better. Each level describes a design; more authority or more specificity brings costs with it.',
  source: 'Dissertation ch. 3 and closing chapter; policy brief',
};
export const generalCautions: readonly Caution[] = [relativeCaution, highIsNotBetterCaution];

const reformAgenda: Caution = {
  text: 'Coaches may talk more about the district’s agenda than about what single teachers or schools need.',
  source: 'Policy brief, authority; dissertation ch. 3',
};

/** What the sources name as the cost of a high level, and what a level does not say. */
export const costs: Record<RatingKey, readonly Caution[]> = {
  inclusivity: [
    {
      text: 'The sources name no cost of many opportunities to meet as such. They do note that several structures, led by different groups, are hard to keep consistent for one teacher.',
      source: 'Dissertation ch. 6, teacher learning',
    },
  ],
  authority: [
    { text: 'Classrooms may change only on the surface, where change is easy to check.', source: 'Dissertation ch. 3 and 6' },
    { text: 'Teachers and school leaders may resist being watched.', source: 'Dissertation ch. 3 and 6' },
    { text: 'Coaches may be used to monitor, and teachers may take what was meant for learning as an evaluation.', source: 'Dissertation ch. 3 and 6' },
    reformAgenda,
    { text: 'There is less room for what a school has set out to do itself.', source: 'Policy brief, authority' },
  ],
  specificity: [
    {
      text: 'Talk may turn to the right way to use the materials instead of what they are for.',
      source: 'Policy brief, specificity; dissertation ch. 3 and closing chapter',
    },
    { text: 'Coaches, teachers, and schools have less room to adapt to their own students.', source: 'Policy brief, specificity; dissertation ch. 3' },
    { text: 'What helps new teachers can burden experienced ones, and can leave teachers less to learn from.', source: 'Dissertation ch. 3' },
  ],
  materials_content: [
    { text: 'Covering every standard says nothing about how well or how demandingly each is taught.', source: 'Our reading of dissertation ch. 4' },
    {
      text: 'Aligned and detailed materials that are also required can draw the talk to how to use them.',
      source: 'Dissertation, closing chapter',
    },
  ],
  materials_demand: [
    {
      text: 'A balance of levels on paper is not the demand that students meet: tasks change when they are taught.',
      source: 'Our reading of dissertation ch. 3, designed and lived infrastructure',
    },
  ],
  assessments_content: [
    {
      text: 'The assessments are held against the curriculum, not the standards: what the curriculum leaves out, they may leave out too.',
      source: 'Dissertation ch. 4',
    },
  ],
  assessments_demand: [
    { text: 'High can mean that the assessments are just as undemanding as the curriculum.', source: 'Our reading of dissertation ch. 4 and 6' },
  ],
  leader_learning: [
    { text: 'A framework that everybody uses can become a checklist, and the talk about it superficial.', source: 'Dissertation ch. 7' },
    reformAgenda,
  ],
  teacher_learning: [
    { text: 'A framework that everybody uses can become a checklist, and the talk about it superficial.', source: 'Dissertation ch. 7' },
    reformAgenda,
  ],
};
