import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInRubrics, contentOf } from './built-in/index.ts';
import { type Indicator, RubricContent } from './content.ts';
import { incomparable, proposeCrosswalk, seriesOf } from './crosswalk.ts';
import { differenceOf } from './difference.ts';
import { indicatorsOf, withNewIds } from './indicators.ts';
import { problemsOf } from './problems.ts';
import { anyRubric } from './testing/index.ts';

const guide = () => contentOf(builtInRubrics.five_tenet_ipg, randomUUID);

/** The next version, with one indicator changed. */
function reworded(from: RubricContent, code: string, change: Partial<Indicator>): RubricContent {
  const next = withNewIds(from, randomUUID);
  return {
    ...next,
    sections: next.sections.map((section) => ({
      ...section,
      indicators: section.indicators.map((indicator) => (indicator.code === code ? { ...indicator, ...change } : indicator)),
    })),
  };
}

describe('a draft', () => {
  it('may be incomplete, and says everything that keeps it from being published, with its place', () => {
    const draft: RubricContent = {
      sections: [
        {
          key: 'a',
          label: '',
          kind: 'other',
          indicators: [
            { id: randomUUID(), code: '', label: '', prompts: [], observes: 'both', kind: 'levels', levels: [], notObservedAllowed: true },
            {
              id: randomUUID(),
              code: '1a',
              label: 'Talk',
              prompts: [''],
              observes: 'both',
              kind: 'levels',
              levels: [
                { value: 1, label: 'Low', description: '' },
                { value: 1, label: '', description: '' },
              ],
              notObservedAllowed: true,
            },
            {
              id: randomUUID(),
              code: '1A',
              label: 'Rigor',
              prompts: [],
              observes: 'both',
              kind: 'choices',
              choices: [{ key: 'x', label: '' }],
              notObservedAllowed: true,
            },
            {
              id: randomUUID(),
              code: '2',
              label: 'Grade',
              prompts: [],
              observes: 'both',
              kind: 'yes_no',
              levels: [{ value: 1, label: 'a', description: '' }],
              notObservedAllowed: true,
            },
          ],
        },
        { key: 'b', label: 'Empty', kind: 'other', indicators: [] },
      ],
    };
    expect(RubricContent.safeParse(draft).success).toBe(true);
    expect(problemsOf(draft).map(({ path, code }) => [path, code])).toEqual([
      ['sections.0.label', 'section_unnamed'],
      ['sections.0.indicators.0.code', 'code_missing'],
      ['sections.0.indicators.0.label', 'label_missing'],
      ['sections.0.indicators.0.levels', 'too_few_levels'],
      ['sections.0.indicators.1.code', 'code_twice'],
      ['sections.0.indicators.1.prompts.0', 'prompt_empty'],
      ['sections.0.indicators.1.levels.1.label', 'level_unnamed'],
      ['sections.0.indicators.1.levels.1.value', 'value_twice'],
      ['sections.0.indicators.2.code', 'code_twice'],
      ['sections.0.indicators.2.choices', 'too_few_choices'],
      ['sections.0.indicators.2.choices.0.label', 'choice_unnamed'],
      ['sections.0.indicators.3.kind', 'scale_of_another_kind'],
      ['sections.1.indicators', 'section_empty'],
    ]);
    expect(problemsOf({ sections: [] }).map(({ code }) => code)).toEqual(['no_sections']);
  });

  it('holds each id and each section once, and keeps no character that cannot be kept', () => {
    const draft = guide();
    const [first, second] = draft.sections;
    if (!first || !second) throw new Error('five tenets');
    expect(RubricContent.safeParse({ sections: [first, { ...second, key: first.key }] }).success).toBe(false);
    expect(RubricContent.safeParse({ sections: [first, { ...first, key: 'other' }] }).success).toBe(false);
    const parsed = RubricContent.parse({ sections: [{ ...first, label: '  A\u0000line\r\nof\ud800 two ' }], notes: 'one\r\ntwo\u0007' });
    expect(parsed.sections[0]?.label).toBe('A line of two');
    expect(parsed.notes).toBe('one\ntwo');
  });
});

describe('the difference of two versions', () => {
  it('is nothing but ids for the next version as it begins', () => {
    const first = guide();
    const { added, removed, changed, unchanged } = differenceOf(first, withNewIds(first, randomUUID));
    expect([added, removed, changed].map((list) => list.length)).toEqual([0, 0, 0]);
    expect(unchanged).toHaveLength(10);
  });

  it('finds a reworded indicator by its code, and one with a new code by its wording', () => {
    const first = guide();
    const second = reworded(reworded(first, '3B', { label: 'Students explain to each other.' }), '5A', { code: '5Z' });
    const { changed, unchanged } = differenceOf(first, second);
    expect(changed.map(({ from, to, parts }) => [from.indicator.code, to.indicator.code, parts])).toEqual([['3B', '3B', ['label']]]);
    expect(unchanged.find(({ to }) => to.indicator.code === '5Z')?.parts).toEqual(['code']);
  });

  it('puts every indicator of both in exactly one list, whatever the two are', () => {
    fc.assert(
      fc.property(anyRubric, anyRubric, (first, second) => {
        const { added, removed, changed, unchanged } = differenceOf(first, second);
        const pairs = [...changed, ...unchanged];
        const ids = (list: { indicator: { id: string } }[]) => list.map(({ indicator }) => indicator.id).sort();
        expect(ids([...removed, ...pairs.map(({ from }) => from)])).toEqual(ids(indicatorsOf(first)));
        expect(ids([...added, ...pairs.map(({ to }) => to)])).toEqual(ids(indicatorsOf(second)));
      }),
    );
  });
});

describe('a crosswalk', () => {
  it('proposes what was not changed as comparable, asks about what was, and is silent on what is new', () => {
    const first = guide();
    const second = reworded(first, '3B', { label: 'Students explain to each other.' });
    second.sections[0]?.indicators.push({ ...(second.sections[0].indicators[0] as Indicator), id: randomUUID(), code: '1Z', label: 'Something new' });
    const proposals = proposeCrosswalk(first, second);
    expect(proposals).toHaveLength(10);
    expect(proposals.filter(({ comparable }) => comparable === null).map(({ parts }) => parts)).toEqual([['label']]);
    const codeOf = new Map([...indicatorsOf(first), ...indicatorsOf(second)].map(({ indicator }) => [indicator.id, indicator.code]));
    expect(proposals.every(({ fromIndicatorId, toIndicatorId }) => codeOf.get(fromIndicatorId) === codeOf.get(toIndicatorId))).toBe(true);
  });

  it('joins what people said is comparable over several versions, and nothing else', () => {
    const series = seriesOf([
      { fromIndicatorId: 'b', toIndicatorId: 'c', comparable: true },
      { fromIndicatorId: 'a', toIndicatorId: 'b', comparable: true },
      { fromIndicatorId: 'c', toIndicatorId: 'd', comparable: false },
    ]);
    expect([...(series.get('a') ?? [])].sort()).toEqual(['a', 'b', 'c']);
    expect(series.get('c')).toBe(series.get('a'));
    expect(series.has('d')).toBe(false);
  });

  it('cannot join two scales that differ', () => {
    const rated = { kind: 'levels', lowest: 1, highest: 4 };
    expect(incomparable(rated, { ...rated })).toBeNull();
    expect(incomparable(rated, { ...rated, highest: 3 })).toMatch(/lowest and highest/);
    expect(incomparable(rated, { kind: 'yes_no', lowest: 0, highest: 1 })).toMatch(/different ways/);
  });
});
