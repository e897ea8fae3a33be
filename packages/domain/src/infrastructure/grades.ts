import { gradesYoungestFirst } from '../kernel/grade.ts';
import type { CodedUnit, Grade } from './coding.ts';

export { gradesYoungestFirst };

/** The distinct grades among these, youngest first. */
export function gradesOf(...lists: readonly (readonly Pick<CodedUnit, 'grade'>[])[]): Grade[] {
  const present = new Set(lists.flatMap((list) => list.map((one) => one.grade)));
  return gradesYoungestFirst.filter((grade) => present.has(grade));
}

/** Units by grade. */
export function byGrade<T extends { grade: Grade }>(units: readonly T[]): Map<Grade, T[]> {
  const groups = new Map<Grade, T[]>();
  for (const unit of units) {
    const group = groups.get(unit.grade);
    if (group) group.push(unit);
    else groups.set(unit.grade, [unit]);
  }
  return groups;
}
