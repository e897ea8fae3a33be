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

/** `Kindergarten`, `Grade 3`, `Grades 6 to 8`, `Grades K, 3`. */
export function gradesWords(grades: readonly string[]): string {
  if (grades.length === 0) return '';
  if (grades.length === 1) return grades[0] === 'K' ? 'Kindergarten' : /^\d+$/.test(grades[0] ?? '') ? `Grade ${grades[0]}` : `${grades[0]}`;
  const numbers = grades.map((grade) => (grade === 'K' ? 0 : Number(grade)));
  const inRow = numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
  return inRow ? `Grades ${grades[0]} to ${grades.at(-1)}` : `Grades ${grades.join(', ')}`;
}
