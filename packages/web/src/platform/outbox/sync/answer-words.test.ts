import { expect, test } from 'vitest';
import { answerWords } from './answer-words.ts';

const nothing = { records: 0, texts: 0, needLook: 0, sealed: 0 };

test('The page of unsent work answers its question in a sentence', () => {
  expect(answerWords(nothing)).toBe('Nothing: the server has everything.');
  expect(answerWords({ ...nothing, sealed: 2 })).toBe('Nothing that can be read now.');
  expect(answerWords({ ...nothing, records: 1 })).toBe('1 record. Safe here, also when the page is closed.');
  expect(answerWords({ ...nothing, records: 3, texts: 1, needLook: 1 })).toBe(
    '3 records and 1 text. Safe here, also when the page is closed. One needs a look.',
  );
  expect(answerWords({ ...nothing, records: 1, needLook: 1 })).toContain('It needs a look.');
  expect(answerWords({ ...nothing, records: 3, needLook: 2 })).toContain('2 need a look.');
});
