import { describe, expect, it } from 'vitest';
import { type Answerable, afterChoice, afterKey, afterLevel, afterNotObserved, type IndicatorAnswer } from './answer.ts';

const rated: Answerable = { kind: 'levels', levels: [4, 3, 2, 1].map((value) => ({ value, label: '', description: '' })), notObservedAllowed: true };
const aspects: Answerable = { kind: 'choices', choices: ['a', 'b', 'c'].map((key) => ({ key, label: key })), notObservedAllowed: true };

describe('an answer', () => {
  it('is taken back by pressing it again', () => {
    expect(afterLevel({ kind: 'level', level: 3 }, 3)).toBeNull();
    expect(afterLevel({ kind: 'level', level: 3 }, 2)).toEqual({ kind: 'level', level: 2 });
    expect(afterNotObserved({ kind: 'not_observed' })).toBeNull();
    expect(afterNotObserved({ kind: 'level', level: 1 })).toEqual({ kind: 'not_observed' });
  });

  it('of several choices keeps their order, and is nothing without any', () => {
    const two = afterChoice(aspects, { kind: 'choices', choices: ['c'] }, 'a');
    expect(two).toEqual({ kind: 'choices', choices: ['a', 'c'] });
    expect(afterChoice(aspects, { kind: 'choices', choices: ['a'] }, 'a')).toBeNull();
    expect(afterChoice(aspects, { kind: 'not_observed' }, 'b')).toEqual({ kind: 'choices', choices: ['b'] });
  });

  it('comes by key: digits, Y and N, hyphen; other keys are left alone', () => {
    const by = (indicator: Answerable, key: string, before: IndicatorAnswer | null = null) => afterKey(indicator, before, key);
    expect(by(rated, '4')).toEqual({ kind: 'level', level: 4 });
    expect([by(rated, '0'), by(rated, '5'), by(rated, 'y'), by(rated, 'Enter')]).toEqual([undefined, undefined, undefined, undefined]);
    expect(by(rated, '-')).toEqual({ kind: 'not_observed' });
    expect(by({ ...rated, notObservedAllowed: false }, '-')).toBeUndefined();
    expect(by({ kind: 'yes_no', notObservedAllowed: true }, 'N')).toEqual({ kind: 'yes_no', yes: false });
    expect(by(aspects, '2')).toEqual({ kind: 'choices', choices: ['b'] });
    expect(by(aspects, '4')).toBeUndefined();
  });
});
