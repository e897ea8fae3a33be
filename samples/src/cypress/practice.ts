import { stein } from '../sources.ts';
import type { InterviewEvidence } from '../types.ts';
import { liza } from './liza.ts';
import { olaf } from './olaf.ts';

/** 31 tasks with 136 interactions in 41.75 hours (dissertation ch. 4, table 3; ch. 7, table 15). */
export const cypressPractice = [...liza, ...olaf];

/** Who leads tasks with coaches, known from interviews only. */
export const cypressInterviews: InterviewEvidence[] = [
  {
    district: 'cypress',
    kind: 'planning_learning',
    group: 'principals',
    text: 'In one of his focus schools Olaf helps the school to start Lesson Study, and plans it with the school; the planning that was seen was among coaches.',
    source: stein('ch. 7, table 17'),
  },
];
