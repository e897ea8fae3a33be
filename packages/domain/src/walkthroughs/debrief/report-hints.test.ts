import { describe, expect, test } from 'vitest';
import { reportHints } from './report-hints.ts';

const seen = [
  { label: 'Room 12', grade: '3' },
  { label: 'Mr. Lee’s class', grade: '3' },
  { label: 'A kindergarten classroom', grade: 'K' },
] as const;

describe('before a report goes beyond the team', () => {
  test('the text is looked over for classrooms of the visit', () => {
    expect(reportHints('Pairs compared (room 12); elsewhere they did not.', seen).classrooms).toEqual(['Room 12']);
    expect(reportHints('In Mr. Lee’s class pairs compared.', seen).classrooms).toEqual(['Mr. Lee’s class']);
    expect(reportHints('Pairs in grade 3 compared; 12 of them wrote. Room 121 was empty.', seen).classrooms).toEqual([]);
  });

  test('a label that says the grade and no more tells nothing', () => {
    expect(reportHints('In a kindergarten classroom pairs compared.', seen).classrooms).toEqual([]);
  });

  test('a grade in which one classroom was seen is told', () => {
    expect(reportHints('', seen).grades).toEqual(['K']);
  });
});
