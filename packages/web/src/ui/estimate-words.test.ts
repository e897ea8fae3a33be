import { describe, expect, test } from 'vitest';
import { estimateWords, figureWords, refusalWords } from './estimate-words.ts';

describe('A figure in words', () => {
  test('has its interval and n', () => {
    expect(estimateWords({ value: 0.62, n: 48, interval: [0.51, 0.72], population: 'all' }, 'share')).toBe('62% (51\u2060–\u206072), n\u00a048');
    expect(estimateWords({ value: 2.345, n: 1200, interval: [2, 3], population: 'all' }, 'number', 2)).toBe('2.35 (2.00\u2060–\u20603.00), n\u00a01,200');
  });

  test('without an interval still has n', () => {
    expect(estimateWords({ value: 0, n: 4, interval: null, intervalRefused: 'too few clusters', population: 'all' }, 'share')).toBe('0%, n\u00a04');
  });

  test('that was refused says why and is never a number', () => {
    for (const refused of ['too_few', 'no_data', 'not_published', 'hidden', 'not_logged'] as const) expect(refusalWords({ refused })).not.toMatch(/\d/);
    expect(refusalWords({ refused: 'hidden' })).toBe('Hidden to protect a small group');
  });

  test('keeps the places it was asked for', () => {
    expect(figureWords(0.4567, 'share', 1)).toBe('45.7%');
  });
});
