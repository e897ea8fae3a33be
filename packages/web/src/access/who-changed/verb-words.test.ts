import { expect, test } from 'vitest';
import { perDay, totalsOf, verbWords } from './verb-words.ts';

test('A kind of change is told as the operation tells it', () => {
  const summaries = { 'people.invite': 'Send people a link to make their account; an earlier link stops opening' };
  expect(verbWords('people.invite', summaries)).toBe('Send people a link to make their account');
});

test('What no operation tells is written out of its name', () => {
  expect(verbWords('sign_in', {})).toBe('Sign in');
  expect(verbWords('access.overrideEvaluates', {})).toBe('Access override evaluates');
});

const counts = [
  { day: '2025-11-18', verb: 'people.invite', count: 2 },
  { day: '2025-11-20', verb: 'people.invite', count: 3 },
  { day: '2025-11-20', verb: 'districts.saveSchool', count: 1 },
];

test('Counts are summed per kind, the most frequent first, and per day', () => {
  expect(totalsOf(counts)).toEqual([
    { verb: 'people.invite', count: 5 },
    { verb: 'districts.saveSchool', count: 1 },
  ]);
  expect(perDay(counts, ['2025-11-18', '2025-11-19', '2025-11-20'])).toEqual([2, 0, 4]);
});
