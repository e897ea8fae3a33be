import type { Grade } from '../kernel/grade.ts';

/** A classroom of which only the grade is known: `A 3rd-grade classroom`. */
export function classroomOfGrade(grade: Grade): string {
  if (grade === 'PK') return 'A prekindergarten classroom';
  if (grade === 'TK') return 'A transitional kindergarten classroom';
  if (grade === 'K') return 'A kindergarten classroom';
  const article = grade === '8' || grade === '11' ? 'An' : 'A';
  return `${article} ${ordinal(Number(grade))}-grade classroom`;
}

function ordinal(number: number): string {
  const ending = number === 1 ? 'st' : number === 2 ? 'nd' : number === 3 ? 'rd' : 'th';
  return `${number}${ending}`;
}
