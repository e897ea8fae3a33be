import { describe, expect, it } from 'vitest';
import type { ScoreValue } from '../walkthroughs/index.ts';
import { CertificationTerms, type ScoredLesson, standingUnder } from './certification.ts';
import type { Scale } from './closeness.ts';

const scale: Scale = { kind: 'levels', levels: [1, 2, 3, 4].map((value) => ({ value, label: `L${value}`, description: '' })) };
const level = (value: number): ScoreValue => ({ kind: 'level', level: value });
const lesson = (on: string, ...pairs: [number, number][]): ScoredLesson => ({
  on,
  pairs: pairs.map(([own, agreed]) => ({ scale, own: level(own), agreed: level(agreed) })),
});
const rule: CertificationTerms = { exactPercent: 50, adjacentPercent: 100, lessons: 2, months: 6 };

describe('A certification by a district’s own rule', () => {
  it('waits for as many lessons as the rule asks for', () => {
    expect(standingUnder(rule, [lesson('2026-01-10', [1, 1])], '2026-02-01')).toEqual({ state: 'too_few', lessons: 1, needed: 2 });
    expect(standingUnder(rule, [], '2026-02-01')).toEqual({ state: 'too_few', lessons: 0, needed: 2 });
  });

  it('looks at the latest lessons: half of them exactly, all within one level', () => {
    const early = lesson('2025-09-01', [1, 4], [1, 4]);
    const standing = standingUnder(rule, [early, lesson('2026-01-10', [2, 2], [3, 2]), lesson('2026-03-31', [1, 1], [4, 3])], '2026-04-01');
    expect(standing).toEqual({ state: 'reached', exact: 0.5, adjacent: 1, pairs: 4, until: '2026-09-30' });
  });

  it('takes whole days, since lessons of one day have no order', () => {
    const day = [lesson('2026-03-31', [1, 1]), lesson('2026-03-31', [1, 4])];
    const once = { ...rule, lessons: 1 };
    expect(standingUnder(once, day, '2026-04-01')).toEqual(standingUnder(once, day.toReversed(), '2026-04-01'));
    expect(standingUnder(once, day, '2026-04-01')).toMatchObject({ state: 'not_reached', pairs: 2 });
  });

  it('is not reached by one score two levels away', () => {
    const standing = standingUnder(rule, [lesson('2026-01-10', [2, 2], [1, 3]), lesson('2026-03-31', [1, 1], [3, 3])], '2026-04-01');
    expect(standing).toMatchObject({ state: 'not_reached', exact: 0.75, adjacent: 0.75 });
  });

  it('ends on its day', () => {
    const lessons = [lesson('2026-01-10', [2, 2]), lesson('2026-01-31', [2, 2])];
    expect(standingUnder({ ...rule, months: 1 }, lessons, '2026-02-28')).toMatchObject({ state: 'reached', until: '2026-02-28' });
    expect(standingUnder({ ...rule, months: 1 }, lessons, '2026-03-01')).toMatchObject({ state: 'expired', until: '2026-02-28' });
  });

  it('cannot ask for more exact scores than scores within one level', () => {
    expect(CertificationTerms.safeParse({ ...rule, exactPercent: 80, adjacentPercent: 70 }).success).toBe(false);
  });
});
