import { generateWeeks } from '@trellis/domain/districts';
import { expect, test } from 'vitest';
import { suggestedYear } from './suggested-year.ts';

test('In November the year that runs is offered, with the usual breaks', () => {
  const year = suggestedYear('2026-11-21', []);
  expect(year).toMatchObject({ name: '2026–27', starts: '2026-08-17', ends: '2027-06-11' });
  expect(year.breaks.find(({ name }) => name === 'Thanksgiving')).toMatchObject({ starts: '2026-11-23', ends: '2026-11-27' });
  expect(year.breaks.find(({ name }) => name === 'Winter break')).toMatchObject({ starts: '2026-12-21', ends: '2027-01-01' });
});

test('In spring it is the year that began last August; from June on the next one', () => {
  expect(suggestedYear('2026-03-10', []).name).toBe('2025–26');
  expect(suggestedYear('2026-06-15', []).name).toBe('2026–27');
});

test('A year that is there already is passed over', () => {
  expect(suggestedYear('2026-11-21', [{ ends: '2027-06-11' }]).name).toBe('2027–28');
});

test('Its weeks leave out the three breaks: 43 weeks, 39 in session', () => {
  const weeks = generateWeeks(suggestedYear('2026-11-21', []));
  expect(weeks).toHaveLength(43);
  expect(weeks.filter((week) => week.inSession)).toHaveLength(39);
});
