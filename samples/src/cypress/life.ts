import { answers } from '../pulse.ts';
import { stein } from '../sources.ts';
import type { InitiativeLoad, MaterialInUse, PulseAnswer, Roadblock, UseCheck } from '../types.ts';
import { schools } from './places.ts';

export const vision: string[] = [
  'Students make sense of problems, talk about their ideas with each other, and keep going when the way is not given.',
  'Teachers plan for discussion, and end the lesson by bringing everybody together around what was learned.',
  'Adults in the district look at how race shapes their own work, so that every child is seen as a mathematician.',
];

/** Schools that left the Core Curriculum in some grades. Japan Math is the most common choice (printed); where is made up. */
const insteadOfCore: Record<string, MaterialInUse['grades']> = {
  davis: ['K'],
  marina: ['K', '1'],
  'ocean-view': ['K', '1', '2'],
  'presidio-park': ['1', '2', '3'],
};

export const materialsInUse: MaterialInUse[] = [
  ...schools.map(
    (school): MaterialInUse => ({
      key: `core-${school.key}`,
      school: school.key,
      grades: school.grades.filter((grade) => !insteadOfCore[school.key]?.includes(grade)),
      name: 'Core Curriculum',
      component: 'core-curriculum',
      standing: 'adopted',
      funding: 'district',
      since: 2014,
      origin: 'made_up',
    }),
  ),
  ...Object.entries(insteadOfCore).map(
    ([school, grades]): MaterialInUse => ({
      key: `japan-math-${school}`,
      school,
      grades,
      name: 'Japan Math',
      standing: 'instead_of_adopted',
      funding: 'school',
      since: null,
      origin: 'made_up',
    }),
  ),
  {
    ...{ key: 'do-the-math-robeson', school: 'paul-robeson', grades: ['2', '3', '4', '5'], name: 'Do The Math', standing: 'supplemental', funding: 'school' },
    ...{ since: null, origin: 'printed', source: stein('ch. 6') },
  },
];

/** None: the district does not watch what is taught from (dissertation ch. 6). */
export const useChecks: UseCheck[] = [];

/** Made up for the demonstration, after difficulties that the study tells. */
export const roadblocks: Roadblock[] = [
  {
    ...{ key: 'no-answer', raisedBy: 'liza', at: { week: 5, day: 2 }, school: 'davis', owner: 'faith' },
    text: 'Three messages to the school since August, no answer. The year there is about reading.',
    answer: {
      at: { week: 9, day: 0 },
      text: 'Raised with the assistant superintendent; the principal offers one staff meeting in the second half of the year.',
    },
  },
  {
    ...{ key: 'literacy-cycles', raisedBy: 'olaf', at: { week: 8, day: 4 }, owner: 'faith' },
    text: 'Induction asks for cycles in reading, which takes two afternoons a month from the focus schools.',
  },
  {
    ...{ key: 'bought-programs', raisedBy: 'kenji', at: { week: 10, day: 1 }, school: 'mission-creek', owner: 'ines-carvalho' },
    text: 'The school is about to buy a program for intervention; nobody in the department has seen it.',
    answer: { at: { week: 12, day: 3 }, text: 'The school will show it to the mathematics team before it orders.' },
  },
];

/** Made-up answers, at least five a group. */
export const pulseAnswers: PulseAnswer[] = [
  ...answers('district_coaches', 'pgd-meetings', [
    [2, 4, 1, 3],
    [2, 3, 2, 3],
    [3, 4, 2, 4],
    [2, 4, 1, 2],
    [3, 3, 2, 3],
  ]),
  ...answers('teachers', 'core-curriculum', [
    [3, 2, 3, 4],
    [2, 2, 3, 4],
    [4, 3, 4, 4],
    [3, 1, 2, 3],
    [4, 2, 5, 5],
    [2, 2, 2, 3],
  ]),
  ...answers('new_teachers', 'induction-coaching', [
    [3, 5, 4, 5],
    [4, 5, 3, 4],
    [3, 4, 4, 5],
    [2, 5, 3, 4],
    [4, 5, 5, 5],
  ]),
];

export const initiativeLoad: InitiativeLoad[] = [
  {
    group: 'new_teachers',
    structures: ['new-teacher-learning', 'teacher-leader-training', 'coaching-of-teachers', 'induction-coaching', 'lesson-study', 'school-based-coach-support'],
    runBy: ['district_coaches', 'induction_coaches', 'school_based_coaches', 'teachers'],
    text: 'A first-year teacher in a school with few resources could be supported in mathematics by all six, each run by somebody else.',
    source: stein('ch. 6'),
  },
];
