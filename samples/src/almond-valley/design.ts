import type { DesignDocument } from '@trellis/domain/infrastructure';
import { authority, features } from './authority.ts';
import { coding } from './coding.ts';
import { components } from './components.ts';
import { roles } from './roles.ts';
import { structures } from './structures.ts';

/** Almond Valley's designed infrastructure for elementary mathematics, 2018-19 (dissertation ch. 5 and 6). */
export const almondValleyDesign: DesignDocument = {
  format: 'trellis-design/1',
  district: { name: 'Almond Valley', subject: 'mathematics', schoolLeaders: ['principals', 'assistant_principals'] },
  components,
  structures,
  roles,
  links: [
    { from: 'ipg', to: 'standards', kind: 'specifies' },
    { from: 'go-math', to: 'standards', kind: 'specifies' },
    { from: 'quarterly-planner', to: 'go-math', kind: 'compensates_for' },
    { from: 'quarterly-planner', to: 'standards', kind: 'specifies' },
    { from: 'interim-assessments', to: 'go-math', kind: 'assesses' },
    { from: 'kinder-assess', to: 'go-math', kind: 'assesses' },
    { from: 'six-to-eight-week-plan', to: 'ipg', kind: 'uses' },
    { from: 'classroom-walkthroughs', to: 'ipg', kind: 'uses' },
    { from: 'instructional-practice-walks', to: 'ipg', kind: 'uses' },
    { from: 'instructional-practice-walks', to: 'six-to-eight-week-plan', kind: 'uses' },
    { from: 'coaching-of-teachers', to: 'ipg', kind: 'uses' },
    { from: 'coaching-of-teachers', to: 'go-math', kind: 'uses' },
    { from: 'coaching-of-leaders', to: 'ipg', kind: 'uses' },
    { from: 'regional-learning', to: 'go-math', kind: 'uses' },
    { from: 'regional-learning', to: 'quarterly-planner', kind: 'uses' },
    { from: 'regional-learning', to: 'ipg', kind: 'uses' },
    { from: 'coaches-team-meeting', to: 'ipg', kind: 'uses' },
    { from: 'coaches-team-meeting', to: 'interim-assessments', kind: 'uses' },
  ],
  authority,
  features,
  coding,
};
