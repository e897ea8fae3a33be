import { describe, expect, it } from 'vitest';
import { readDok, readGrade, readUnitRow } from './unit-rows.ts';

const nameOf = (column: string) => `"${column}"`;
const cells = { key: 'L1.2', grade: 'K', content: 'K.CC.1; K.OA.2', dok: '2', coder: 'TR' };
const problems = (change: Partial<typeof cells>) => {
  const read = readUnitRow({ line: 4, cells: { ...cells, ...change } }, nameOf);
  return Array.isArray(read) ? read.map((problem) => `${problem.line} ${problem.column} ${problem.message}`) : [];
};

describe('a row of a file', () => {
  it('becomes a unit; its codes are sorted and each counts once', () => {
    expect(readUnitRow({ line: 4, cells: { ...cells, content: 'K.OA.2 | K.CC.1;K.OA.2;' } }, nameOf)).toEqual({
      line: 4,
      key: 'L1.2',
      grade: 'K',
      content: ['K.CC.1', 'K.OA.2'],
      dok: 2,
      coder: 'TR',
    });
  });

  it('may have no code and no coder', () => {
    expect(readUnitRow({ line: 4, cells: { ...cells, content: '', coder: '' } }, nameOf)).toMatchObject({ content: [], coder: null });
  });

  it('names everything that is wrong with it, with line and column', () => {
    expect(problems({ key: 'Lesson 1 #2', grade: '13', dok: '5', content: 'K.CC.1, K.CC.2' })).toEqual([
      '4 "key" A key has only letters, digits, dots, underscores and hyphens, at most 100.',
      '4 "grade" “13” is not a grade. Write K, or a number from 1 to 12.',
      '4 "dok" “5” is not a level. Write 1, 2, 3, 4 or NEI (not enough information).',
      '4 "content" Separate content codes with a semicolon.',
    ]);
    expect(problems({ key: '', coder: 'x'.repeat(81) })).toHaveLength(2);
    expect(problems({ content: Array.from({ length: 41 }, (_, i) => `c${i}`).join(';') })).toEqual(['4 "content" A unit has at most 40 content codes.']);
    expect(problems({ content: 'x'.repeat(41) })[0]).toContain('longer than a content code');
  });

  it('may write grades and levels as people do', () => {
    expect(['K', 'Kindergarten', 'Grade 3', '03', '3rd', '3rd grade', 'tk', '12'].map(readGrade)).toEqual(['K', 'K', '3', '3', '3', '3', 'TK', '12']);
    expect(['', '0', '13', 'third', 'grade'].map(readGrade)).toEqual([null, null, null, null, null]);
    expect(['1', 'DOK 4', 'Level 2', 'nei'].map(readDok)).toEqual([1, 4, 2, 'NEI']);
    expect(['', '0', '1.5', 'high', '1-2'].map(readDok)).toEqual([null, null, null, null, null]);
  });
});
