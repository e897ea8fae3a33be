import type { PlannedOccurrence } from '@trellis/domain/practice';
import { describe, expect, it } from 'vitest';
import { answerOfKey } from './answer-keys.ts';
import { offRoleSpan } from './off-role.ts';
import { agoWords, latestFirst, neighbor, overlapping, shownDays, toAnswer, weekAfter, weekBefore } from './week-days.ts';

describe('The week', () => {
  it('follows and is followed by the next one, over the end of a year', () => {
    const week = { starts: '2025-12-29', ends: '2026-01-04' };
    expect([weekBefore(week), weekAfter(week)]).toEqual(['2025-12-28', '2026-01-05']);
  });
  it('shows weekdays, and a weekend day when something was logged or when it is today', () => {
    const days = ['2025-11-20', '2025-11-21', '2025-11-22', '2025-11-23'].map((date) => ({ date, entries: [] as string[] }));
    expect(shownDays(days, '2025-11-20').map(({ date }) => date)).toEqual(['2025-11-20', '2025-11-21']);
    expect(shownDays(days, '2025-11-22')).toHaveLength(3);
    days[3]!.entries.push('one');
    expect(shownDays(days, '2025-11-20').at(-1)?.date).toBe('2025-11-23');
  });
  it('on a phone begins with today', () => {
    const days = ['2025-11-17', '2025-11-18', '2025-11-19', '2025-11-20'].map((date) => ({ date }));
    expect(latestFirst(days, '2025-11-19').map(({ date }) => date.slice(8))).toEqual(['19', '18', '17', '20']);
  });
  it('says how long ago a day was', () => {
    expect(['2025-11-20', '2025-11-19', '2025-11-17', '2025-11-21'].map((date) => agoWords(date, '2025-11-20'))).toEqual([
      'today',
      'yesterday',
      '3 days ago',
      'tomorrow',
    ]);
  });
  it('is walked through with the arrows, across days, and ends where it ends', () => {
    const days = [{ entries: [{ id: 'a' }, { id: 'b' }] }, { entries: [] }, { entries: [{ id: 'c' }] }];
    expect([neighbor(days, 'b', 1), neighbor(days, 'c', -1), neighbor(days, 'a', -1), neighbor(days, 'c', 1)]).toEqual(['c', 'b', 'a', 'c']);
  });
});

describe('Times that overlap', () => {
  const entry = (id: string, startMinute: number | null, minutes: number) => ({ id, startMinute, minutes });
  it('are both marked; one that begins as the other ends is not', () => {
    expect([...overlapping([entry('a', 600, 60), entry('b', 630, 60), entry('c', 690, 10)])].sort()).toEqual(['a', 'b']);
  });
  it('are seen through a short one in between', () => {
    expect([...overlapping([entry('long', 600, 300), entry('short', 610, 10), entry('late', 800, 10)])].sort()).toEqual(['late', 'long', 'short']);
  });
  it('are not guessed where there is no time', () => expect(overlapping([entry('a', null, 600), entry('b', 600, 60)]).size).toBe(0));
});

describe('Held as planned?', () => {
  it('is answered by Y, C and D and by nothing else', () => {
    expect(['y', 'c', 'd'].map(answerOfKey)).toEqual(['held', 'changed', 'did_not_happen']);
    expect(['n', 'Enter', '', null, 'toString'].map(answerOfKey)).toEqual([null, null, null, null, null]);
  });
  it('is asked of what I facilitate, up to today, once', () => {
    const occurrence = (over: Partial<PlannedOccurrence>) => ({ own: true, state: null, date: '2025-11-20', ...over }) as PlannedOccurrence;
    expect(
      toAnswer([occurrence({}), occurrence({ state: 'held' }), occurrence({ own: false }), occurrence({ date: '2025-11-21' })], '2025-11-20'),
    ).toHaveLength(1);
  });
});

describe('Off-role time in one key', () => {
  it('is the time since the last entry ended', () => {
    expect(offRoleSpan([{ startMinute: 600, minutes: 60 }], 700)).toEqual({ startMinute: 660, minutes: 40 });
  });
  it('is half an hour when that is not known, or no likely length', () => {
    expect(offRoleSpan([], 700)).toEqual({ startMinute: null, minutes: 30 });
    expect(offRoleSpan([{ startMinute: null, minutes: 60 }], 700).minutes).toBe(30);
    expect(offRoleSpan([{ startMinute: 300, minutes: 60 }], 700).minutes).toBe(30);
    expect(offRoleSpan([{ startMinute: 690, minutes: 60 }], 700).minutes).toBe(30);
  });
});
