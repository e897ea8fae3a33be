import { describe, expect, test } from 'vitest';
import { rhythmOf, withCount, withDays, withRhythm } from './rhythm.ts';
import { parseRule, writeRule } from './rule.ts';
import { cadenceWords } from './rule-words.ts';

describe('How often a meeting comes, in plain words', () => {
  test.each([
    ['FREQ=WEEKLY', 'Every week'],
    ['FREQ=WEEKLY;BYDAY=FR', 'Every week on Friday'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE', 'Every two weeks on Monday and Wednesday'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'Every week on weekdays'],
    ['FREQ=MONTHLY;COUNT=9', 'Every month, 9 times'],
    ['FREQ=MONTHLY;INTERVAL=3;COUNT=3', 'Every three months, 3 times'],
    ['FREQ=MONTHLY;BYDAY=1MO', 'Every month on the first Monday'],
    ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=2', 'Every month on the last Friday, twice'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,22,-1', 'Every month on the 1st, the 22nd, and the last day'],
    ['FREQ=YEARLY;BYMONTH=8,1;COUNT=1', 'Every year in August and January, once'],
    ['FREQ=WEEKLY;UNTIL=20260605T000000Z', 'Every week, until June 5, 2026'],
    ['FREQ=DAILY;INTERVAL=12', 'Every 12 days'],
    ['RRULE:freq=weekly;byday=fr', 'Every week on Friday'],
    ['FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1', 'Every month on Monday, with more in the rule: BYSETPOS=1'],
  ])('%s', (rule, words) => {
    expect(cadenceWords(rule)).toBe(words);
  });

  test('is shown as it was written where it is no rule, and said to be missing where it is', () => {
    expect(cadenceWords('whenever there is a substitute')).toBe('As written: whenever there is a substitute');
    expect(cadenceWords('')).toBe('Not recorded');
    expect(cadenceWords(undefined)).toBe('Not recorded');
  });
});

describe('A rule', () => {
  test.each(['FREQ=HOURLY', 'COUNT=3', 'FREQ=WEEKLY;COUNT=0', 'FREQ=WEEKLY;BYDAY=XX', 'FREQ=WEEKLY;UNTIL=soon', 'FREQ'])('is not read from %s', (text) => {
    expect(parseRule(text)).toBeNull();
  });

  test('is written as it was read, with what the page has no field for', () => {
    for (const text of ['FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU;COUNT=5', 'FREQ=WEEKLY;BYDAY=MO;WKST=SU', 'FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=-1;UNTIL=20270101'])
      expect(writeRule(parseRule(text)!)).toBe(text);
  });
});

describe('The rhythm', () => {
  test('is found in a rule', () => {
    expect(rhythmOf('FREQ=WEEKLY;INTERVAL=2;COUNT=8')).toBe('biweekly');
    expect(rhythmOf('FREQ=WEEKLY;INTERVAL=5')).toBe('other');
    expect(rhythmOf('now and then')).toBe('other');
    expect(rhythmOf('')).toBe('none');
  });

  test('changes and keeps the number of times; weekdays go with the week', () => {
    expect(withRhythm('FREQ=WEEKLY;BYDAY=FR;COUNT=8', 'biweekly')).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;COUNT=8');
    expect(withRhythm('FREQ=WEEKLY;BYDAY=FR;COUNT=8', 'monthly')).toBe('FREQ=MONTHLY;COUNT=8');
    expect(withRhythm(null, 'quarterly')).toBe('FREQ=MONTHLY;INTERVAL=3');
  });

  test('takes weekdays in their order, and a number of times in place of a last day', () => {
    expect(withDays('FREQ=WEEKLY', ['FR', 'MO'])).toBe('FREQ=WEEKLY;BYDAY=MO,FR');
    expect(withCount('FREQ=WEEKLY;UNTIL=20260605', 6)).toBe('FREQ=WEEKLY;COUNT=6');
    expect(withCount('FREQ=WEEKLY;COUNT=6', null)).toBe('FREQ=WEEKLY');
    expect(withDays('now and then', ['MO'])).toBe('now and then');
  });
});
