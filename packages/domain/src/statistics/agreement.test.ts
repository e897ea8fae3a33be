import { expect, test } from 'vitest';
import { cohensKappa, percentAgreement } from './index.ts';

const pairs = (rows: [string, string, number][]) => rows.flatMap(([one, two, times]) => Array.from({ length: times }, () => [one, two] as const));

test('two coders of fifty proposals: 35 alike, kappa 0.4', () => {
  // By hand: observed 35/50 = 0.7; by chance 25/50 * 30/50 + 25/50 * 20/50 = 0.5; (0.7 - 0.5) / (1 - 0.5) = 0.4.
  // R: irr::kappa2(data.frame(rep(c('y','y','n','n'), c(20,5,10,15)), rep(c('y','n','y','n'), c(20,5,10,15))))$value
  const coded = pairs([
    ['yes', 'yes', 20],
    ['yes', 'no', 5],
    ['no', 'yes', 10],
    ['no', 'no', 15],
  ]);
  expect(percentAgreement(coded)).toBeCloseTo(0.7, 12);
  const result = cohensKappa(coded);
  if ('refused' in result) throw new Error(result.refused);
  expect(result.kappa).toBeCloseTo(0.4, 12);
  expect(result.expected).toBeCloseTo(0.5, 12);
  expect(result.n).toBe(50);
});

test('three codes of unequal size', () => {
  // By hand: n = 10; alike 4 + 2 + 1 = 7/10; rows a 5, b 3, c 2; columns a 4, b 4, c 2; chance (20 + 12 + 4)/100 = 0.36;
  // kappa = 0.34/0.64 = 17/32.
  const coded = pairs([
    ['a', 'a', 4],
    ['a', 'b', 1],
    ['b', 'b', 2],
    ['b', 'c', 1],
    ['c', 'c', 1],
    ['c', 'b', 1],
  ]);
  const result = cohensKappa(coded);
  if ('refused' in result) throw new Error(result.refused);
  expect(result.kappa).toBeCloseTo(17 / 32, 12);
});

test('full disagreement of two habits is below chance; one pair alone may be all there is', () => {
  const opposite = cohensKappa(
    pairs([
      ['a', 'b', 3],
      ['b', 'a', 3],
    ]),
  );
  expect(opposite).toMatchObject({ kappa: -1 });
  expect(cohensKappa(pairs([['a', 'b', 1]]))).toMatchObject({ kappa: 0, observed: 0, expected: 0 });
});

test('nothing coded, or one code throughout, is refused', () => {
  expect(percentAgreement([])).toBeNull();
  expect(cohensKappa([])).toMatchObject({ n: 0, refused: expect.stringContaining('Nothing') });
  expect(cohensKappa(pairs([['a', 'a', 9]]))).toMatchObject({ n: 9, refused: expect.stringContaining('one code') });
});
