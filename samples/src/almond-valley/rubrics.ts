import type { SampleRubric } from '../types.ts';

/**
 * The guide's five dimensions and the focus on rigor and discourse are told; its indicators are our own short words, the
 * two versions and the decision between them are made up.
 */
export const rubrics: SampleRubric[] = [
  {
    key: 'ipg',
    name: 'Instructional Practice Guide (IPG)',
    builtIn: 'five_tenet_ipg',
    versions: [
      { wordings: { '5B': 'The teacher reacts to what students show.' }, published: { yearsAgo: 1, monthDay: '08-20' } },
      { wordings: {}, published: { yearsAgo: 0, monthDay: '08-03' } },
    ],
    decisions: [
      {
        code: '5B',
        comparable: false,
        note: 'The new wording asks that the lesson changes; a reaction is no longer enough. Scores are not to be read as one series.',
      },
    ],
    focus: { codes: ['2B', '3B'], setOn: '08-10' },
    origin: 'made_up',
  },
  {
    key: 'look-fors',
    name: 'Mathematics look-fors in three core actions',
    builtIn: 'math_ipg',
    versions: [{ wordings: {}, published: { yearsAgo: 1, monthDay: '08-20' } }],
    decisions: [],
    focus: null,
    origin: 'made_up',
  },
];
