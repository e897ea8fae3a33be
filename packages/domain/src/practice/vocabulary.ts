import { z } from 'zod';

/**
 * The words in which practice is recorded (dissertation ch. 7, tables 13 and 24-29). Districts add types and foci of
 * their own; each is mapped to one of these standard kinds. Definitions are ours: the source's appendix C has none.
 */
export const TaskKind = z.enum([
  'planning_learning',
  'facilitating_learning',
  'observing_debriefing',
  'responding',
  'school_improvement',
  'district_capacity',
  'outward_facing',
  'co_planning',
  'student_work',
  'off_role',
]);
export type TaskKind = z.infer<typeof TaskKind>;

export const taskKindLabels: Record<TaskKind, string> = {
  planning_learning: 'Planning teacher professional learning',
  facilitating_learning: 'Facilitating teacher professional learning',
  observing_debriefing: 'Observing and debriefing instruction',
  responding: 'Responding to individual teacher needs',
  school_improvement: 'Planning for school improvement',
  district_capacity: 'Building district-level capacity',
  outward_facing: 'Outward-facing tasks',
  co_planning: 'Co-planning lessons',
  student_work: 'Analyzing student work',
  off_role: 'Off-role and administrative work',
};

/** Tasks that reach into schools: planning of learning in the office included (80 % and 45 % in the two published districts). */
export const reachesIntoSchools: readonly TaskKind[] = ['planning_learning', 'facilitating_learning', 'observing_debriefing', 'responding'];

export const Focus = z.enum([
  'learning_design',
  'instructional_practices',
  'student_thinking',
  'doing_mathematics',
  'lesson_planning',
  'using_materials',
  'surface_features',
  'logistics',
  'general_students_school',
  'general_lesson',
  'sharing_materials',
  'curriculum_development',
  'not_mathematics',
  'not_known',
]);
export type Focus = z.infer<typeof Focus>;

/** Labels for forms: neutral, without a word on depth. */
export const focusLabels: Record<Focus, string> = {
  learning_design: 'Design of teacher learning, and why',
  instructional_practices: 'Instructional practices',
  student_thinking: 'Student thinking and learning',
  doing_mathematics: 'Doing mathematics together, with discussion',
  lesson_planning: 'Detailed planning for a lesson',
  using_materials: 'How to use or coordinate materials',
  surface_features: 'How class is organized',
  logistics: 'Logistics of teacher learning',
  general_students_school: 'Students or the school in general',
  general_lesson: 'How a lesson went in general',
  sharing_materials: 'Sharing materials',
  curriculum_development: 'Curriculum development',
  not_mathematics: 'Not about mathematics',
  not_known: 'Not known',
};

/** One sentence each, so that two people code alike. Ours: the source announces definitions and prints none. */
export const focusDefinitions: Record<Focus, string> = {
  learning_design: 'What teachers will do in a learning session and what that is for.',
  instructional_practices: 'What a teacher does with students and mathematics: tasks, questions, representations, discussion.',
  student_thinking: 'What students understand, say or write, and what that shows.',
  doing_mathematics: 'Working on a mathematical task as learners and talking about the solutions.',
  lesson_planning: 'Planning one lesson step by step.',
  using_materials: 'Where things are in the materials, how parts fit together, pace, what to use or skip.',
  surface_features: 'Seating, behavior, transitions, displays, order of activities, without the mathematics.',
  logistics: 'Who, when, where, budget, rooms, materials for sessions and support.',
  general_students_school: 'Students, colleagues or the school in general, without a mathematical idea.',
  general_lesson: 'How a lesson felt or went, without details of practice or thinking.',
  sharing_materials: 'Handing over a resource without talk about its use.',
  curriculum_development: 'Writing or revising curriculum.',
  not_mathematics: 'Work talk that is not about mathematics.',
  not_known: 'The focus was not recorded.',
};

/** `substantive` and `low` are the source's; everything else it does not classify. Never shown while coding. */
export type Depth = 'substantive' | 'low' | 'not_classified';
export function depthOf(focus: Focus): Depth {
  if (focus === 'instructional_practices' || focus === 'student_thinking' || focus === 'doing_mathematics') return 'substantive';
  if (focus === 'using_materials' || focus === 'surface_features') return 'low';
  return 'not_classified';
}

export const FocusSetBy = z.enum(['data', 'walkthrough', 'district_priority', 'supervisor', 'principal', 'team', 'teacher', 'coach', 'standing_routine']);
export type FocusSetBy = z.infer<typeof FocusSetBy>;
export const focusSetByLabels: Record<FocusSetBy, string> = {
  data: 'Data',
  walkthrough: 'A walkthrough',
  district_priority: 'A district priority',
  supervisor: 'A supervisor',
  principal: 'The principal',
  team: 'The team',
  teacher: 'The teacher',
  coach: 'The coach',
  standing_routine: 'A standing routine',
};

/** What somebody did in a task. Only `leads` is co-enacting; a teacher who is coached `learns` or `is_observed`. */
export const Part = z.enum(['leads', 'learns', 'is_observed', 'other']);
export type Part = z.infer<typeof Part>;
export const partLabels: Record<Part, string> = { leads: 'Leads with the coach', learns: 'Learns', is_observed: 'Is observed', other: 'Other' };

export const Place = z.enum(['classroom', 'school', 'district_office', 'online', 'elsewhere']);
export type Place = z.infer<typeof Place>;
export const placeLabels: Record<Place, string> = {
  classroom: 'Classroom',
  school: 'School',
  district_office: 'District office',
  online: 'Online',
  elsewhere: 'Elsewhere',
};

/** How a resource was used in a task. */
export const ResourceUse = z.enum(['planned_with', 'observed_with', 'taught_from', 'looked_at_data', 'adapted', 'shared', 'as_checklist', 'other']);
export type ResourceUse = z.infer<typeof ResourceUse>;
