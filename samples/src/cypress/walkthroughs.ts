import type { SampleWalkthroughs } from '../types.ts';

/**
 * Instructional rounds belong to the design (ch. 5); the district has no instructional framework, so nothing is scored. The
 * learning walks of coaches and every word of what was seen are made up.
 */
export const walkthroughs: SampleWalkthroughs = {
  forms: [
    { key: 'instructional-rounds', name: 'Instructional rounds', kind: 'instructional_rounds', structure: 'instructional-rounds', rubric: null },
    { key: 'learning-walks', name: 'Learning walk', kind: 'learning_walk', structure: null, rubric: null },
  ],
  teaches: {
    'mindy-park': '1',
    'elliot-marsh': '2',
    'valerie-osei': 'K',
    'chidi-eze': '3',
    'maria-santoro': '4',
    'joon-kim': '3',
  },
  teachers: { usual: 2, otherwise: { 'harbor-light': 1 } },
  evidence: {},
  lines: [
    'Students find their places and begin on their own.',
    'S: “We have seven and we want ten, so it is three more.”',
    'T: “Who can say what Table 3 said?” Two hands.',
    'Six students work alone, nine with a partner.',
    'S counts a collection by tens and starts over when a cup falls.',
    'T writes students’ words on the chart as they say them.',
    'Pairs compare papers; three pairs find a difference and stop there.',
    'S asks for the hundred chart and puts it back unused.',
  ],
  tasks: ['Counting a collection', 'A number talk on 29 + 14', 'A story with a missing start', 'Sorting shapes by sides'],
  standards: {},
  problems: ['Students answer the teacher and do not hear each other.', 'Independent work ends when the first question comes up.'],
  reasons: { high: [], low: [], notObserved: '' },
  steps: [
    'Try one question that asks for another student’s idea, in every classroom, for two weeks',
    'Look at the notes with the grade team and choose one pattern to work on',
  ],
  feedback: [
    {
      saw: 'Students counted a collection in groups of ten and wrote down how they knew.',
      question: 'What did you see when the cups ran out?',
      nextStep: 'Let two pairs compare how they recorded the same collection.',
    },
  ],
  told: [],
  origin: 'made_up',
};
