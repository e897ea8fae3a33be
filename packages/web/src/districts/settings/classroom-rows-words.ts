import type { ClassroomRows } from '@trellis/domain/districts';

/** What each choice means for the people in it. */
export const classroomRowsWords: Record<ClassroomRows, string> = {
  team_and_teacher:
    'What was seen in one classroom stays with those who were in it and the teacher. Everybody else, the principal included, sees sums over at least five classrooms.',
  school_leaders:
    'The principal and assistant principals also see what was seen in each classroom of their school. They evaluate teachers, so the form says this before a visit.',
  all_leaders:
    'Every principal, assistant principal and principal supervisor of the district and the mathematics manager see each classroom of each school. This is the widest choice.',
};

/** Beside the choice, whatever it is. */
export const classroomRowsPromise =
  'Whatever you choose: no page, print or export shows a series or an average for one teacher, and “Not for evaluation” stands on each.';
