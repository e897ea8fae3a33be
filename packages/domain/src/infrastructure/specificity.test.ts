import { describe, expect, it } from 'vitest';
import { judged, levelIn, ratingOf, reasonIn } from './testing/build.ts';

const none = judged(false, 'content', 'learning_goals', 'route', 'core_practices', 'pacing', 'timing', 'models');
const level = (...clear: Parameters<typeof judged>[1][]) => levelIn({ features: [...none, ...judged(true, ...clear)] }, 'specificity');

describe('specificity', () => {
  it('is High with all four core features and a supporting one, Medium with two or three', () => {
    expect(level('content', 'learning_goals', 'route', 'core_practices', 'timing')).toBe('High');
    expect(level('content', 'learning_goals', 'route', 'timing', 'pacing')).toBe('Medium');
    expect(level('content', 'learning_goals', 'models')).toBe('Medium');
  });

  it('is Low with one core feature or none, however many supporting ones', () => {
    expect(level('content', 'pacing', 'timing', 'models')).toBe('Low');
    expect(level()).toBe('Low');
  });

  it('is not determined with two or more core features and no supporting one', () => {
    expect(level('content', 'route')).toBe('not determined');
    expect(level('content', 'learning_goals', 'route', 'core_practices')).toBe('not determined');
  });

  it('counts a feature as soon as one resource has it, whatever the others lack', () => {
    const features = [{ feature: 'content', resource: 'a', clear: false }, { feature: 'content', resource: 'b', clear: true }, ...none];
    const condition = ratingOf({ features }, 'specificity').conditions.find((one) => one.id === 'feature:content');
    expect(condition).toMatchObject({ outcome: 'met', about: ['b'] });
  });

  it('tells what was not judged from what was judged not clear', () => {
    expect(reasonIn({}, 'specificity')).toBe('No resource has been judged.');
    expect(reasonIn({ features: [] }, 'specificity')).toContain('content (not judged)');
    const { result } = ratingOf({ features: judged(true, 'content', 'learning_goals', 'route', 'core_practices') }, 'specificity');
    expect(result).toHaveProperty('reason', expect.stringContaining('pacing and sequencing (not judged)'));
  });

  it('stands when what is not judged cannot change it', () => {
    const features = [...judged(false, 'content', 'learning_goals', 'route'), ...judged(true, 'pacing')];
    expect(levelIn({ features }, 'specificity')).toBe('Low');
    expect(levelIn({ features: judged(true, 'content', 'learning_goals', 'route', 'core_practices', 'models') }, 'specificity')).toBe('High');
  });

  it('gives the rule’s own reason when every way of judging leaves it open', () => {
    const features = [...judged(true, 'content', 'learning_goals'), ...judged(false, 'pacing', 'timing', 'models')];
    expect(reasonIn({ features }, 'specificity')).toContain('without a supporting one');
  });

  it('says which feature would lift it', () => {
    const features = [...none, ...judged(true, 'content', 'learning_goals', 'route', 'models')];
    expect(ratingOf({ features }, 'specificity').whatWouldChange).toContain('If core instructional practices were clear and in detail, it would be High.');
  });
});
