import type { Trend, TrendPoint, TrendTerm } from '@trellis/domain/insight';
import { expect, test } from 'vitest';
import { countedWords, meanWords, newestWords, rowsOf, seamWords } from './trend-words.ts';

const term = (id: string, name: string, late = 0): TrendTerm => ({
  ...{ releaseId: id, name, schoolYear: { id: 'year', name: '2024–25' }, starts: '2024-08-19', ends: '2024-12-20', observations: 30, late, synthetic: false },
  ...{ computedAt: '2025-01-03T08:00:00.000Z', rule: 'walkthrough-trends', ruleVersion: 1 },
});
const point = (releaseId: string, versionNumber: number, mean: TrendPoint['mean'], shown = true): TrendPoint => ({
  ...{ releaseId, mean, answers: [], indicator: { id: `i${versionNumber}`, versionId: `v${versionNumber}`, versionNumber, code: '1A', label: 'Listening' } },
  counts: shown ? { scores: 27, classrooms: 18, visits: 5, observers: 2, notObserved: 0, uncalibrated: 9 } : null,
});
const given = { value: 2.44, n: 27, population: 'all' as const, interval: [2.1, 2.8] as [number, number] };
const hidden = { refused: 'hidden' as const, n: 0, reason: '', population: 'all' as const };
const terms = [term('fall', 'Fall term', 5), term('spring', 'Spring term')];
const trend = { series: { kind: 'levels' } } as Trend;

test('the newest term that says something comes first, with the one before', () => {
  expect(newestWords(rowsOf(terms, [point('fall', 1, given), point('spring', 1, given)]), trend)).toBe(
    'Spring term, 2024–25: 2.4 (2.1\u2060–\u20602.8), n\u00a027; Fall term, 2024–25: 2.4 (2.1\u2060–\u20602.8), n\u00a027',
  );
  expect(newestWords(rowsOf(terms, [point('fall', 1, hidden, false)]), trend)).toBe('Nothing that can be shown');
  expect(meanWords(point('fall', 1, hidden, false), 'levels')).toBe('Hidden to protect a small group');
});

test('a change of version is said, and only where there is one', () => {
  expect(seamWords([point('fall', 1, given)], terms)).toBeNull();
  expect(seamWords([point('fall', 1, given), point('spring', 2, given)], terms)).toMatch(/^2 versions .* last in Spring term, 2024–25\.$/);
});

test('the rule, the day and what came later', () => {
  expect(countedWords(terms)).toBe(
    'Rule walkthrough-trends, version 1. The newest term was counted on Jan 3, 2025. Observations that came later are left out: 5 of Fall term, 2024–25.',
  );
});
