import { describe, expect, it } from 'vitest';
import { levelIn, ratingOf, reasonIn, structure } from './testing/build.ts';

const walkthrough = structure('walkthrough', { participants: ['district_coaches', 'principals', 'principal_supervisors'] });
const coaching = structure('coaching');
const level = (...structures: unknown[]) => levelIn({ structures }, 'inclusivity');

describe('inclusivity', () => {
  it('is High when coaches meet three families, Medium with two, Low with one or none', () => {
    expect(level(walkthrough, coaching)).toBe('High');
    expect(level(walkthrough)).toBe('Medium');
    expect(level(coaching)).toBe('Low');
    expect(level()).toBe('Low');
  });

  it('is not determined when nobody recorded the structures, which is not the same as having none', () => {
    expect(reasonIn({}, 'inclusivity')).toContain('No participation structures are recorded');
  });

  it('counts new teachers and teacher leaders as teachers, and never the mathematics department as another group', () => {
    const many = structure('training', { participants: ['district_coaches', 'new_teachers', 'teacher_leaders', 'math_manager', 'induction_coaches'] });
    expect(level(many)).toBe('Low');
  });

  it('counts school-based coaches as school leaders only where the district does', () => {
    const structures = [structure('planning', { participants: ['district_coaches', 'teachers', 'school_based_coaches'] })];
    expect(levelIn({ structures }, 'inclusivity')).toBe('Low');
    const district = { name: 'Pine Hollow', schoolLeaders: ['principals', 'school_based_coaches'] };
    expect(levelIn({ district, structures }, 'inclusivity')).toBe('Medium');
  });

  it.each([
    ['does not recur', { recurs: false }],
    ['is about another subject', { subject: 'literacy' }],
    ['is about no subject in particular', { subject: null }],
    ['reaches one region only', { reach: 'part' as const }],
    ['is led, not attended, by coaches', { participants: ['principals', 'principal_supervisors'] as never, facilitators: ['district_coaches'] as never }],
  ])('does not count a structure that %s', (_, parts) => {
    expect(level({ ...walkthrough, ...parts }, coaching)).toBe('Low');
  });

  it('counts a representative of every school, and a part of them only when the reach condition is off', () => {
    expect(level({ ...walkthrough, reach: 'representative' })).toBe('Medium');
    const structures = [{ ...walkthrough, reach: 'part' }];
    expect(levelIn({ structures }, 'inclusivity')).toBe('Low');
    expect(levelIn({ structures, settings: { reachCondition: false } }, 'inclusivity')).toBe('Medium');
    const [reach] = ratingOf({ structures }, 'inclusivity').ours;
    expect(reach).toMatchObject({ setting: 'reachCondition', value: true, whatFollows: 'Without this condition: Medium.' });
  });

  it('stands when what is not known cannot change it', () => {
    expect(level(walkthrough, coaching, structure('rounds', { recurs: null, participants: ['district_coaches', 'other_departments'] }))).toBe('High');
    expect(level(coaching, structure('visits', { reach: null }))).toBe('Low');
  });

  it('is not determined when what is not known could change it, and names the fact', () => {
    const reason = reasonIn({ structures: [coaching, { ...walkthrough, reach: null }] }, 'inclusivity');
    expect(reason).toBe('Not known: whether “walkthrough” reaches every school or a representative of each. Depending on that, it would be Low or High.');
  });

  it('does not ask for reach when the condition is off', () => {
    expect(levelIn({ structures: [coaching, { ...walkthrough, reach: null }], settings: { reachCondition: false } }, 'inclusivity')).toBe('High');
  });

  it('says which change of one structure would lift or lower it', () => {
    const { whatWouldChange, conditions } = ratingOf({ structures: [coaching, { ...walkthrough, reach: 'part' }] }, 'inclusivity');
    expect(whatWouldChange).toContain('If “walkthrough” were open to every school or to a representative of each, it would be High.');
    expect(conditions.find((condition) => condition.id === 'structure:walkthrough')).toMatchObject({ outcome: 'failed', ours: true, about: ['walkthrough'] });
    expect(conditions.find((condition) => condition.id === 'family:teachers')).toMatchObject({ outcome: 'met', about: ['coaching'] });
    expect(ratingOf({ structures: [walkthrough] }, 'inclusivity').whatWouldChange).toContain('Without “walkthrough”, it would be Low.');
  });
});
