import type { Level } from '../content.ts';
import { type BuiltInRubric, rated } from './build.ts';

const levels: readonly Level[] = [
  { value: 1, label: 'Not yet', description: 'There was occasion for it, and it was not seen.' },
  { value: 2, label: 'Somewhat', description: 'Seen in places, or with few students.' },
  { value: 3, label: 'Mostly', description: 'Seen in most of the lesson, with most students.' },
  { value: 4, label: 'Fully', description: 'Seen throughout, with every student; students carry it themselves.' },
];

/** A practice guide in five tenets, with slots for a district's own indicators. */
export const fiveTenetIpg: BuiltInRubric = {
  key: 'five_tenet_ipg',
  name: 'Practice guide in five tenets',
  about: 'Culture, content, engagement, access, progress: two indicators each, and slots for the district’s own.',
  sections: [
    {
      key: 'tenet-1',
      label: 'Classroom culture',
      kind: 'tenet',
      prompt: 'Is this a place where every student belongs and can risk a thought?',
      indicators: [
        rated('1A', 'Students listen to each other and treat ideas with respect.', 'student', levels),
        rated('1B', 'Routines run by themselves, so that time goes to learning.', 'both', levels),
      ],
      slots: [rated('1C', 'Mistakes are something to learn from.', 'both', levels)],
    },
    {
      key: 'tenet-2',
      label: 'Lesson content',
      kind: 'tenet',
      prompt: 'Is this the content that the grade calls for, at the rigor that it calls for?',
      indicators: [
        rated('2A', 'The content is that of the grade, in focus and connected to what came before.', 'teacher', levels),
        rated('2B', 'The work asks for the rigor of its standards: understanding, fluency, application.', 'both', levels, {
          prompts: ['Which of the three do students work on?'],
        }),
      ],
      slots: [rated('2C', 'Models and tools fit the goal of the lesson.', 'teacher', levels)],
    },
    {
      key: 'tenet-3',
      label: 'Student engagement',
      kind: 'tenet',
      prompt: 'Who does the thinking, and who does the talking?',
      indicators: [
        rated('3A', 'Students struggle productively: they keep at a hard problem and reason their way through.', 'student', levels),
        rated('3B', 'Students talk with each other about their thinking: they ask, explain and improve it.', 'student', levels),
      ],
      slots: [rated('3C', 'Students choose tools and representations and say why.', 'student', levels)],
    },
    {
      key: 'tenet-4',
      label: 'Access to content',
      kind: 'tenet',
      prompt: 'Can every student work on the same content?',
      indicators: [
        rated('4A', 'Supports open the work of the lesson without taking the thinking away.', 'teacher', levels),
        rated('4B', 'Students use the language of the subject, with help where they need it.', 'student', levels),
      ],
      slots: [rated('4C', 'Every student has a way into the task and a way on.', 'both', levels)],
    },
    {
      key: 'tenet-5',
      label: 'Monitoring of student progress',
      kind: 'tenet',
      prompt: 'Who knows, during the lesson, what students understand?',
      indicators: [
        rated('5A', 'The teacher gathers what students understand while they work.', 'teacher', levels),
        rated('5B', 'What was gathered changes the lesson.', 'teacher', levels),
      ],
      slots: [rated('5C', 'Students look at their own progress and decide what to do next.', 'student', levels)],
    },
  ],
  notes: 'Indicators are in our own short words. Put in those of your district.',
};
