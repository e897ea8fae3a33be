import { type CcssDomain, type CcssGrade, ccssCodes, ccssDomainsOf, ccssGrades } from '@trellis/domain/frameworks';
import type { Grade } from '@trellis/domain/infrastructure';
import type { ProjectView } from '../shared/in-project.tsx';

export type Standards = ProjectView['standards'];

/** The domains that at least one of these grades has, in the order of the standards. */
export function domainsOf(grades: readonly CcssGrade[]): CcssDomain[] {
  return [...new Set(grades.flatMap((grade) => ccssDomainsOf(grade)))];
}

/** The list with the built-in codes of these grades and domains added behind; each standard of a grade once. */
export function filled(standards: Standards, only: { grades: readonly CcssGrade[]; domains: readonly CcssDomain[]; parts: boolean }): Standards {
  if (only.grades.length === 0 || only.domains.length === 0) return standards;
  return once([...standards, ...ccssCodes(only).map(({ code, grade }) => ({ code, grade }))]);
}

/** The list with the codes of one grade replaced. */
export function withGrade(standards: Standards, grade: Grade, codes: readonly string[]): Standards {
  return once([...standards.filter((standard) => standard.grade !== grade), ...codes.map((code) => ({ code, grade }))]);
}

/** Grades of a coding for which there are built-in codes. */
export function builtInGrades(grades: readonly Grade[]): CcssGrade[] {
  return ccssGrades.filter((grade) => grades.includes(grade));
}

function once(standards: Standards): Standards {
  return [...new Map(standards.map((standard) => [`${standard.grade} ${standard.code}`, standard])).values()];
}
