import { type ClassroomRows, ClassroomRows as Rows } from '../districts/index.ts';

/** From the narrowest to the widest. */
const widths: readonly ClassroomRows[] = Rows.options;

const widthOf = (rows: ClassroomRows) => widths.indexOf(rows);

/** Whether a change of a form lets more people read rows of one classroom, or fewer. */
export function audienceChange(from: ClassroomRows, to: ClassroomRows): 'same' | 'wider' | 'narrower' {
  if (widthOf(from) === widthOf(to)) return 'same';
  return widthOf(to) > widthOf(from) ? 'wider' : 'narrower';
}

/** The narrowest of several audiences. */
export function narrowestOf(first: ClassroomRows, ...others: readonly ClassroomRows[]): ClassroomRows {
  return others.reduce((narrowest, rows) => (widthOf(rows) < widthOf(narrowest) ? rows : narrowest), first);
}

/** The widest of several audiences; the narrowest there is where there are none. */
export function widestOf(audiences: readonly ClassroomRows[]): ClassroomRows {
  return audiences.reduce((widest, rows) => (widthOf(rows) > widthOf(widest) ? rows : widest), 'team_and_teacher');
}

/**
 * The one office that a row about a classroom is opened to beyond the visiting team and, once the team has given feedback,
 * that teacher: none, the school's for its leaders, or the district's. Who sits in an office says `officesOf` of `access`.
 */
export function officeOf(rows: ClassroomRows, at: { schoolId: string; districtId: string }): string | null {
  switch (rows) {
    case 'team_and_teacher':
      return null;
    case 'school_leaders':
      return at.schoolId;
    case 'all_leaders':
      return at.districtId;
  }
}

/** The audience that an office on a row stands for. */
export function rowsOfOffice(office: string | null, districtId: string): ClassroomRows {
  if (office === null) return 'team_and_teacher';
  return office === districtId ? 'all_leaders' : 'school_leaders';
}

/** Who reads what was seen in one classroom, for the form and for teachers. Everybody else reads sums over five classrooms or more. */
export const audienceSentences: Record<ClassroomRows, string> = {
  team_and_teacher: 'The visiting team reads what was seen in one classroom, and that teacher once the team has given feedback. Nobody else does.',
  school_leaders:
    'The visiting team reads what was seen in one classroom, that teacher once the team has given feedback, and the principal and assistant principals of the school.',
  all_leaders:
    'The visiting team reads what was seen in one classroom, that teacher once the team has given feedback, and every principal, assistant principal and principal supervisor of the district and the mathematics manager.',
};

/** Stands on every form, page, print and export of a visit. */
export const notForEvaluation = 'Not for evaluation';
