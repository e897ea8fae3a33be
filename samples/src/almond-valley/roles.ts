import type { DocumentRole } from '@trellis/domain/infrastructure';
import { fromInterview, fromRecord } from '../evidence.ts';

/** Roles with their charters. What a role does not do is told only where the study tells it. */
export const roles: DocumentRole[] = [
  {
    key: 'district-coach',
    name: 'District mathematics coach',
    group: 'district_coaches',
    does: [
      'Plan and facilitate professional learning',
      'Observe with the IPG in one school a week',
      'Support grade teams, whole schools and school leaders',
      'Coach by grade level, in mathematics only',
      'Help to design the learning of practice walks',
    ],
    doesNot: [
      'Coach other subjects',
      'Stay with particular schools',
      'Go where no principal asks and nobody above sends them',
      'Answer single teachers before offering the team',
    ],
    reportsTo: 'Manager for elementary mathematics',
    directedBy: 'district',
    evidence: [
      fromRecord('ch. 5', 'Six full-time coaches in the mathematics department, each for particular grades.'),
      fromInterview('ch. 8', 'Tallulah: the team waits for a principal’s request or a word from above rather than pushing in.'),
    ],
  },
  {
    key: 'math-manager',
    name: 'Elementary mathematics manager',
    group: 'math_manager',
    does: ['Supervise the coaches', 'Sit in the district ILT', 'Take requests and offer team work first', 'Bring interim results to the team'],
    directedBy: 'district',
    evidence: [
      fromInterview('ch. 7', 'Triston turns a request about one teacher into an offer to the grade team, so that coaches are not sent to put out fires.'),
    ],
  },
  {
    key: 'assistant-superintendent',
    name: 'Assistant superintendent',
    group: 'principal_supervisors',
    does: [
      'Supervise and support regions of schools',
      'Evaluate principals and assistant principals',
      'Lead practice walks',
      'Send schools to the coaches',
      'Pull workbooks to see the curriculum in use',
    ],
    directedBy: 'district',
    evidence: [
      fromRecord('ch. 5', 'Two people share seven regions of elementary schools.'),
      fromInterview('ch. 8', 'One says that she sells the coaches to her schools.'),
    ],
  },
  {
    key: 'school-leader',
    name: 'Principal or assistant principal',
    group: 'principals',
    does: ['Walk classrooms with the IPG', 'Write 6-to-8 Week Plans', 'Take part in, or co-lead, teachers’ learning', 'Host practice walks'],
    reportsTo: 'Assistant superintendent',
    directedBy: 'school',
    evidence: [fromRecord('ch. 7', 'Their presence in sessions tells teachers that the learning is meant to be used.')],
  },
  {
    key: 'site-coach',
    name: 'Site coach',
    group: 'school_based_coaches',
    does: ['What the school decides'],
    funding: 'School budget',
    directedBy: 'school',
    evidence: [fromInterview('ch. 5', 'Laverne: what they do differs widely, since schools pay for them. The study leaves them out of the design.')],
  },
];
