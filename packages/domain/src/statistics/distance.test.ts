import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceDistance, meanPairwiseDistance, totalVariationDistance } from './index.ts';

test('the distance is the share that would have to move', () => {
  // By hand: shares 6/10, 4/10, 0 against 1/5, 2/5, 2/5: half of (0.4 + 0 + 0.4) = 0.4
  expect(totalVariationDistance({ practices: 6, logistics: 4 }, { practices: 1, logistics: 2, materials: 2 })).toBeCloseTo(0.4, 12);
  expect(totalVariationDistance({ a: 3 }, { a: 40 })).toBe(0);
  expect(totalVariationDistance({ a: 3 }, { b: 1 })).toBe(1);
  expect(totalVariationDistance({ a: 3 }, {})).toBeNull();
});

test('of three coaches the mean of three distances is taken; a coach without cases is left out', () => {
  // Distances: 0.5 (a/a+b), 1 (a/b), 0.5 (a+b/b): mean 2/3
  expect(meanPairwiseDistance([{ a: 8 }, { a: 1, b: 1 }, { b: 3 }, {}])).toBeCloseTo(2 / 3, 12);
  expect(meanPairwiseDistance([{ a: 8 }, {}])).toBeNull();
});

test('coaches of one pool lie apart by chance, the more so the fewer the cases', () => {
  // By hand: pool 1/2, 1/2, 4 and 4 cases: 0.5 * sqrt(2/pi) * (0.5 + 0.5) * sqrt(1/4 + 1/4) = 0.28209...
  expect(
    chanceDistance([
      { a: 2, b: 2 },
      { a: 2, b: 2 },
    ]),
  ).toBeCloseTo(0.5 * Math.sqrt(2 / Math.PI) * Math.sqrt(0.5), 12);
  expect(
    chanceDistance([
      { a: 200, b: 200 },
      { a: 200, b: 200 },
    ])!,
  ).toBeLessThan(0.03);
  expect(chanceDistance([{ a: 4 }])).toBeNull();
});

test('a distance lies between 0 and 1, is the same both ways, and obeys the triangle', () => {
  const counts = fc.record({ a: fc.nat(50), b: fc.nat(50), c: fc.nat(50) }).filter(({ a, b, c }) => a + b + c > 0);
  fc.assert(
    fc.property(counts, counts, counts, (x, y, z) => {
      const d = totalVariationDistance(x, y)!;
      expect(d).toBeGreaterThanOrEqual(0);
      expect(d).toBeLessThanOrEqual(1 + 1e-12);
      expect(d).toBeCloseTo(totalVariationDistance(y, x)!, 12);
      expect(d).toBeLessThanOrEqual(totalVariationDistance(x, z)! + totalVariationDistance(z, y)! + 1e-12);
    }),
  );
});
