import type { Level } from '../content.ts';
import { type BuiltInRubric, rated } from './build.ts';

const levels: readonly Level[] = [
  { value: 1, label: 'Not yet', description: 'There was occasion for it, and it was not seen.' },
  { value: 2, label: 'Beginning', description: 'Seen once or twice; the lesson does not rest on it.' },
  { value: 3, label: 'Established', description: 'Seen in most of the lesson.' },
  { value: 4, label: 'Shared', description: 'Seen throughout, and students carry it with the teacher.' },
];

/** NCTM's eight mathematics teaching practices, each in a short sentence of ours. */
export const nctmPractices: BuiltInRubric = {
  key: 'nctm_practices',
  name: 'Eight mathematics teaching practices',
  about: 'The practices that NCTM names, each in a short sentence of ours, on four levels.',
  sections: [
    {
      key: 'practices',
      label: 'Teaching practices',
      kind: 'other',
      indicators: [
        rated('P1', 'Goals: a clear mathematics goal steers the lesson.', 'teacher', levels),
        rated('P2', 'Tasks: the work asks for reasoning and allows several ways.', 'teacher', levels),
        rated('P3', 'Representations: drawings, objects, words and symbols are connected.', 'both', levels),
        rated('P4', 'Discourse: students’ talk about mathematics carries the lesson.', 'both', levels),
        rated('P5', 'Questions: they bring out thinking and take it further.', 'teacher', levels),
        rated('P6', 'Fluency: procedures grow out of understanding.', 'both', levels),
        rated('P7', 'Struggle: students get time and support for what is hard.', 'both', levels),
        rated('P8', 'Student thinking: it is drawn out, and the lesson builds on it.', 'teacher', levels),
      ],
    },
  ],
};
