import { expect, test } from 'vitest';
import { beginningOf } from './text.ts';

test('The beginning of a long text ends with a whole word', () => {
  expect(beginningOf('Short  text\nin two lines')).toBe('Short text in two lines');
  expect(beginningOf('Substitutes are missing on Thursdays, so that teams cannot meet', 30)).toBe('Substitutes are missing on …');
});

test('A text without a blank is cut all the same', () => {
  expect(beginningOf('a'.repeat(100), 20)).toBe(`${'a'.repeat(20)} …`);
});
