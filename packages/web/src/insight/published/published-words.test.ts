import { expect, test } from 'vitest';
import { computedWords, differenceWords, valueWords } from './published-words.ts';

test('values stand as their tables print them', () => {
  expect(valueWords('medium', 'level')).toBe('Medium');
  expect(valueWords('alone', 'list')).toBe('Alone');
  expect(valueWords(33.333, 'percent')).toBe('33.3%');
  expect(valueWords(39.25, 'hours')).toBe('39.25 h');
  expect(valueWords(135, 'interactions')).toBe('135');
});

test('a computed share says over how many; what could not be computed says so', () => {
  expect(computedWords({ computed: 44.4, unit: 'percent', n: 30 })).toBe('44.4%, n\u00a030');
  expect(computedWords({ computed: 'yes', unit: 'yes_no', n: 2 })).toBe('Yes');
  expect(computedWords({ computed: null, unit: 'level', n: null })).toBe('Not computed');
});

test('a difference is computed less published; what is no number is equal or differs', () => {
  const of = (difference: number | null, agrees: boolean | null, unit: 'percent' | 'level' | 'tasks') => differenceWords({ difference, agrees, unit });
  expect(of(0.42, true, 'percent')).toBe('+0.42 points');
  expect(of(-1, false, 'tasks')).toBe('−1');
  expect(of(0.001, true, 'percent')).toBe('0');
  expect([of(null, true, 'level'), of(null, false, 'level'), of(null, null, 'level')]).toEqual(['Equal', 'Differs', 'Not known']);
});
