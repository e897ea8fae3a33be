import type { DesignDocument } from '@trellis/domain/infrastructure';
import { authority, features } from './authority.ts';
import { coding } from './coding.ts';
import { components } from './components.ts';
import { roles } from './roles.ts';
import { structures } from './structures.ts';

/** Cypress's designed infrastructure for elementary mathematics, 2018-19 (dissertation ch. 5 and 6). */
export const cypressDesign: DesignDocument = {
  format: 'trellis-design/1',
  district: { name: 'Cypress', subject: 'mathematics', schoolLeaders: ['principals', 'assistant_principals', 'school_based_coaches'] },
  components,
  structures,
  roles,
  links: [
    { from: 'core-curriculum', to: 'standards', kind: 'specifies' },
    { from: 'math-teaching-toolkit', to: 'core-curriculum', kind: 'specifies' },
    { from: 'milestones', to: 'core-curriculum', kind: 'assesses' },
    { from: 'new-teacher-learning', to: 'core-curriculum', kind: 'uses' },
    { from: 'new-teacher-learning', to: 'math-teaching-toolkit', kind: 'uses' },
    { from: 'instructional-rounds', to: 'cohort-meetings', kind: 'uses' },
  ],
  authority,
  features,
  coding,
};
