import { answers } from '../pulse.ts';
import { stein } from '../sources.ts';
import type { InitiativeLoad, MaterialInUse, PulseAnswer, Roadblock, UseCheck } from '../types.ts';
import { schools } from './places.ts';

export const vision: string[] = [
  'Students come to understand the ideas behind the mathematics they do, and do not have to rely on steps they memorized.',
  'They work on demanding tasks without being shown the way, solve them in more than one way, and can say why their way works.',
  'Teachers choose tasks worth thinking about, draw out what students think, and build discussions in which those thoughts meet.',
];

/** The mandate puts Go Math into every school (printed); what some schools add is made up. */
export const materialsInUse: MaterialInUse[] = [
  ...schools.map(
    (school): MaterialInUse => ({
      key: `go-math-${school.key}`,
      school: school.key,
      grades: school.grades,
      name: 'Go Math',
      component: 'go-math',
      standing: 'adopted',
      funding: 'district',
      since: 2015,
      origin: 'printed',
      source: stein('ch. 5 and 6'),
    }),
  ),
  {
    key: 'fluency-heron',
    school: 'heron',
    grades: ['2', '3'],
    name: 'Fluency card games',
    standing: 'supplemental',
    funding: 'school',
    since: 2024,
    origin: 'made_up',
  },
  {
    key: 'practice-depot',
    school: 'depot',
    grades: ['4', '5', '6'],
    name: 'Online practice program',
    standing: 'supplemental',
    funding: 'grant',
    since: 2025,
    origin: 'made_up',
  },
  {
    key: 'centers-vineyard',
    school: 'vineyard',
    grades: ['K', '1'],
    name: 'Teacher-made centers',
    standing: 'supplemental',
    funding: 'not_known',
    since: null,
    origin: 'made_up',
  },
];

/** Made-up looks at workbooks, as assistant superintendents are told to take them. */
export const useChecks: UseCheck[] = [
  {
    ...{ key: 'check-1', school: 'riverbend', grade: '2', material: 'go-math', at: { week: 4, day: 1 }, by: 'gloria-mendez' },
    ...{ looked: 24, inUse: 24, higherDemandDone: 9, note: 'Last tasks of the lessons are mostly empty: time runs out before them.' },
  },
  {
    ...{ key: 'check-2', school: 'depot', grade: '4', material: 'go-math', at: { week: 6, day: 3 }, by: 'dennis-okafor' },
    ...{ looked: 30, inUse: 22, higherDemandDone: 7, note: 'Pages of the online program lie between the lessons.' },
  },
  {
    ...{ key: 'check-3', school: 'oak-hollow', grade: '3', material: 'go-math', at: { week: 9, day: 2 }, by: 'gloria-mendez' },
    ...{ looked: 18, inUse: 18, higherDemandDone: 12, note: 'Area tasks drawn on grid paper, with reasons written beside them.' },
  },
];

/** Made up for the demonstration. */
export const roadblocks: Roadblock[] = [
  {
    ...{ key: 'substitutes', raisedBy: 'tallulah', at: { week: 5, day: 0 }, school: 'oak-hollow', owner: 'triston' },
    text: 'No substitutes on two Thursdays in a row, so the third-grade team could not plan together.',
    answer: { at: { week: 6, day: 4 }, text: 'The office holds two substitutes for team planning every other Thursday until winter break.' },
  },
  {
    ...{ key: 'manipulatives', raisedBy: 'laverne', at: { week: 7, day: 2 }, school: 'canal-street', owner: 'triston' },
    text: 'One set of tiles for three first-grade classrooms: teachers call on one child at a time because there is not enough for all.',
    answer: { at: { week: 8, day: 1 }, text: 'Two sets ordered; until they arrive the paper tiles of the planner are printed for every child.' },
  },
  {
    ...{ key: 'two-messages', raisedBy: 'priya', at: { week: 11, day: 3 }, school: 'depot', owner: 'dennis-okafor' },
    text: 'The online program and the planner ask for different lessons in the same week, and teachers ask which one counts.',
  },
];

/** Made-up answers, at least five a group. */
export const pulseAnswers: PulseAnswer[] = [
  ...answers('teachers', 'ipg', [
    [4, 5, 3, 2],
    [3, 5, 3, 2],
    [4, 4, 4, 3],
    [5, 5, 4, 3],
    [3, 5, 2, 1],
    [4, 4, 4, 4],
    [4, 5, 3, 2],
  ]),
  ...answers('principals', 'instructional-practice-walks', [
    [5, 5, 5, 4],
    [4, 5, 4, 4],
    [4, 4, 5, 5],
    [5, 5, 4, 4],
    [4, 5, 5, 3],
    [3, 4, 4, 4],
  ]),
  ...answers('teachers', 'coaching-of-teachers', [
    [4, 3, 5, 4],
    [4, 4, 4, 4],
    [3, 3, 4, 5],
    [5, 4, 5, 5],
    [4, 4, 3, 3],
  ]),
];

export const initiativeLoad: InitiativeLoad[] = [
  {
    group: 'teachers',
    structures: ['regional-learning', 'coaching-of-teachers'],
    runBy: ['district_coaches'],
    text: 'Two structures for the learning of teachers in mathematics, both led or designed by the coaches.',
    source: stein('ch. 6'),
  },
];
