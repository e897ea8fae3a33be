import { stein } from '../sources.ts';
import type { InterviewEvidence } from '../types.ts';
import { laverne } from './laverne.ts';
import { tallulah } from './tallulah.ts';

/** 30 tasks with 135 interactions in 39.25 hours (dissertation ch. 4, table 3; ch. 7, table 14). */
export const almondValleyPractice = [...laverne, ...tallulah];

/** Who leads tasks with coaches, known from interviews only. */
export const almondValleyInterviews: InterviewEvidence[] = [
  {
    district: 'almond-valley',
    kind: 'observing_debriefing',
    group: 'principal_supervisors',
    text: 'Coaches, the manager and assistant superintendents all say that assistant superintendents regularly observe and debrief with coaches; it did not happen while the coaches were shadowed.',
    source: stein('ch. 7, table 17'),
  },
  {
    district: 'almond-valley',
    kind: 'facilitating_learning',
    group: 'principals',
    text: 'School leaders at times lead the parts of a session that are less about mathematics; in the sessions that were seen they did not.',
    source: stein('ch. 7'),
  },
];
