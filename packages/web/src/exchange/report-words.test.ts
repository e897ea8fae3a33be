import { expect, test } from 'vitest';
import { outcomeWords, titleWords } from './report-words.ts';

const people = { one: 'person', many: 'people' };

test('A report begins with how many rows are good', () => {
  expect(titleWords('staff.csv', { rows: 48, good: 45, bad: 3 })).toBe('staff.csv: 48 rows, 45 good, 3 to mend');
  expect(titleWords('staff.csv', { rows: 1, good: 1, bad: 0 })).toBe('staff.csv: 1 row, all good');
  expect(titleWords('staff.csv', { rows: 0, good: 0, bad: 0 })).toBe('staff.csv: no rows');
});

test('A check says what would be, an import what was', () => {
  expect(outcomeWords({ created: 40, updated: 5, unchanged: 2, dryRun: true }, people)).toBe(
    '40 people would be added, 5 would be changed, and 2 are here already.',
  );
  expect(outcomeWords({ created: 1, updated: 0, unchanged: 0, dryRun: false }, people)).toBe('1 person was added.');
  expect(outcomeWords({ created: 0, updated: 0, unchanged: 47, dryRun: false }, people)).toBe('47 people are here already.');
  expect(outcomeWords({ created: 0, updated: 0, unchanged: 0, dryRun: false }, people)).toBe('Nothing came in.');
});
