import { describe, expect, it } from 'vitest';
import type { DocumentStructure } from './document.ts';
import { levelIn, ratingOf, reasonIn, structure } from './testing/build.ts';

type Judgment = NonNullable<DocumentStructure['learning']>;
const serving = (key: string, subjectFocus: Judgment['subjectFocus'], practiceFocus: Judgment['practiceFocus']) =>
  structure(key, { serves: 'teacher_learning', learning: { subjectFocus, practiceFocus } });
const aligned = (key: string) => serving(key, 'strong', 'consistent');
const general = (key: string) => serving(key, 'lacking', 'general_only');
const unjudged = (key: string) => serving(key, null, null);
const level = (...structures: unknown[]) => levelIn({ structures }, 'teacher_learning');

describe('learning', () => {
  it('is High when all structures are aligned, Medium when some are, Low when none is', () => {
    expect(level(aligned('a'), aligned('b'))).toBe('High');
    expect(level(aligned('a'), general('b'))).toBe('Medium');
    expect(level(general('a'), serving('b', 'moderate', 'moderate'))).toBe('Low');
  });

  it('needs both a strong subject and consistent practices', () => {
    expect(level(serving('a', 'strong', 'moderate'))).toBe('Low');
    expect(level(serving('a', 'moderate', 'consistent'))).toBe('Low');
  });

  it('takes one judged focus that falls short as enough to say not aligned', () => {
    expect(level(serving('a', 'lacking', null))).toBe('Low');
    expect(level(serving('a', null, 'general_only'))).toBe('Low');
    expect(level(serving('a', 'strong', null))).toBe('not determined');
  });

  it('stands when some are aligned and some are not, whatever the rest turns out to be', () => {
    expect(level(aligned('a'), general('b'), unjudged('c'), structure('d', { serves: 'teacher_learning' }))).toBe('Medium');
  });

  it('is not determined when what is not judged could change it', () => {
    expect(reasonIn({ structures: [aligned('a'), unjudged('b')] }, 'teacher_learning')).toBe(
      'Not known: whether “b” is aligned. Depending on that, it would be Medium or High.',
    );
    expect(reasonIn({ structures: [unjudged('a'), unjudged('b')] }, 'teacher_learning')).toContain('Low, Medium, or High');
    expect(reasonIn({ structures: [unjudged('a')] }, 'teacher_learning')).toContain('Low or High');
  });

  it('reads only the structures that serve it', () => {
    expect(level(aligned('a'), { ...general('b'), serves: 'leader_learning' }, { ...general('c'), serves: null })).toBe('High');
    expect(levelIn({ structures: [{ ...general('b'), serves: 'leader_learning' }] }, 'leader_learning')).toBe('Low');
  });

  it('is not determined when no structure serves it or none is recorded', () => {
    expect(reasonIn({ structures: [structure('a')] }, 'leader_learning')).toContain('serving the learning of school leaders');
    expect(reasonIn({}, 'leader_learning')).toContain('No participation structures');
  });

  it('is held against the framework, or the goals of a district without one', () => {
    const goals = { key: 'g', kind: 'goals', name: 'State standards' };
    const framework = { key: 'f', kind: 'framework', name: 'Practice guide' };
    expect(ratingOf({ components: [goals, framework] }, 'teacher_learning').referent).toEqual({
      text: 'Held against the instructional framework: Practice guide',
      keys: ['f'],
    });
    expect(ratingOf({ components: [goals] }, 'teacher_learning').referent.text).toContain(
      'No instructional framework; held against the student learning goals: State standards',
    );
  });
});
