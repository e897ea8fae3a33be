import { describe, expect, test } from 'vitest';
import { headingsIn } from './import/headings.ts';
import { ratesWords } from './list/rates-words.ts';
import { demandOption, gradeBars, shareCell, unitsIn } from './report/demand-bars.ts';
import { builtInGrades, filled, withGrade } from './report/scope-draft.ts';
import { toggled, topicKeys } from './second-coding/topic-keys.ts';
import { codesIn, percentWords } from './shared/words.ts';

const mix = (counts: [number, number, number, number], nei: number) => ({
  units: counts.reduce((sum, count) => sum + count, nei),
  nei,
  base: counts.reduce((sum, count) => sum + count, 0),
  levels: counts.map((count, index) => ({ dok: (index + 1) as 1 | 2 | 3 | 4, count, percent: null, inBalance: false })),
});

describe('bars of demand', () => {
  const grade = { grade: 'K' as const, label: 'Kindergarten', result: null, ...mix([6, 3, 0, 0], 1) };

  test('have a segment for each level and the rest hatched, over all units; tables share what has a level', () => {
    const [bar] = gradeBars({ demand: { overall: mix([6, 3, 0, 0], 1), grades: [grade] } });
    expect(bar && unitsIn(bar)).toBe(10);
    const series = demandOption(bar ? [bar] : []).series as { data: number[] }[];
    expect(series.map(({ data }) => data[0])).toEqual([60, 30, 0, 0, 10]);
    expect(bar && shareCell(bar, '1')).toBe('67% (6)');
  });

  test('sum up several grades, and are no data where nothing is coded', () => {
    const bars = gradeBars({ demand: { overall: mix([6, 3, 0, 0], 1), grades: [grade, { ...grade, grade: '1', label: 'Grade 1', ...mix([0, 0, 0, 0], 0) }] } });
    expect(bars.map(({ label }) => label)).toEqual(['Kindergarten', 'Grade 1', 'All grades']);
    expect(bars[1] && shareCell(bars[1], '2')).toBe('No data');
    expect((demandOption(bars).series as { data: unknown[] }[])[0]?.data[1]).toBeNull();
  });
});

describe('the scope', () => {
  test('is filled from the built-in codes, each standard once, and mended grade by grade', () => {
    const first = filled([{ code: 'K.CC.1', grade: 'K' }], { grades: ['K'], domains: ['CC'], parts: false });
    expect(first).toHaveLength(7);
    expect(withGrade(first, 'K', ['K.CC.1', 'K.CC.1'])).toEqual([{ code: 'K.CC.1', grade: 'K' }]);
  });

  test('has built-in codes from kindergarten to grade 8 only', () => {
    expect(builtInGrades(['PK', 'K', '8', '9'])).toEqual(['K', '8']);
  });
});

test.each([
  ['commas', 'key,grade,"content, as coded",dok\nA,K,,1', ['key', 'grade', 'content, as coded', 'dok']],
  ['tabs of a spreadsheet', '\uFEFFKey\tGrade\tTopics\n', ['Key', 'Grade', 'Topics']],
  ['semicolons after blank lines', '\n\nkey;grade\r\nA;K', ['key', 'grade']],
  ['nothing', '', []],
])('headings are found with %s', (_, text, headings) => {
  expect(headingsIn(text)).toEqual(headings);
});

test('letters give the topics of the grade, never the key of "not enough information"', () => {
  const standards = Array.from({ length: 30 }, (_, index) => ({ code: `K.${index}`, grade: 'K' }));
  const keys = topicKeys([...standards, { code: '1.OA.1', grade: '1' }], 'K', ['own']);
  expect(keys).toHaveLength(31);
  expect(keys.filter(({ key }) => key !== '')).toHaveLength(25);
  expect(keys.some(({ key }) => key === 'n')).toBe(false);
  expect(toggled(toggled(['a'], 'b'), 'a')).toEqual(['b']);
});

test('typed codes are split and kept once', () => {
  expect(codesIn(' K.CC.1; K.CC.2|K.CC.1,, ')).toEqual(['K.CC.1', 'K.CC.2']);
});

test('a share is not called none or all when it is not', () => {
  expect([0, 0.2, 49.6, 99.7, 100].map(percentWords)).toEqual(['0%', 'under 1%', '50%', 'over 99%', '100%']);
});

test('the list says which codings the ratings read', () => {
  expect(ratesWords([])).toBe('Nothing is coded yet.');
  expect(ratesWords([{ kind: 'activities', name: 'Units', rates: true }])).toBe('1 coding: materials are rated from “Units”, assessments are not rated yet.');
});
