import { expect, test } from 'vitest';
import { monthsOf, rangeBetween, weekWords } from './week-words.ts';

const week = (id: string, starts: string, ends: string) => ({ id, starts, ends });

test('A week says its days, and both months where it has two', () => {
  expect(weekWords(week('1', '2025-08-18', '2025-08-24'))).toBe('Aug 18–24');
  expect(weekWords(week('2', '2025-09-29', '2025-10-05'))).toBe('Sep 29–Oct 5');
  expect(weekWords(week('3', '2026-06-12', '2026-06-12'))).toBe('Jun 12');
});

test('Weeks stand under the month in which they begin', () => {
  const months = monthsOf([week('1', '2025-08-25', '2025-08-31'), week('2', '2025-09-29', '2025-10-05'), week('3', '2025-10-06', '2025-10-12')]);
  expect(months.map(({ month, weeks }) => [month, weeks.length])).toEqual([
    ['August 2025', 1],
    ['September 2025', 1],
    ['October 2025', 1],
  ]);
});

test('A row of weeks is chosen from either end', () => {
  const weeks = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
  expect(rangeBetween(weeks, 'b', 'd')).toEqual(['b', 'c', 'd']);
  expect(rangeBetween(weeks, 'd', 'b')).toEqual(['b', 'c', 'd']);
});
