import { describe, expect, test } from 'vitest';
import type { ScoreValue } from '../observation.ts';
import { commonScore, spreadOf } from './side-by-side.ts';

const level = (n: number): ScoreValue => ({ kind: 'level', level: n });
const unseen: ScoreValue = { kind: 'not_observed' };
const by = (...values: ScoreValue[]) => values.map((value, at) => ({ appointmentId: `observer ${at}`, value }));

describe('the scores of several observers of one classroom', () => {
  test('are as far apart as the highest and the lowest level', () => {
    expect(spreadOf(by(level(2), level(4), level(3)))).toEqual({ distance: 2, unanimous: false, unsure: false });
  });

  test('never count “not observed” as a level, and say that somebody was unsure', () => {
    expect(spreadOf(by(level(3), unseen, level(3)))).toEqual({ distance: 0, unanimous: true, unsure: true });
    expect(spreadOf(by(level(1), unseen))).toEqual({ distance: null, unanimous: false, unsure: true });
    expect(spreadOf(by(unseen, unseen))).toEqual({ distance: null, unanimous: false, unsure: false });
  });

  test('of one observer alone are no agreement', () => {
    expect(commonScore(by(level(3)))).toBeNull();
    expect(commonScore([])).toBeNull();
  });

  test('that are the same can be agreed on in one step', () => {
    expect(commonScore(by(unseen, level(3), level(3)))).toEqual(level(3));
    expect(commonScore(by(level(3), level(2)))).toBeNull();
  });

  test('of several choices are the same in any order', () => {
    const one: ScoreValue = { kind: 'choices', choices: ['fluency', 'concepts'] };
    const other: ScoreValue = { kind: 'choices', choices: ['concepts', 'fluency'] };
    expect(spreadOf(by(one, other)).distance).toBe(0);
    expect(spreadOf(by(one, { kind: 'choices', choices: ['concepts'] })).distance).toBe(1);
  });

  test('of yes and no are one apart', () => {
    expect(spreadOf(by({ kind: 'yes_no', yes: true }, { kind: 'yes_no', yes: false })).distance).toBe(1);
  });
});
