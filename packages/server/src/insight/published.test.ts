import { rate } from '@trellis/domain/infrastructure';
import { computePublished, propositions } from '@trellis/domain/insight';
import { countRecords, profile } from '@trellis/domain/practice';
import { publishedTables, sampleDistricts } from '@trellis/samples';
import { describe, expect, test } from 'vitest';
import { publishedReport } from './published.ts';

const { rows, contradictions } = publishedReport();
const ofTable = (...tables: number[]) => rows.filter((row) => tables.includes(row.table));
const named = (row: (typeof rows)[number]) => [row.district, row.table, row.row, row.column, row.published, row.computed].join(' | ');

describe('the published tables, computed again from raw records', () => {
  test('every printed cell is there once, and every one could be computed', () => {
    expect(rows).toHaveLength(publishedTables.length);
    expect(new Set(rows.map((row) => row.table))).toEqual(new Set([3, 7, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 24, 25, 26, 27, 28, 29]));
    expect(rows.filter((row) => row.computed === null).map(named)).toEqual([]);
  });

  test('17 of the 18 ratings equal the published ones; the eighteenth says why not', () => {
    const ratings = ofTable(21);
    expect(ratings).toHaveLength(18);
    const unequal = ratings.filter((row) => !row.agrees);
    expect(unequal.map(({ district, row, published, computed }) => ({ district, row, published, computed }))).toEqual([
      { district: 'almond-valley', row: 'Assessments, demand', published: 'low', computed: 'medium' },
    ]);
    expect(unequal[0]!.note).toMatch(/24% against 11%/);
  });

  test('the demand of materials agrees only within made-up shares, and says so', () => {
    for (const row of ofTable(21).filter((each) => each.row === 'Materials, demand')) expect(row.note).toMatch(/consistent with .* does not reproduce/);
  });

  test('assessments by grade: the first grade of Almond Valley alone differs, with its reason', () => {
    const unequal = ofTable(11, 12).filter((row) => !row.agrees);
    expect(unequal.map(named)).toEqual(['almond-valley | 11 | First grade | Demand | low | medium']);
    expect(unequal[0]!.note).toBeTruthy();
  });

  test('every share of tables 16, 19, 20 and 24 to 29 comes within 1.5 points', () => {
    const shares = ofTable(16, 19, 20, 24, 25, 26, 27, 28, 29);
    expect(shares).toHaveLength(11 + 6 + 4 + 6 + 12 + 14 + 16 + 10 + 6);
    for (const row of shares) {
      expect(row.unit).toBe('percent');
      expect(Math.abs(row.difference!), named(row)).toBeLessThanOrEqual(1.5);
      expect(row.n, named(row)).toBeGreaterThan(0);
    }
  });

  test('hours, elements, features, kinds of task, counts, leaders and resources are equal row by row', () => {
    const equal = ofTable(3, 7, 9, 13, 14, 15, 17, 18);
    expect(equal).toHaveLength(18 + 26 + 14 + 12 + 12 + 14 + 11 + 11);
    expect(equal.filter((row) => !row.agrees).map(named)).toEqual([]);
  });

  test('features are specified in the very resources that are printed', () => {
    for (const { district, measure } of publishedTables) {
      if (measure.of !== 'feature') continue;
      const { features } = sampleDistricts.find((each) => each.key === district)!.design;
      const clear = features!.filter((each) => each.feature === measure.feature && each.clear).map((each) => each.resource);
      expect(new Set(clear), `${district} ${measure.feature}`).toEqual(new Set(measure.resources));
    }
  });

  test('who is known from interviews only is named in two cells, and took part in no observed task', () => {
    const told = ofTable(17).filter((row) => row.note?.includes('interviews only'));
    expect(told.map(({ district, note }) => [district, note])).toEqual([
      ['cypress', 'Known from interviews only, in no observed task: School leaders'],
      ['almond-valley', 'Known from interviews only, in no observed task: Assistant superintendents'],
    ]);
    const seen = (key: string, kind: string, group: string) =>
      sampleDistricts
        .find((each) => each.key === key)!
        .practice.some((task) => task.kind === kind && task.people.some((each) => each.group === group && each.part === 'leads'));
    expect(seen('almond-valley', 'observing_debriefing', 'principal_supervisors')).toBe(false);
    expect(seen('cypress', 'planning_learning', 'principals')).toBe(false);
  });

  test('a changed record changes the table: nothing is typed in', () => {
    const cypress = sampleDistricts.find((each) => each.key === 'cypress')!;
    const without = computePublished({ ...cypress, practice: cypress.practice.filter((task) => task.kind !== 'outward_facing') });
    expect(without({ of: 'task_count' }).value).toBe(25);
    expect(without({ of: 'task_seen', kinds: ['outward_facing'] }).value).toBe('no');
    const mandated = structuredClone(cypress.design);
    mandated.features!.push({ feature: 'core_practices', resource: 'math-teaching-toolkit', clear: true });
    expect(computePublished({ ...cypress, design: mandated })({ of: 'feature', feature: 'core_practices', resources: [] }).value).toBe('yes');
  });

  test('the contradictions of the sources stand beside', () => {
    expect(contradictions.length).toBeGreaterThan(40);
    expect(new Set(contradictions.map((each) => each.id)).size).toBe(contradictions.length);
  });
});

describe('the propositions on the published districts', () => {
  const figures = Object.fromEntries(
    sampleDistricts.map((district) => {
      const counts = countRecords(district.practice, { schoolLeaders: district.design.district.schoolLeaders });
      const levels = Object.fromEntries(rate(district.design).ratings.map(({ key, effective }) => [key, effective.level]));
      return [district.key, propositions(profile(counts, { population: 'all', coachSplit: 'made_up' }), levels)];
    }),
  );
  const value = (district: string, number: number) => {
    const { estimate } = figures[district]!.find((each) => each.number === number)!.practice[0]!;
    return 'value' in estimate ? estimate.value : estimate.refused;
  };

  test('time on tasks that reach into schools: 80 % and 45 %', () => {
    expect(value('almond-valley', 1)).toBeCloseTo(0.8, 2);
    expect(value('cypress', 1)).toBeCloseTo(0.45, 2);
  });

  test('common resources, and tasks led with other groups, are more frequent in Almond Valley', () => {
    expect(value('almond-valley', 2)).toBeGreaterThan(value('cypress', 2) as number);
    expect(value('almond-valley', 4)).toBeGreaterThan(value('cypress', 4) as number);
  });

  test('talk on teaching and learning while planning for improvement: 47 % and none', () => {
    expect(Math.abs((value('almond-valley', 3) as number) - 0.47)).toBeLessThan(0.015);
    expect(value('cypress', 3)).toBe(0);
  });

  test('variability between coaches is refused: no figures per coach are published', () => {
    expect(value('almond-valley', 6)).toBe('not_published');
    expect(value('cypress', 6)).toBe('not_published');
  });
});
