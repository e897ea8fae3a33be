import type { Figure } from '@trellis/domain/practice';
import { describe, expect, test } from 'vitest';
import { countWords, dayWords, figureSentence, highest, hourWords, lowerFirst } from './words.ts';

const figure = (estimate: object, more: Partial<Figure> = {}): Figure =>
  ({
    key: 'time.responding',
    label: 'Responding',
    unit: 'share',
    counted: 'tasks',
    opens: {},
    estimate: { population: 'all', ...estimate },
    ...more,
  }) as Figure;

describe('Figures about others in words', () => {
  test('a share has its interval and says what n counts', () => {
    expect(figureSentence(figure({ value: 0.62, n: 48, interval: [0.51, 0.72] }))).toBe('62% (51\u2060–\u206072), n\u00a048 tasks');
    expect(figureSentence(figure({ value: 0.5, n: 1, interval: null }, { counted: 'schools' }))).toBe('50%, n\u00a01 school');
    expect(figureSentence(figure({ value: 0.002, n: 500, interval: null }))).toBe('under 1%, n\u00a0500 tasks');
    expect(figureSentence(figure({ value: 3.25, n: 12, interval: null }, { unit: 'contacts', counted: 'schools' }))).toBe('3.3, n\u00a012 schools');
  });

  test('what is refused is said with its reason, and is never the highest', () => {
    const refused = figure({ refused: 'hidden', n: 0, reason: 'Hidden to protect a small group.' });
    expect(figureSentence(refused)).toBe('Hidden to protect a small group. Hidden to protect a small group.');
    expect(highest([refused])).toBeNull();
    const none = figure({ value: 0, n: 4, interval: null });
    expect(highest([refused, none])).toBe(none);
  });

  test('days, counts and hours', () => {
    expect(dayWords('2026-10-31')).toBe('October 31, 2026');
    expect([countWords(1, 'task'), countWords(1204, 'task'), countWords(2, 'coach', 'coaches')]).toEqual(['1 task', '1,204 tasks', '2 coaches']);
    expect(hourWords(629)).toBe('10 hours');
    expect([lowerFirst('Planning'), lowerFirst('IPG'), lowerFirst('A walkthrough')]).toEqual(['planning', 'IPG', 'a walkthrough']);
  });
});
