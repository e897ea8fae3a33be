import { describe, expect, it } from 'vitest';
import { selectSampleDistrict } from '../districts.ts';
import { publishedTables } from './tables.ts';

describe('the published tables', () => {
  it('are all there, each with its number of cells', () => {
    const cells = Object.fromEntries([...Map.groupBy(publishedTables, (figure) => figure.table)].map(([table, figures]) => [table, figures.length]));
    expect(cells).toEqual({
      ...{ 3: 18, 7: 13 + 13, 9: 14, 11: 6, 12: 6, 13: 12, 14: 12, 15: 14, 16: 11, 17: 11, 18: 11, 19: 6, 20: 4, 21: 18 },
      ...{ 24: 6, 25: 12, 26: 14, 27: 16, 28: 10, 29: 6 },
    });
  });

  it('name each cell once', () => {
    const names = publishedTables.map(({ district, table, row, column }) => [district, table, row, column].join(' | '));
    expect(new Set(names).size).toBe(names.length);
  });

  it('add up to 100 % as far as they are printed so', () => {
    const sums = Map.groupBy(
      publishedTables.filter(({ table }) => table === 16 || table >= 24),
      (figure) => `${figure.district} ${figure.table}`,
    );
    const uneven = [...sums]
      .map(([name, figures]) => [name, figures.reduce((sum, figure) => sum + Number(figure.published), 0)])
      .filter(([, sum]) => sum !== 100);
    expect(uneven).toEqual([
      ['almond-valley 25', 99],
      ['almond-valley 27', 99],
    ]);
  });

  it('point at what the designs hold', () => {
    for (const { district, measure } of publishedTables) {
      const { components, structures, roles } = selectSampleDistrict(district).design;
      const keys = [...components!, ...structures!, ...roles!].map((thing) => thing.key);
      if (measure.of === 'component') for (const key of measure.keys) expect(keys).toContain(key);
      if (measure.of === 'feature') for (const key of measure.resources) expect(keys).toContain(key);
    }
  });

  it('agree with each other where two tables print the same sum', () => {
    const hours = publishedTables.filter((figure) => figure.table === 3 && figure.column === 'Total');
    for (const district of ['almond-valley', 'cypress']) {
      const own = hours.filter((figure) => figure.district === district);
      const coaches = own.filter((figure) => figure.row !== 'Total').reduce((sum, figure) => sum + Number(figure.published), 0);
      expect(coaches).toBeCloseTo(Number(own.find((figure) => figure.row === 'Total')!.published), 2);
    }
  });
});
