import { describe, expect, test } from 'vitest';
import type { ScoreValue } from '../observation.ts';
import { countedScores, countScores, countVisit } from './score-counts.ts';

const level = (n: number): ScoreValue => ({ kind: 'level', level: n });
const unseen: ScoreValue = { kind: 'not_observed' };

describe('scores of one indicator', () => {
  test('are counted by level, and “not observed” apart', () => {
    const counts = countScores([level(2), level(3), level(3), unseen]);
    expect(counts).toEqual({ values: { 2: 1, 3: 2 }, notObserved: 1 });
    expect(countedScores(counts)).toBe(3);
  });

  test('of yes and no are counted by answer', () => {
    expect(
      countScores([
        { kind: 'yes_no', yes: true },
        { kind: 'yes_no', yes: false },
        { kind: 'yes_no', yes: true },
      ]).values,
    ).toEqual({ true: 2, false: 1 });
  });

  test('of several choices count each choice over all scores, also those without any', () => {
    const counts = countScores([
      { kind: 'choices', choices: ['fluency', 'concepts'] },
      { kind: 'choices', choices: [] },
      { kind: 'choices', choices: ['fluency', 'fluency'] },
    ]);
    expect(counts.values).toEqual({ '*': 3, fluency: 2, concepts: 1 });
    expect(countedScores(counts)).toBe(3);
  });

  test('there are none of', () => {
    expect(countedScores(countScores([]))).toBe(0);
    expect(countedScores(countScores([unseen]))).toBe(0);
  });
});

describe('a visit', () => {
  const seen = (teacher: string, indicatorId: string, value: ScoreValue, observer = 'one') => ({ teacher, indicatorId, value, observer });
  const teachers = ['Ana', 'Jo', 'Rosa', 'Miles', 'grade 3'];

  test('is counted indicator by indicator, from five teachers on', () => {
    const five = teachers.map((teacher) => seen(teacher, '1A', level(2)));
    const four = teachers.slice(1).map((teacher) => seen(teacher, '1B', level(2)));
    expect(countVisit([...five, ...four])).toEqual([{ indicatorId: '1A', counts: { values: { 2: 5 }, notObserved: 0 }, classrooms: 5, observers: 1 }]);
  });

  test('several observers, or several classrooms, of one teacher are one teacher', () => {
    const four = teachers.slice(1).flatMap((teacher) => [seen(teacher, '1A', level(2)), seen(teacher, '1A', level(3), 'two')]);
    expect(four.length).toBe(8);
    expect(countVisit(four)).toEqual([]);
  });

  test('“not observed” counts towards the five, and in no share', () => {
    const scores = teachers.map((teacher, at) => seen(teacher, '1A', at === 0 ? unseen : level(at)));
    expect(countVisit(scores)).toMatchObject([{ classrooms: 5, counts: { values: { 1: 1, 2: 1, 3: 1, 4: 1 }, notObserved: 1 } }]);
  });
});
