import { expect, test } from 'vitest';
import { addDays, agoWords, countWords, daysBetween, dayWords, listWords, rangeWords, waitWords } from './words.ts';

test('Days are written as people say them, whatever the time zone of the machine', () => {
  expect(dayWords('2025-11-20', 'long')).toBe('Thursday, November 20');
  expect(dayWords('2025-11-20', 'short')).toBe('Thu, Nov 20');
  expect(dayWords('2025-11-20')).toBe('Nov 20, 2025');
});

test('Days are counted over the change of the clock and the end of a month', () => {
  expect(addDays('2025-11-01', 2)).toBe('2025-11-03');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  expect(daysBetween('2025-10-31', '2025-11-03')).toBe(3);
});

test('How long ago is said from today', () => {
  expect(agoWords('2025-11-20', '2025-11-20')).toBe('today');
  expect(agoWords('2025-11-19', '2025-11-20')).toBe('yesterday');
  expect(agoWords('2025-11-01', '2025-11-20')).toBe('19 days ago');
  expect(agoWords('2025-11-21', '2025-11-20')).toBe('tomorrow');
  expect(agoWords('2025-11-30', '2025-11-20')).toBe('in 10 days');
});

test('Counts and lists read as sentences', () => {
  expect(countWords(1, 'person', 'people')).toBe('1 person');
  expect(countWords(1204, 'school')).toBe('1,204 schools');
  expect(listWords(['Ana', 'Bo', 'Cy'])).toBe('Ana, Bo, and Cy');
});

test('How long something waits begins with today', () => {
  expect(waitWords('2025-11-20', '2025-11-20')).toBe('since today');
  expect(waitWords('2025-11-19', '2025-11-20')).toBe('1 day');
  expect(waitWords('2025-10-21', '2025-11-20')).toBe('30 days');
});

test('Neighbors in an order are drawn together', () => {
  const grades = ['PK', 'K', '1', '2', '3', '4'];
  expect(rangeWords(['2', 'K', '1', '4'], grades)).toBe('K–2, 4');
  expect(rangeWords(['3'], grades)).toBe('3');
  expect(rangeWords([], grades)).toBe('');
});
