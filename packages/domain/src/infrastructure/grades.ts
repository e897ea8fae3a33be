import type { CodedUnit, Grade } from './coding.ts';

/** Youngest first. Not the order of the enum's options: an object puts keys that look like numbers first. */
export const gradesYoungestFirst: readonly Grade[] = ['PK', 'TK', 'K', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'];

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
