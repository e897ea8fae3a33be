import { expect, test } from 'vitest';
import { clockWords } from './clock-words.ts';

test('The clock is the one of the wall', () => {
  expect([0, 545, 720, 1439].map(clockWords)).toEqual(['12:00 am', '9:05 am', '12:00 pm', '11:59 pm']);
});
