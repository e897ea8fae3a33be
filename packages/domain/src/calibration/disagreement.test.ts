import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScoreValue } from '../walkthroughs/index.ts';
import { closenessOf, distanceOf, type Scale } from './closeness.ts';
import { answerKey, disagreementOf, largestFirst, spreadOf } from './disagreement.ts';

const levels = (...values: number[]): Scale => ({ kind: 'levels', levels: values.map((value) => ({ value, label: `L${value}`, description: '' })) });
const level = (value: number): ScoreValue => ({ kind: 'level', level: value });
const choices = (...keys: string[]): ScoreValue => ({ kind: 'choices', choices: keys });
const yes: ScoreValue = { kind: 'yes_no', yes: true };
const no: ScoreValue = { kind: 'yes_no', yes: false };
const unseen: ScoreValue = { kind: 'not_observed' };

describe('How near two scores are', () => {
  it('levels: by steps of the scale, whatever its numbers', () => {
    expect(closenessOf(levels(1, 2, 3, 4), level(2), level(2))).toBe('exact');
    expect(closenessOf(levels(1, 2, 3, 4), level(2), level(3))).toBe('adjacent');
    expect(closenessOf(levels(1, 2, 3, 4), level(2), level(4))).toBe('apart');
    expect(closenessOf(levels(1, 3, 5), level(1), level(3))).toBe('adjacent');
  });

  it('yes and no, and sets of choices, are the same or apart', () => {
    expect(closenessOf({ kind: 'yes_no' }, yes, no)).toBe('apart');
    expect(closenessOf({ kind: 'choices' }, choices('a', 'b'), choices('b', 'a', 'a'))).toBe('exact');
    expect(closenessOf({ kind: 'choices' }, choices('a', 'b'), choices('a'))).toBe('apart');
  });

  it('not observed is near nothing but itself', () => {
    expect(closenessOf(levels(1, 2), unseen, unseen)).toBe('exact');
    expect(closenessOf(levels(1, 2), unseen, level(1))).toBe('apart');
    expect(distanceOf(levels(1, 2, 3, 4), unseen, level(1))).toBe(1);
  });
});

describe('How far a group lies apart', () => {
  it('is the mean over all pairs: 1, 1 and 4 on four levels', () => {
    expect(disagreementOf(levels(1, 2, 3, 4), [level(1), level(1), level(4)])).toBeCloseTo(2 / 3, 12);
  });

  it('sets of choices: what only one of two chose', () => {
    expect(disagreementOf({ kind: 'choices' }, [choices('a', 'b'), choices('b', 'c')])).toBeCloseTo(2 / 3, 12);
    expect(disagreementOf({ kind: 'choices' }, [choices(), choices()])).toBe(0);
  });

  it('is not known of one observer, or of none', () => {
    expect(disagreementOf(levels(1, 2), [level(1)])).toBeNull();
    expect(disagreementOf(levels(1, 2), [])).toBeNull();
  });

  it('lies between 0 and 1, and is 0 only where all are alike', () => {
    const any = fc.constantFrom<ScoreValue>(level(1), level(2), level(3), level(4), unseen);
    fc.assert(
      fc.property(fc.array(any, { minLength: 2, maxLength: 12 }), (values) => {
        const found = disagreementOf(levels(1, 2, 3, 4), values) ?? Number.NaN;
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(found === 0).toBe(new Set(values.map(answerKey)).size === 1);
      }),
    );
  });

  it('orders what is talked about: largest first, as in the rubric among equals, the unknown last', () => {
    const rows = [
      { id: 'a', position: 0, disagreement: 0.2 },
      { id: 'b', position: 1, disagreement: null },
      { id: 'c', position: 2, disagreement: 0.5 },
      { id: 'd', position: 3, disagreement: 0.2 },
    ];
    expect(largestFirst(rows).map(({ id }) => id)).toEqual(['c', 'a', 'd', 'b']);
  });
});

describe('The spread of answers', () => {
  it('shows every level of the scale, also those nobody gave, and not observed last', () => {
    expect(spreadOf(levels(4, 1, 2), [level(2), level(2), unseen])).toEqual([
      { value: level(1), count: 0 },
      { value: level(2), count: 2 },
      { value: level(4), count: 0 },
      { value: unseen, count: 1 },
    ]);
  });

  it('counts sets of choices by what is in them', () => {
    expect(spreadOf({ kind: 'choices' }, [choices('a', 'b'), choices('b', 'a'), choices()])).toEqual([
      { value: choices('a', 'b'), count: 2 },
      { value: choices(), count: 1 },
    ]);
  });
});
