import { expect, test } from 'vitest';
import { groupsWords, whenWords } from './pulse-words.ts';

const days = { opens: '2025-11-17', closes: '2025-11-28' };

test('A pulse says when it can be answered', () => {
  expect(whenWords({ ...days, state: 'planned' })).toBe('From Mon, Nov 17 until Fri, Nov 28');
  expect(whenWords({ ...days, state: 'open' })).toBe('Open until Fri, Nov 28');
  expect(whenWords({ ...days, state: 'closed' })).toBe('Closed Fri, Nov 28, being added up');
  expect(whenWords({ ...days, state: 'added_up' })).toBe('Closed Fri, Nov 28');
});

test('A pulse says who is asked', () => {
  expect(groupsWords({ groups: [] })).toBe('everybody');
  expect(groupsWords({ groups: ['teachers', 'principals'] })).toBe('teachers and principals');
});
