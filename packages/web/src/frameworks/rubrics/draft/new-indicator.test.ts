import { builtInRubrics, contentOf, problemsOf, withNewIndicator } from '@trellis/domain/frameworks';
import { describe, expect, it } from 'vitest';
import { newIndicator, ofKind, usualLevels } from './new-indicator.ts';

const guide = () => contentOf(builtInRubrics.math_ipg, () => crypto.randomUUID());

describe('an indicator that is added', () => {
  it('has the scale of its section, the next code, and only its wording to be written', () => {
    const content = guide();
    const added = newIndicator(content, 'core-action-3', crypto.randomUUID());
    expect(added.code).toBe('3F');
    expect(added.levels?.map((level) => level.value)).toEqual([4, 3, 2, 1]);
    expect(problemsOf(withNewIndicator(content, 'core-action-3', added)).map(({ code }) => code)).toEqual(['label_missing']);
  });

  it('in an empty rubric has four levels without names', () => {
    expect(usualLevels({ sections: [] })).toEqual([1, 2, 3, 4].map((value) => ({ value, label: '', description: '' })));
  });

  it('answered in another way has a scale of that kind and no other', () => {
    const content = guide();
    const [first] = content.sections.flatMap((section) => section.indicators);
    if (!first) throw new Error('1A');
    const { levels, choices } = ofKind(content, first, 'levels');
    expect([levels?.length, choices]).toEqual([4, undefined]);
    expect(ofKind(content, { ...first, kind: 'levels', levels: levels ?? [] }, 'choices')).toMatchObject({
      choices: [{ key: 'choice-1' }, { key: 'choice-2' }],
    });
    expect(ofKind(content, first, 'yes_no')).not.toHaveProperty('levels');
  });
});
