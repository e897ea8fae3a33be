import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInRubrics, contentOf } from './built-in/index.ts';
import { emptyRubric, RubricContent } from './content.ts';
import { NoRubric, rubricFromCase } from './from-case.ts';
import { rubricFromRows } from './from-rows.ts';
import { withNewIds } from './indicators.ts';
import { emptyRow, type RubricRow } from './rows.ts';
import { anyRubric } from './testing/index.ts';
import { type CaseCover, caseOf } from './to-case.ts';
import { rowsOf } from './to-rows.ts';

const cover: CaseCover = {
  versionId: randomUUID(),
  rubricId: randomUUID(),
  name: 'Practice guide',
  number: 2,
  published: true,
  subject: 'mathematics',
  creator: 'Meadow Unified',
  on: '2026-09-01',
};
const withoutIds = (content: RubricContent) => withNewIds(content, () => 'any');
const lined = (rows: Partial<RubricRow>[]) => rows.map((row, index) => ({ line: index + 2, cells: { ...emptyRow, ...row } }));

describe('a rubric that leaves and comes back', () => {
  it('is the same as CASE, whatever it holds', () => {
    fc.assert(
      fc.property(anyRubric, (content) => {
        const file = JSON.parse(JSON.stringify(caseOf(content, cover, randomUUID)));
        const { content: back, rejected, titles } = rubricFromCase(file, 0, randomUUID);
        expect(rejected).toEqual([]);
        expect(titles).toEqual(['Practice guide']);
        expect(withoutIds(RubricContent.parse(back))).toEqual(withoutIds(content));
      }),
    );
  });

  it('is the same as rows, whatever it holds', () => {
    fc.assert(
      fc.property(anyRubric, (content) => {
        const { content: back, rejected } = rubricFromRows(lined(rowsOf(content)), randomUUID);
        expect(rejected).toEqual([]);
        expect(withoutIds(RubricContent.parse(back))).toEqual(withoutIds(content));
      }),
    );
  });

  it('keeps a section without indicators, and an empty draft', () => {
    const draft: RubricContent = { sections: [{ key: 'a', label: 'Culture', kind: 'tenet', prompt: 'Why?', indicators: [] }] };
    expect(rubricFromRows(lined(rowsOf(draft)), randomUUID).content).toEqual(draft);
    expect(rubricFromCase(caseOf(draft, cover, randomUUID), 0, randomUUID).content).toEqual(draft);
    expect(rowsOf(emptyRubric)).toEqual([]);
  });
});

describe('CASE of others', () => {
  const foreign = {
    CFDocument: { title: 'Elsewhere' },
    CFRubrics: [
      {
        title: 'Observation',
        extra: 1,
        CFRubricCriteria: [
          {
            category: 'Talk',
            description: 'Students explain',
            position: 2,
            CFRubricCriterionLevels: [
              { score: 2, quality: 'Often', position: 2 },
              { score: 1, quality: 'Rarely', position: 1 },
            ],
          },
          {
            category: 'Content',
            description: 'On grade',
            position: 1,
            weight: 2,
            CFRubricCriterionLevels: [{ score: 0.5, quality: 'Half' }, { quality: 'None' }, 7],
          },
          'not a criterion',
          { category: 'Talk', description: 'x'.repeat(501) },
        ],
      },
      { title: 'Another', CFRubricCriteria: [] },
    ],
  };

  it('is read leniently: categories become sections, positions the order, and what does not fit is named', () => {
    const { content, rejected, titles } = rubricFromCase(foreign, 0, randomUUID);
    expect(titles).toEqual(['Observation', 'Another']);
    expect(content.sections.map(({ label, indicators }) => [label, indicators.map(({ code, label: wording }) => [code, wording])])).toEqual([
      ['Talk', [['1.1', 'Students explain']]],
      ['Content', [['2.1', 'On grade']]],
    ]);
    expect(content.sections[0]?.indicators[0]?.levels?.map((level) => level.value)).toEqual([1, 2]);
    expect(rejected.map(({ where }) => where)).toEqual([
      'CFRubrics.0.CFRubricCriteria.1.CFRubricCriterionLevels.0',
      'CFRubrics.0.CFRubricCriteria.1.CFRubricCriterionLevels.1',
      'CFRubrics.0.CFRubricCriteria.1.CFRubricCriterionLevels.2',
      'CFRubrics.0.CFRubricCriteria.2',
      'CFRubrics.0.CFRubricCriteria.3',
    ]);
    expect(RubricContent.safeParse(content).success).toBe(true);
  });

  it('is read by itself too, and refused where there is none', () => {
    expect(rubricFromCase(foreign.CFRubrics[1], 0, randomUUID).titles).toEqual(['Another']);
    for (const nothing of [null, 3, {}, { CFRubrics: [] }, { CFItems: [] }, []]) expect(() => rubricFromCase(nothing, 0, randomUUID)).toThrow(NoRubric);
    expect(() => rubricFromCase(foreign, 5, randomUUID)).toThrow('This document holds 2 rubrics; there is no number 6.');
  });

  it('goes on without our extension where it cannot be read', () => {
    const file = caseOf(contentOf(builtInRubrics.webb_levels, randomUUID), cover, randomUUID) as { CFRubrics: { extensions: unknown }[] };
    const [rubric] = file.CFRubrics;
    if (rubric) rubric.extensions = { trellis: { sections: 'none' } };
    const { content, rejected } = rubricFromCase(file, 0, randomUUID);
    expect(rejected.map(({ where }) => where)).toEqual(['CFRubrics.0.extensions.trellis']);
    expect(content.sections.flatMap(({ indicators }) => indicators)).toHaveLength(2);
  });
});

