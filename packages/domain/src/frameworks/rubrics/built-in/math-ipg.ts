import type { Level } from '../content.ts';
import { anyOf, type BuiltInRubric, rated, yesOrNo } from './build.ts';

const rating: readonly Level[] = [
  { value: 4, label: 'Throughout', description: 'Seen wherever the lesson gives occasion for it, with nearly every student.' },
  { value: 3, label: 'Mostly', description: 'Seen in most of the lesson, or with most students.' },
  { value: 2, label: 'In places', description: 'Seen now and then, or with few students.' },
  { value: 1, label: 'Hardly', description: 'There was occasion for it, and it was hardly seen or not at all.' },
];

/** A practice guide for mathematics in three core actions; rated 4 to 1, or not observed. */
export const mathIpg: BuiltInRubric = {
  key: 'math_ipg',
  name: 'Mathematics practice guide in three core actions',
  about: 'The content of the lesson, what the teacher does, what students do. Rated 4 to 1 or not observed, with yes or no and aspects of rigor.',
  sections: [
    {
      key: 'core-action-1',
      label: 'The lesson works on the mathematics of its grade',
      kind: 'core_action',
      prompt: 'Look at the goal, the task and the materials before you look at people.',
      indicators: [
        yesOrNo('1A', 'The lesson works on mathematics of this grade.', 'teacher', { notObserved: false, prompts: ['Which standards does it work on?'] }),
        yesOrNo('1B', 'The new mathematics is tied to what students already know.', 'teacher'),
        anyOf(
          '1C',
          'Aspects of rigor that the lesson works on',
          'both',
          [
            { key: 'conceptual', label: 'Conceptual understanding' },
            { key: 'procedural', label: 'Procedural skill and fluency' },
            { key: 'application', label: 'Application' },
          ],
          { prompts: ['Mark each one that students work on, not those that are only named.'] },
        ),
        yesOrNo('1D', 'These are the aspects that the standards of the lesson ask for.', 'teacher'),
      ],
    },
    {
      key: 'core-action-2',
      label: 'The teacher opens the mathematics to every student',
      kind: 'core_action',
      prompt: 'Write down what the teacher says and does, then rate.',
      indicators: [
        rated('2A', 'Explanations, models and examples bring out the mathematics of the lesson.', 'teacher', rating),
        rated('2B', 'Questions and tasks have students explain and compare ways of solving.', 'teacher', rating),
        rated('2C', 'The teacher finds out what students understand and changes the lesson accordingly.', 'teacher', rating, {
          prompts: ['What did the teacher do after seeing or hearing a student’s idea?'],
        }),
        rated('2D', 'The lesson comes back to its goal, with students’ work.', 'teacher', rating, { prompts: ['If you left before the end: not observed.'] }),
      ],
    },
    {
      key: 'core-action-3',
      label: 'Students do the mathematics',
      kind: 'core_action',
      prompt: 'Write down what students say and do, then rate.',
      indicators: [
        rated('3A', 'Students keep working on problems that are hard for them.', 'student', rating),
        rated('3B', 'Students say how they think and why it holds.', 'student', rating),
        rated('3C', 'Students take up each other’s thinking: they ask, compare, disagree.', 'student', rating),
        rated('3D', 'Students choose and connect tools and representations.', 'student', rating),
        rated('3E', 'Students become more precise in words, symbols and drawings.', 'student', rating),
      ],
    },
  ],
  notes: 'Rate what was seen in this visit. What there was no occasion for is not observed, which is no rating and is never averaged.',
};
