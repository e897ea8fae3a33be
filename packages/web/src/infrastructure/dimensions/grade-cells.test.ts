import { describe, expect, test } from 'vitest';
import { gradeCells, gradeHeads } from './grade-cells.ts';

const level = (dok: 1 | 2 | 3 | 4, percent: number | null, inBalance: boolean) => ({ dok, count: 0, percent, inBalance });

describe('The figures of a grade', () => {
  test('fit under their heads', () => {
    const mix = { grade: 'K' as const, units: 60, nei: 4, base: 56, levels: [level(1, 43, true), level(2, 37, true), level(3, 20, true), level(4, 0, false)] };
    const cells = gradeCells({ kind: 'dok_mix', mix });
    expect(cells).toEqual(['43% ✓', '37% ✓', '20% ✓', '0%', '56', '4']);
    expect(gradeHeads('dok_mix')).toHaveLength(cells.length);
  });

  test('never seem to be on the other side of a threshold', () => {
    const mix = {
      grade: '1' as const,
      units: 1,
      nei: 0,
      base: 1,
      levels: [level(1, 19.97, false), level(2, 19.6, false), level(3, 20.4, true), level(4, 33.3, true)],
    };
    expect(gradeCells({ kind: 'dok_mix', mix }).slice(0, 4)).toEqual(['19.97%', '19.6%', '20.4% ✓', '33% ✓']);
  });

  test('are no data where there is no base, never 0', () => {
    const difference = { dok: 1 as const, activities: 0, activityBase: 0, items: 0, itemBase: 3, points: null, within: null };
    expect(gradeCells({ kind: 'dok_differences', differences: [difference] })).toEqual(['No data', '0', '3']);
    expect(gradeCells({ kind: 'salient_topics', topics: [], assessed: 0 })).toEqual(['0', '0', 'No data']);
  });
});