describe('rows of a spreadsheet', () => {
  it('may leave out what stands above, and need nothing but a section, a code, an indicator and levels', () => {
    const { content, rejected } = rubricFromRows(
      lined([
        { section: 'Culture', code: '1A', indicator: 'Students listen', value: '1', level: 'Not yet' },
        { value: '2', level: 'Fully', description: 'Everybody' },
        { code: '1B', indicator: 'Time is used', kind: 'Yes or no', observes: 'Teachers', not_observed: 'No' },
        { section: 'Content', code: '2A', indicator: 'Rigor', kind: 'choices', level: 'Understanding' },
        { level: 'Fluency' },
      ]),
      randomUUID,
    );
    expect(rejected).toEqual([]);
    expect(withoutIds(content)).toEqual({
      sections: [
        {
          key: 'section-1',
          label: 'Culture',
          kind: 'other',
          indicators: [
            {
              id: 'any',
              code: '1A',
              label: 'Students listen',
              prompts: [],
              observes: 'both',
              kind: 'levels',
              levels: [
                { value: 1, label: 'Not yet', description: '' },
                { value: 2, label: 'Fully', description: 'Everybody' },
              ],
              notObservedAllowed: true,
            },
            { id: 'any', code: '1B', label: 'Time is used', prompts: [], observes: 'teacher', kind: 'yes_no', notObservedAllowed: false },
          ],
        },
        {
          key: 'section-2',
          label: 'Content',
          kind: 'other',
          indicators: [
            {
              id: 'any',
              code: '2A',
              label: 'Rigor',
              prompts: [],
              observes: 'both',
              kind: 'choices',
              choices: [
                { key: 'choice-1', label: 'Understanding' },
                { key: 'choice-2', label: 'Fluency' },
              ],
              notObservedAllowed: true,
            },
          ],
        },
      ],
    });
  });

  it('are left out one by one where they cannot be read, each with its line and a sentence', () => {
    const { content, rejected } = rubricFromRows(
      lined([
        { code: '1A', indicator: 'Before any section' },
        { section: 'Culture', value: '1', level: 'Without a code' },
        { code: '1A', indicator: 'Students listen', value: 'high', level: 'High' },
        { code: '1B', indicator: 'Students speak', value: '1', level: 'Not yet' },
        { code: '1B', value: '1', level: 'Again' },
        { code: '1B', indicator: 'Something else', value: '2', level: 'Fully' },
        { code: '1C', indicator: 'Kind', kind: 'stars' },
        { section: 'Content', code: '1b', indicator: 'Students speak', value: '2' },
        { code: '1D', indicator: 'Yes', kind: 'yes no', value: '1', level: 'Yes' },
        { code: 'x'.repeat(21), indicator: 'Long' },
      ]),
      randomUUID,
    );
    expect(rejected.map(({ line }) => line)).toEqual([2, 3, 4, 6, 7, 8, 9, 10, 11]);
    expect(content.sections.map((section) => [section.label, section.indicators.map((indicator) => indicator.code)])).toEqual([
      ['Culture', ['1B']],
      ['Content', []],
    ]);
    expect(rejected.every(({ message }) => /^[A-Z0-9“].*\.$/.test(message))).toBe(true);
  });
});
