import { expect, test } from 'vitest';
import { hoursWords } from './hours-words.ts';

test('Time is written in hours and minutes', () => {
  expect(hoursWords(40)).toBe('40 min');
  expect(hoursWords(120)).toBe('2 h');
  expect(hoursWords(75_020)).toBe('1,250 h 20 min');
});
