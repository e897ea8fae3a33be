import { expect, test } from 'vitest';
import { type ApproachCount, accessOf } from './index.ts';

const count = (school: string, more: Partial<ApproachCount> = {}): ApproachCount => ({
  school,
  side: 'coach',
  ground: 'data_drop',
  answer: 'answered',
  approaches: 1,
  days: 0,
  withDays: 0,
  ...more,
});

test('a school that was approached twice is one school of two approaches', () => {
  const access = accessOf([
    count('alder', { answer: null, approaches: 2 }),
    count('birch', { side: 'school', ground: 'request', days: 9, withDays: 2 }),
    count('alder'),
  ]);
  expect(access).toMatchObject({ approaches: 4, schools: 2, days: { mean: 4.5, n: 2 } });
  expect(access.bySide).toEqual([
    { side: 'coach', approaches: 3, schools: 1 },
    { side: 'school', approaches: 1, schools: 1 },
  ]);
  expect(access.byAnswer.find(({ answer }) => answer === null)).toEqual({ answer: null, approaches: 2, schools: 1 });
});

test('without an answered approach there are no days, which is not the same as none', () => {
  expect(accessOf([count('alder', { answer: 'no_answer' })]).days).toBeNull();
  expect(accessOf([])).toMatchObject({ approaches: 0, schools: 0, days: null });
});
