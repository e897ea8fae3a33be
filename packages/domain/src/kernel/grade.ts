import { z } from 'zod';

/** A grade as US schools name it. */
export const Grade = z.enum(['PK', 'TK', 'K', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']);
export type Grade = z.infer<typeof Grade>;

/** Youngest first. Not the order of the enum's options: an object puts keys that look like numbers first. */
export const gradesYoungestFirst: readonly Grade[] = ['PK', 'TK', 'K', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];

/** `Kindergarten`, `Grade 1`. */
export function gradeLabel(grade: Grade): string {
  if (grade === 'PK') return 'Prekindergarten';
  if (grade === 'TK') return 'Transitional kindergarten';
  if (grade === 'K') return 'Kindergarten';
  return `Grade ${grade}`;
}
