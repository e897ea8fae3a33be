import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StatisticName } from '@trellis/domain/calibration/agreement';
import { describe, expect, it } from 'vitest';
import { aboutWords, figureWords, methodOf, numberWords, unitOf } from './figure-words.ts';

describe('A figure of agreement in words', () => {
  it('shares in percent, coefficients as numbers, each with its interval and n', () => {
    expect(figureWords({ value: 0.624, n: 48, interval: [0.51, 0.72] }, unitOf('percentExact'))).toBe('62% (51 to 72), n 48');
    expect(figureWords({ value: -0.1, n: 9, interval: [-0.4, 0.2] }, unitOf('fleissKappa'))).toBe('−0.10 (−0.40 to 0.20), n 9');
    expect(figureWords({ value: 0.5, n: 2, interval: null }, 'share')).toBe('50%, n 2');
  });

  it('leniency says its direction', () => {
    expect([0.5, 0, -0.5].map((value) => numberWords(value, 'levels'))).toEqual(['+0.50', '0.00', '−0.50']);
  });

  it('a refusal is words, never 0, with its reason beside', () => {
    const refused = { refused: 'too_few', reason: '2 items have the scores for it; 5 are needed', n: 2 } as const;
    expect(figureWords(refused, 'share')).toBe('Too few to say');
    expect(aboutWords(refused)).toBe('2 items have the scores for it; 5 are needed.');
    expect(aboutWords({ value: 1, n: 8, interval: null, intervalRefused: 'An interval needs five lessons' })).toBe(
      'No interval: An interval needs five lessons.',
    );
    expect(aboutWords({ value: 1, n: 8, interval: [1, 1], note: 'Steps are equal.' })).toBe('Steps are equal.');
    expect(aboutWords({ value: 1, n: 8, interval: [1, 1] })).toBe('');
  });

  it('every statistic has its page on methods', () => {
    const missing = StatisticName.options.map(methodOf).filter(({ href }) => !existsSync(join(import.meta.dirname, '../../../../../docs', `${href}.md`)));
    expect(missing).toEqual([]);
  });
});
