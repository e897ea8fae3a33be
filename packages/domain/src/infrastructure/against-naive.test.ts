import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rate } from './rate.ts';
import { levelOf } from './rating.ts';
import { RatingKey } from './settings.ts';
import { anyDesign } from './testing/any-design.ts';
import { naiveLevel } from './testing/naive.ts';

describe('the rules against a second, plain writing of them', () => {
  it('give the same nine results for any design', () => {
    const seen = new Map<string, Set<string>>();
    fc.assert(
      fc.property(anyDesign(), (design) => {
        for (const rating of rate(design).ratings) {
          const plain = naiveLevel(design, rating.key);
          seen.set(rating.key, (seen.get(rating.key) ?? new Set()).add(plain));
          expect({ rating: rating.key, level: levelOf(rating.result) ?? 'open' }).toEqual({ rating: rating.key, level: plain });
        }
      }),
      { numRuns: 1500, seed: 20260801 },
    );
    for (const key of RatingKey.options) expect([key, [...seen.get(key)!].sort()]).toEqual([key, ['high', 'low', 'medium', 'open']]);
  });

  it('never change a level that stands when an unknown fact becomes known', () => {
    fc.assert(
      fc.property(anyDesign(), (design) => {
        const known = {
          ...design,
          structures: design.structures?.map((one) => ({ ...one, recurs: one.recurs ?? true, reach: one.reach ?? ('part' as const) })),
        };
        const [before, after] = [rate(design).ratings[0]!, rate(known).ratings[0]!];
        if (levelOf(before.result) !== null) expect(levelOf(after.result)).toBe(levelOf(before.result));
      }),
      { numRuns: 300, seed: 20260802 },
    );
  });
});
