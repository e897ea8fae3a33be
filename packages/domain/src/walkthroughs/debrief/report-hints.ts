import { type Grade, gradesYoungestFirst } from '../../kernel/grade.ts';
import { classroomOfGrade } from '../classroom-label.ts';

interface Seen {
  label: string;
  grade: Grade;
}

/** What could tell readers outside the team which classroom something was seen in. */
export interface ReportHints {
  /** labels of classrooms of the visit that the text says */
  classrooms: string[];
  /** grades in which one classroom was seen: what is said of the grade is said of it */
  grades: Grade[];
}

/** Looks a report's text over before it goes beyond the team. A label that says the grade and no more tells nothing. */
export function reportHints(text: string, seen: readonly Seen[]): ReportHints {
  const said = ` ${fold(text)} `;
  return {
    classrooms: seen.flatMap(({ label, grade }) =>
      label !== classroomOfGrade(grade) && fold(label) !== '' && said.includes(` ${fold(label)} `) ? [label] : [],
    ),
    grades: gradesYoungestFirst.filter((grade) => seen.filter((classroom) => classroom.grade === grade).length === 1),
  };
}

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
