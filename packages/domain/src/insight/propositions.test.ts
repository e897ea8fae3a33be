import { expect, test } from 'vitest';
import { isRefused } from '../kernel/estimate.ts';
import { countRecords, type PracticeRecord, profile } from '../practice/index.ts';
import { Proposition, propositions } from './index.ts';

const records: PracticeRecord[] = ['ana', 'noor'].map((coach) => ({
  key: `of-${coach}`,
  coach,
  date: '2026-10-05',
  minutes: 60,
  kind: 'school_improvement',
  resources: [{ component: 'framework' }],
  people: [{ group: 'principals', part: 'leads' }],
  interactions: Array.from({ length: 20 }, () => ({ focus: 'logistics', partner: 'principals' })),
}));
const six = propositions(profile(countRecords(records), { population: 'readable' }), { authority: 'high', specificity: null });

test('six propositions carry the figures and levels of the district itself, and a caution each', () => {
  expect(six.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  for (const each of six) {
    expect(Proposition.parse(each)).toEqual(each);
    expect(each.caution).toMatch(/never causes/);
    expect(each.practice.length).toBeGreaterThan(0);
  }
  expect(six[1]).toMatchObject({ design: [{ rating: 'authority', level: 'high' }], practice: [{ key: 'any_resource', estimate: { value: 1 } }] });
  expect(six[2]).toMatchObject({ design: [], from: [{ key: 'any_resource' }, { key: 'reach', estimate: { value: 0 } }] });
  expect(six[3]!.practice[0]!.estimate).toMatchObject({ value: 1, n: 2 });
});

test('a level that is not determined stays so, and inclusivity is no part of the sixth', () => {
  expect(six[5]!.design.find(({ rating }) => rating === 'specificity')).toEqual({ rating: 'specificity', level: null });
  expect(six[5]!.design.map(({ rating }) => rating)).not.toContain('inclusivity');
});

test('what was not recorded is refused with its reason', () => {
  for (const figure of six[4]!.practice) expect(isRefused(figure.estimate)).toBe(true);
});

test('where the split between coaches is made up, the sixth is refused', () => {
  const samples = propositions(profile(countRecords(records), { population: 'all', coachSplit: 'made_up' }), {});
  expect(samples[5]!.practice[0]!.estimate).toMatchObject({ refused: 'not_published' });
});
