import { expect, test } from 'vitest';
import { readPackage } from './read-package.ts';

test('A package is read whatever blanks stand in the file', () => {
  expect(readPackage('a.json', `\uFEFF${JSON.stringify({ CFDocument: {} }, null, 8)}`)).toEqual({ package: { CFDocument: {} } });
});

test('What is no JSON is refused with a sentence', () => {
  expect(readPackage('a.csv', 'code,statement')).toEqual({ problem: expect.stringContaining('a.csv is not JSON') });
});

test('What is too large without blanks is refused; blanks do not count', () => {
  const item = { CFItems: Array.from({ length: 40_000 }, (_, n) => ({ identifier: `${n}`, fullStatement: 'x'.repeat(100) })) };
  expect(readPackage('big.json', JSON.stringify(item))).toEqual({ problem: expect.stringContaining('trellis import case') });
  const half = { CFItems: item.CFItems.slice(0, 30_000) };
  const blank = JSON.stringify(half, null, 100);
  expect(blank.length).toBeGreaterThan(6 * 1024 * 1024);
  expect(readPackage('half.json', blank)).toEqual({ package: half });
});
