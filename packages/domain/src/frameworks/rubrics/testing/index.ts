import fc from 'fast-check';
import type { Indicator, Observes, RubricContent, SectionKind } from '../content.ts';

/** A line as people write it, with what files and spreadsheets stumble over. */
const line = (most: number) =>
  fc
    .oneof(
      { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }) },
      fc.constantFrom('=SUM(A1)', "'=1", '-2B', '+1', '@home', 'a, b; c\td', '"quoted"', 'ends with "', '½ of the class, “most”', 'NaN', '007', 'yes', '|'),
    )
    .map(
      (text) =>
        // cut first: a cut may fall inside a character
        tidy(text.slice(0, most)).replace(/\s*\n\s*/g, ' ') || 'x',
    );

const prose = fc.array(line(60), { minLength: 0, maxLength: 3 }).map((lines) => lines.join('\n'));

function tidy(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u200B\uFEFF\uFFFD]/g, '')
    .replace(/\p{Cc}/gu, ' ')
    .trim();
}

const observes = fc.constantFrom<Observes>('teacher', 'student', 'both');
const sectionKind = fc.constantFrom<SectionKind>('tenet', 'core_action', 'other');

const base = fc.record({
  id: fc.uuid({ version: 4 }),
  code: fc.constant(''),
  label: line(100),
  prompts: fc.array(line(50), { maxLength: 4 }),
  observes,
  notObservedAllowed: fc.boolean(),
});

const levels = fc
  .uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 6 })
  .chain((values) => fc.tuple(...values.map((value) => fc.record({ value: fc.constant(value), label: line(30), description: prose }))));
const choices = fc.array(line(40), { minLength: 2, maxLength: 5 }).map((labels) => labels.map((label, index) => ({ key: `choice-${index + 1}`, label })));

const indicator: fc.Arbitrary<Indicator> = fc.oneof(
  fc.record({ own: base, levels }).map(({ own, levels: scale }): Indicator => ({ ...own, kind: 'levels', levels: scale })),
  base.map((own): Indicator => ({ ...own, kind: 'yes_no' })),
  fc.record({ own: base, choices }).map(({ own, choices: open }): Indicator => ({ ...own, kind: 'choices', choices: open })),
);

/** A rubric that could be published: every code once, every scale complete. */
export const anyRubric: fc.Arbitrary<RubricContent> = fc
  .record({
    sections: fc.array(
      fc.record({ label: line(60), kind: sectionKind, prompt: fc.option(prose, { nil: '' }), indicators: fc.array(indicator, { minLength: 1, maxLength: 4 }) }),
      { minLength: 1, maxLength: 4 },
    ),
    notes: fc.option(prose, { nil: '' }),
  })
  .map(({ sections, notes }) => {
    let number = 0;
    return {
      sections: sections.map(({ prompt, ...section }, at) => ({
        ...section,
        key: `section-${at + 1}`,
        ...(prompt ? { prompt } : {}),
        indicators: section.indicators.map((one) => {
          number += 1;
          return { ...one, code: `${at + 1}.${number}` };
        }),
      })),
      ...(notes ? { notes } : {}),
    };
  });
