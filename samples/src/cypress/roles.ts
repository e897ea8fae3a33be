import type { DocumentRole } from '@trellis/domain/infrastructure';
import { fromInterview, fromRecord } from '../evidence.ts';

/** Roles with their charters. What a role does not do is told only where the study tells it. */
export const roles: DocumentRole[] = [
  {
    key: 'district-coach',
    name: 'District mathematics coach',
    group: 'district_coaches',
    does: [
      'Support about three focus schools each',
      'Plan and facilitate professional learning',
      'Serve as induction coach for up to two new teachers, in any subject',
      'Look after the Core Curriculum, inside and outside the district',
    ],
    doesNot: ['Coach every teacher of a school', 'Tell a school what to teach from', 'Answer single teachers’ requests, as a rule'],
    reportsTo: 'Mathematics manager',
    directedBy: 'district',
    evidence: [
      fromRecord('ch. 5', 'Five full-time coaches in the mathematics department, not bound to grades.'),
      fromInterview('ch. 7', 'Liza: the school-based coach coaches teachers; her part is to plan learning with that coach and the administrators.'),
    ],
  },
  {
    key: 'math-manager',
    name: 'Mathematics manager',
    group: 'math_manager',
    does: ['Lead the mathematics team', 'Answer for curriculum and toolkit'],
    directedBy: 'district',
    evidence: [fromInterview('ch. 5', 'Faith hopes to move coaching toward teams in schools.')],
  },
  {
    key: 'assistant-superintendent',
    name: 'Assistant superintendent',
    group: 'principal_supervisors',
    does: ['Supervise and support a cohort of schools', 'Evaluate principals and assistant principals', 'Lead cohort meetings'],
    directedBy: 'district',
    evidence: [fromRecord('ch. 5', 'Seven cohorts, each under one of them, who work on their own.')],
  },
  {
    key: 'school-leader',
    name: 'Principal or assistant principal',
    group: 'principals',
    does: ['Decide what the school teaches from', 'Agree with coaches on what support is about'],
    reportsTo: 'Assistant superintendent',
    directedBy: 'school',
    evidence: [fromRecord('ch. 6', 'The district leaves the curriculum to the school.')],
  },
  {
    key: 'school-based-coach',
    name: 'School-based coach',
    group: 'school_based_coaches',
    does: ['Coach in curriculum and instruction', 'Lead collaboration and professional learning in the school', 'Work on closing gaps'],
    funding: 'District funds',
    directedBy: 'shared',
    evidence: [fromRecord('ch. 5', 'In 42 schools with low results; the subject is agreed with the principal. Counted as school leaders here.')],
  },
  {
    key: 'induction-coach',
    name: 'Induction coach',
    group: 'induction_coaches',
    does: ['Take new teachers through several coaching cycles a year, for two years'],
    directedBy: 'district',
    evidence: [fromRecord('ch. 5', 'Two programs with requirements of their own.')],
  },
  {
    key: 'teacher-leader',
    name: 'Mathematics teacher leader',
    group: 'teacher_leaders',
    does: ['Attend three trainings a year', 'Post a lesson and reflections every month', 'Open the classroom to visits or video'],
    directedBy: 'district',
    evidence: [fromRecord('ch. 5', 'Known as strong teachers and willing to learn; at least one for each grade in the district.')],
  },
];
