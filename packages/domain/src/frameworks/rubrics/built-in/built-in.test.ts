import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { RubricContent } from '../content.ts';
import { indicatorsOf, rangeOf } from '../indicators.ts';
import { problemsOf } from '../problems.ts';
import { builtInRubrics, contentOf } from './index.ts';

describe('a built-in rubric', () => {
  it.each(Object.values(builtInRubrics))('$name could be published as it is', (builtIn) => {
    const content = contentOf(builtIn, randomUUID);
    expect(problemsOf(content)).toEqual([]);
    expect(RubricContent.parse(content)).toEqual(content);
  });

  it.each(Object.values(builtInRubrics))('$name stays fit to be published when every slot is taken in', (builtIn) => {
    const whole = { ...builtIn, sections: builtIn.sections.map((section) => ({ ...section, indicators: [...section.indicators, ...(section.slots ?? [])] })) };
    expect(problemsOf(contentOf(whole, randomUUID))).toEqual([]);
  });

  it('gives every draft indicators of its own', () => {
    const [one, other] = [contentOf(builtInRubrics.math_ipg, randomUUID), contentOf(builtInRubrics.math_ipg, randomUUID)];
    const ids = [...indicatorsOf(one), ...indicatorsOf(other)].map((placed) => placed.indicator.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is a guide in three core actions, rated 4 to 1, with yes or no and aspects of rigor', () => {
    const placed = indicatorsOf(contentOf(builtInRubrics.math_ipg, randomUUID));
    expect(new Set(placed.map(({ section }) => section.key)).size).toBe(3);
    expect(new Set(placed.map(({ indicator }) => indicator.kind))).toEqual(new Set(['levels', 'yes_no', 'choices']));
    const rated = placed.filter(({ indicator }) => indicator.kind === 'levels');
    expect(rated.every(({ indicator }) => indicator.levels?.map((level) => level.value).join() === '4,3,2,1')).toBe(true);
    expect(rated.every(({ indicator }) => indicator.notObservedAllowed)).toBe(true);
    expect(rangeOf(rated[0]?.indicator ?? { kind: 'choices' })).toEqual({ lowest: 1, highest: 4 });
  });

  it('is a guide in five tenets, the eight practices, and Webb’s four levels', () => {
    expect(builtInRubrics.five_tenet_ipg.sections.map((section) => section.kind)).toEqual(Array(5).fill('tenet'));
    expect(indicatorsOf(contentOf(builtInRubrics.nctm_practices, randomUUID))).toHaveLength(8);
    expect(indicatorsOf(contentOf(builtInRubrics.webb_levels, randomUUID))[0]?.indicator.levels).toHaveLength(4);
  });
});
