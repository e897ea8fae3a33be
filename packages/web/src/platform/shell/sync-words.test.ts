import { expect, test } from 'vitest';
import { syncWords } from './sync-words.ts';

const nothing = { online: true, sending: false, records: 0, texts: 0, needLook: 0 };

test('The header says what is sent and what waits', () => {
  expect(syncWords(nothing).words).toBe('All sent');
  expect(syncWords({ ...nothing, records: 2, texts: 1 }).words).toBe('3 waiting to send');
  expect(syncWords({ ...nothing, texts: 1 }).words).toBe('1 not sent yet');
  expect(syncWords({ ...nothing, records: 2, sending: true }).words).toBe('Sending');
});

test('It says first that there is no network, then that somebody must look', () => {
  expect(syncWords({ ...nothing, online: false }).words).toBe('No network');
  expect(syncWords({ ...nothing, online: false, records: 3, needLook: 1 }).words).toBe('No network. 3 waiting to send');
  expect(syncWords({ ...nothing, records: 3, needLook: 1, sending: true }).words).toBe('1 needs a look');
  expect(syncWords({ ...nothing, records: 3, needLook: 2 }).words).toBe('2 need a look');
});
