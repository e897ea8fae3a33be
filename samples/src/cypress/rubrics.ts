import type { SampleRubric } from '../types.ts';

/** Cypress has no instructional framework. This draft is made up: what such a district might begin with. */
export const rubrics: SampleRubric[] = [
  {
    key: 'looking-at-lessons',
    name: 'Looking at mathematics lessons',
    builtIn: 'math_ipg',
    versions: [{ wordings: {}, published: null }],
    decisions: [],
    focus: null,
    origin: 'made_up',
  },
];
