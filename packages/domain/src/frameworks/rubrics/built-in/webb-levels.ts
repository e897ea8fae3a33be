import type { Level } from '../content.ts';
import { type BuiltInRubric, rated } from './build.ts';

const depth: readonly Level[] = [
  { value: 1, label: 'Recall and reproduction', description: 'A fact, a definition, a procedure that is carried out as learned.' },
  { value: 2, label: 'Application of concepts', description: 'Deciding how to go about it: more than one step, with meaning.' },
  { value: 3, label: 'Strategic thinking', description: 'Reasoning, planning and giving evidence, where several answers or ways can hold.' },
  { value: 4, label: 'Extended thinking', description: 'Work over a longer time that connects ideas and is looked back upon.' },
];

/** Webb's Depth of Knowledge of the task: as it is written, and as students work on it. */
export const webbLevels: BuiltInRubric = {
  key: 'webb_levels',
  name: 'Depth of Knowledge of the task',
  about: 'Webb’s four levels, of the task as it is written and as students work on it.',
  sections: [
    {
      key: 'task',
      label: 'The task',
      kind: 'other',
      prompt: 'A level says what the task asks for, not how well it goes.',
      indicators: [
        rated('D1', 'What the task asks for as it is written', 'teacher', depth),
        rated('D2', 'What students in fact have to think while they work on it', 'student', depth, {
          prompts: ['Did help, hints or an example change what there was to think?'],
        }),
      ],
    },
  ],
};
