import { expect, test } from 'vitest';
import { moved } from './moved.ts';

test('One item goes to another place, and none is lost', () => {
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a'], 0, 0)).toEqual(['a']);
});
