import { describe, expect, it } from 'vitest';
import { levelIn, ratingOf, reasonIn, sphere } from './testing/build.ts';

const curriculum = { key: 'm', name: 'Use the curriculum', prescribes: 'materials' };
const handIn = { key: 'h', name: 'Hand in scores', prescribes: 'data_submission' };
const student = sphere('student_learning');
const practice = sphere('instructional_practice');
const waxing = sphere('materials_in_use', { overTheYear: 'waxes_and_wanes' });
const level = (mandates: unknown[], spheres: unknown[]) => levelIn({ authority: { mandates, spheres } }, 'authority');
const reason = (mandates: unknown[], spheres: unknown[]) => reasonIn({ authority: { mandates, spheres } }, 'authority');

describe('authority', () => {
  it('is High with a mandate and two accountable spheres, Medium with one', () => {
    expect(level([curriculum], [student, practice])).toBe('High');
    expect(level([curriculum], [student])).toBe('Medium');
    expect(level([curriculum], [student, waxing])).toBe('Medium');
  });

  it('is Medium with a mandate and accountability that only rises and falls over the year', () => {
    expect(level([curriculum], [waxing])).toBe('Medium');
  });

  it('is Low without mandate and without accountability', () => {
    expect(level([], [])).toBe('Low');
    expect(level([], [sphere('student_learning', { useExpected: 'varies' })])).toBe('Low');
  });

  it('is Low when people only have to hand in data: that is collection, not a mandate', () => {
    expect(level([handIn], [sphere('student_learning', { useExpected: 'varies', overTheYear: 'waxes_and_wanes' })])).toBe('Low');
  });

  it('is not determined for a mandate without accountability, or an accountability without a mandate', () => {
    expect(reason([curriculum], [])).toContain('A mandate without accountability');
    expect(reason([curriculum], [sphere('learning_uptake', { overTheYear: 'occasional' })])).toContain('A mandate without accountability');
    expect(reason([], [student])).toContain('An accountability without a mandate');
    expect(reason([handIn], [waxing])).toContain('An accountability without a mandate');
  });

  it('does not take use that differs between leaders for waxing and waning', () => {
    expect(reason([curriculum], [sphere('student_learning', { useExpected: 'varies', overTheYear: 'waxes_and_wanes' })])).toContain('A mandate without');
  });

  it('is not determined when nobody recorded it', () => {
    expect(reasonIn({}, 'authority')).toContain('are recorded');
  });

  it('stands when an unknown fact cannot change it', () => {
    expect(level([curriculum], [student, practice, sphere('leader_practice', { dataCollected: null, useExpected: null, overTheYear: null })])).toBe('High');
    expect(level([], [sphere('leader_practice', { dataCollected: false, useExpected: null, overTheYear: null })])).toBe('Low');
    expect(level([curriculum], [student, sphere('leader_practice', { useExpected: 'no', overTheYear: null })])).toBe('Medium');
  });

  it('names the unknown fact that could change it', () => {
    expect(reason([curriculum], [student, sphere('leader_practice', { useExpected: null })])).toBe(
      'Not known: school-leader practice: whether their use is expected. Depending on that, it would be High or Medium.',
    );
    expect(reason([curriculum], [sphere('leader_practice', { overTheYear: null })])).toContain('it would be Medium or not determined');
  });

  it('shows what a mandate alone would do, and what a mandate with a sphere would do', () => {
    const { whatWouldChange } = ratingOf({ authority: { mandates: [], spheres: [] } }, 'authority');
    expect(whatWouldChange).toContain('With a mandate of practice, materials, or goals, it would be not determined (a mandate without accountability).');
    expect(whatWouldChange).toContain('With a mandate and one accountable sphere, it would be Medium.');
    expect(whatWouldChange).toContain('With a mandate and two accountable spheres, it would be High.');
  });

  it('keeps the evidence of each condition and lists every sphere, monitored or not', () => {
    const evidence = [{ kind: 'interview' as const, text: 'The manager reads the results with each school.' }];
    const { conditions } = ratingOf({ authority: { mandates: [curriculum, handIn], spheres: [{ ...student, evidence }] } }, 'authority');
    expect(conditions.map((condition) => [condition.id, condition.outcome])).toEqual([
      ['mandate', 'met'],
      ['sphere:student_learning', 'met'],
      ['sphere:instructional_practice', 'failed'],
      ['sphere:materials_in_use', 'failed'],
      ['sphere:learning_uptake', 'failed'],
      ['sphere:leader_practice', 'failed'],
    ]);
    expect(conditions[0]!.detail).toContain('Not counted');
    expect(conditions[1]!.evidence).toEqual(evidence);
  });
});
