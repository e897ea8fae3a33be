import { expect, test } from 'vitest';
import { scoreWords } from './score-words.ts';

test('a score is said in the words of its indicator where they are at hand', () => {
  const levels = [{ value: 3, label: 'Most students', description: '' }];
  expect(scoreWords({ kind: 'level', level: 3 }, { levels })).toBe('3 Most students');
  expect(scoreWords({ kind: 'level', level: 2 }, { levels })).toBe('2');
  expect(scoreWords({ kind: 'yes_no', yes: false })).toBe('No');
  expect(scoreWords({ kind: 'choices', choices: ['b', 'a'] }, { choices: [{ key: 'a', label: 'Fluency' }] })).toBe('b, Fluency');
  expect(scoreWords({ kind: 'choices', choices: [] })).toBe('None');
  expect(scoreWords({ kind: 'not_observed' })).toBe('Not observed');
});
