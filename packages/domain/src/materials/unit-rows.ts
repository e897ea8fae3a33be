import type { RowProblem } from '../exchange/index.ts';
import { CodedUnit, ContentCode, type Dok, Grade } from '../infrastructure/index.ts';
import type { UnitColumn } from './import.ts';
import { CoderText, selectDok, sortedCodes, type UnitValue } from './unit.ts';

export interface UnitRow extends UnitValue {
  line: number;
}

/** One row of a file as a coded unit, or everything that is wrong with it. */
export function readUnitRow(row: { line: number; cells: Record<UnitColumn, string> }, nameOf: (column: UnitColumn) => string): UnitRow | RowProblem[] {
  const { cells, line } = row;
  const problems: RowProblem[] = [];
  const wrong = (column: UnitColumn, message: string): null => {
    problems.push({ line, column: nameOf(column), message });
    return null;
  };
  const key = CodedUnit.shape.key.safeParse(cells.key).success
    ? cells.key
    : wrong(
        'key',
        cells.key === ''
          ? 'This cell is empty. Every unit needs a key of its own.'
          : 'A key has only letters, digits, dots, underscores and hyphens, at most 100.',
      );
  const grade = readGrade(cells.grade) ?? wrong('grade', `“${cells.grade}” is not a grade. Write K, or a number from 1 to 12.`);
  const dok = readDok(cells.dok) ?? wrong('dok', `“${cells.dok}” is not a level. Write 1, 2, 3, 4 or NEI (not enough information).`);
  const content = readContent(cells.content, (message) => wrong('content', message));
  const coder = cells.coder === '' ? null : cells.coder;
  if (coder !== null && !CoderText.safeParse(coder).success) wrong('coder', 'This is longer than 80 letters.');
  if (problems.length > 0 || key === null || grade === null || dok === null || content === null) return problems;
  return { line, key, grade, content, dok, coder };
}

const namedGrades: Record<string, Grade> = {
  kindergarten: 'K',
  kinder: 'K',
  prekindergarten: 'PK',
  'pre-k': 'PK',
  prek: 'PK',
  'transitional kindergarten': 'TK',
};

/** `K`, `3`, `03`, `Grade 3`, `3rd`, `3rd grade`, `Kindergarten`; null for anything else. */
export function readGrade(text: string): Grade | null {
  const plain = text.trim().toLowerCase();
  const number = /^(?:grade\s*)?0*(\d{1,2})(?:st|nd|rd|th)?(?:\s*grade)?$/.exec(plain)?.[1];
  const grade = Grade.safeParse(number ?? namedGrades[plain] ?? plain.toUpperCase());
  return grade.success ? grade.data : null;
}

/** `1`, `DOK 1`, `Level 1`, `NEI`; null for anything else. */
export function readDok(text: string): Dok | null {
  const plain = text
    .trim()
    .toUpperCase()
    .replace(/^(?:DOK|LEVEL)[\s-]*/, '');
  return /^(?:[1-4]|NEI)$/.test(plain) ? selectDok(plain) : null;
}

/** Codes separated by `;` or `|`. A comma or a line break in a code is taken for a separator that is not one. */
function readContent(cell: string, wrong: (message: string) => null): string[] | null {
  const codes = cell
    .split(/[;|]/)
    .map((code) => code.trim())
    .filter((code) => code !== '');
  if (codes.some((code) => /[,\n]/.test(code))) return wrong('Separate content codes with a semicolon.');
  if (codes.length > 40) return wrong('A unit has at most 40 content codes.');
  const long = codes.find((code) => !ContentCode.safeParse(code).success);
  return long === undefined ? sortedCodes(codes) : wrong(`“${long.slice(0, 20)}…” is longer than a content code, which has at most 40 letters.`);
}
