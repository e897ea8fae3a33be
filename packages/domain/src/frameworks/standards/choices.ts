import { Grade, gradeLabel, gradesYoungestFirst } from '../../kernel/grade.ts';
import type { StandardChoice, StandardNode } from './standard.ts';

const labelLength = 160;

/** Standards to choose from by code: those that have one, each code once, in the order given. */
export function choicesOf(nodes: readonly Pick<StandardNode, 'code' | 'statement' | 'grades'>[]): StandardChoice[] {
  const choices = new Map<string, StandardChoice>();
  for (const { code, statement, grades } of nodes) {
    if (code === null || choices.has(code)) continue;
    const text = statement.replace(/\s+/g, ' ');
    const short = text.length > labelLength ? `${text.slice(0, labelLength).toWellFormed()}…` : text;
    choices.set(code, { value: code, label: `${code} ${short}`, ...(grades.length > 0 && { hint: gradesWords(grades) }) });
  }
  return [...choices.values()];
}

/** `Kindergarten`, `Grade 3`, `Grades 6 to 8`, `Grades K, 3`; what is no grade stays as the document writes it. */
export function gradesWords(grades: readonly string[]): string {
  const [first] = grades;
  if (first === undefined) return '';
  const known = Grade.safeParse(first);
  if (grades.length === 1) return known.success ? gradeLabel(known.data) : first;
  const places = grades.map((grade) => gradesYoungestFirst.indexOf(grade as Grade));
  const inRow = places.every((place, at) => place >= 0 && (at === 0 || place === (places[at - 1] ?? 0) + 1));
  return inRow ? `Grades ${first} to ${grades.at(-1)}` : `Grades ${grades.join(', ')}`;
}
