import type { SampleRound } from '../types.ts';

const codes = ['1A', '2A', '2B', '3A', '3B', '4A', '5A', '5B'];
const coaches = ['tallulah', 'laverne', 'priya', 'gus', 'odette', 'mateo'];

/**
 * Two rounds, made up: the coaches at the start of the year, and again with principals and a site coach who are new to the
 * guide. The study tells of walks with the guide, not of calibration; that is told of Dinuba.
 */
export const rounds: SampleRound[] = [
  {
    key: 'coaches',
    title: 'Coaches calibrate on the guide',
    rubric: 'ipg',
    version: 2,
    codes,
    leader: 'triston',
    daysAgo: 45,
    follows: null,
    invited: coaches,
    lessons: [
      {
        kind: 'video',
        title: '3rd grade, comparing fractions with the same numerator',
        link: 'Shared drive, folder “Calibration”, lesson 1',
        captions: 'English',
        scores: {
          tallulah: [3, 4, 3, 2, 2, 3, 3, 2],
          laverne: [3, 4, 3, 3, 3, 3, 3, 3],
          priya: [3, 3, 3, 2, 1, 3, 2, 2],
          gus: [4, 4, 4, 3, 4, 3, 3, null],
          odette: [3, 4, 3, 2, 2, 2, 3, 2],
          mateo: [4, 4, 2, 4, 4, 3, 4, 1],
        },
        stillScoring: [],
        agreed: {
          '3B': { level: 2, basis: 'consensus', reason: 'Pairs answered each other; nobody asked or improved an idea.' },
          '3A': { level: 2, basis: 'consensus', reason: 'Most got a hint within half a minute.' },
          '5B': { level: 2, basis: 'consensus', reason: 'The close changed, the task did not.' },
          '2B': { level: 3, basis: 'consensus', reason: 'Understanding throughout, application at the end.' },
        },
        notes: { '3B': 'Turn and talk alone is not yet talk about thinking. What would we have to hear?' },
      },
      {
        kind: 'classroom',
        title: 'A 5th-grade classroom, volume',
        link: null,
        captions: '',
        scores: {
          tallulah: [3, 3, 3, 3, 3, 3, 3, 3],
          laverne: [3, 3, 3, 3, 3, 3, 4, 3],
          priya: [3, 3, 3, 3, 2, 3, 3, 3],
          gus: [3, 3, 4, 3, 3, 3, 3, 3],
          odette: [3, 3, 3, 2, 3, 3, 3, 2],
          mateo: [4, 3, 3, 3, 3, 3, 3, 3],
        },
        stillScoring: [],
        agreed: {
          '3B': { level: 3, basis: 'consensus', reason: 'Students asked each other why, in most groups.' },
          '3A': { level: 3, basis: 'consensus', reason: 'They stayed with the second question on their own.' },
          '5B': { level: 3, basis: 'anchor', reason: 'The launch of the second half came from what was on the desks.' },
        },
        notes: {},
      },
    ],
    closed: true,
    origin: 'made_up',
  },
  {
    key: 'with-principals',
    title: 'Again, with principals and site coaches',
    rubric: 'ipg',
    version: 2,
    codes,
    leader: 'triston',
    daysAgo: 0,
    follows: 'coaches',
    invited: [...coaches, 'raymond-cole', 'estela-navarro', 'nadine-brooks'],
    lessons: [
      {
        kind: 'video',
        title: '2nd grade, adding within 100 on a number line',
        link: 'Shared drive, folder “Calibration”, lesson 3',
        captions: 'English and Spanish',
        scores: {
          priya: [3, 3, 2, 2, 2, 3, 3, 2],
          gus: [3, 4, 3, 2, 2, 3, 3, 2],
          odette: [3, 3, 2, 2, 3, 3, 2, null],
          'estela-navarro': [4, 4, 3, 3, 4, 4, 3, 3],
        },
        stillScoring: ['mateo'],
        agreed: {},
        notes: {},
      },
    ],
    closed: false,
    origin: 'made_up',
  },
];
