import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInRubrics, contentOf } from './built-in/index.ts';
import type { RubricContent } from './content.ts';
import { freeKey, nextCode, withMovedIndicator, withMovedSection, withNewIndicator, withNewSection, withoutIndicator, withoutSection } from './edit.ts';
import { indicatorsOf } from './indicators.ts';
import { anyRubric } from './testing/index.ts';

const codes = (content: RubricContent) => content.sections.map((section) => section.indicators.map((indicator) => indicator.code).join(' '));
const guide = () => contentOf(builtInRubrics.five_tenet_ipg, randomUUID);
const idOf = (content: RubricContent, code: string) => indicatorsOf(content).find(({ indicator }) => indicator.code === code)?.indicator.id ?? '';

describe('an indicator', () => {
  it('moves within its section, then over its border, and stops at the ends of the rubric', () => {
    const content = guide();
    expect(codes(withMovedIndicator(content, idOf(content, '1A'), 1))[0]).toBe('1B 1A');
    expect(codes(withMovedIndicator(content, idOf(content, '1B'), 1)).slice(0, 2)).toEqual(['1A', '1B 2A 2B']);
    expect(codes(withMovedIndicator(content, idOf(content, '2A'), -1)).slice(0, 2)).toEqual(['1A 1B 2A', '2B']);
    expect(withMovedIndicator(content, idOf(content, '1A'), -1)).toBe(content);
    expect(withMovedIndicator(content, idOf(content, '5B'), 1)).toBe(content);
  });

  it('moved down and up again is where it was, and none is ever lost', () => {
    fc.assert(
      fc.property(anyRubric, fc.nat(), fc.constantFrom<1 | -1>(1, -1), (content, pick, by) => {
        const all = indicatorsOf(content);
        const id = all[pick % all.length]?.indicator.id ?? '';
        const moved = withMovedIndicator(content, id, by);
        expect(
          indicatorsOf(moved)
            .map(({ indicator }) => indicator.id)
            .sort(),
        ).toEqual(all.map(({ indicator }) => indicator.id).sort());
        if (moved !== content) expect(withMovedIndicator(moved, id, by === 1 ? -1 : 1)).toEqual(content);
      }),
    );
  });

  it('that is taken out can be put back to its place, once', () => {
    const content = guide();
    const indicator = content.sections[1]?.indicators[0];
    if (!indicator) throw new Error('2A');
    const without = withoutIndicator(content, indicator.id);
    expect(codes(without)[1]).toBe('2B');
    const back = withNewIndicator(without, 'tenet-2', indicator, 0);
    expect(back).toEqual(content);
    expect(withNewIndicator(back, 'tenet-1', indicator)).toBe(back);
  });

  it('gets the code after the last one of its section', () => {
    const content = guide();
    expect(nextCode(content, 'tenet-2')).toBe('2C');
    expect(nextCode(contentOf(builtInRubrics.nctm_practices, randomUUID), 'practices')).toBe('P9');
    const empty = withNewSection(content, { key: 'more', label: 'More', kind: 'tenet', indicators: [] });
    expect(nextCode(empty, 'more')).toBe('6A');
    const taken = withMovedIndicator(content, idOf(content, '2B'), 1);
    expect(nextCode(taken, 'tenet-2')).toBe('2C');
  });
});

describe('a section', () => {
  it('moves, goes and comes back', () => {
    const content = guide();
    const [first] = content.sections;
    if (!first) throw new Error('five tenets');
    expect(
      withMovedSection(content, 'tenet-1', 1)
        .sections.map(({ key }) => key)
        .slice(0, 2),
    ).toEqual(['tenet-2', 'tenet-1']);
    expect(withMovedSection(content, 'tenet-1', -1)).toBe(content);
    expect(withNewSection(withoutSection(content, 'tenet-1'), first, 0)).toEqual(content);
    expect(freeKey([{ key: 'section-2' }], 'section')).toBe('section-3');
  });
});
