import type { DistrictKey, Measure, PublishedFigure, PublishedUnit } from '../types.ts';

/** A cell as printed, or null where the table has none. */
type Cell = number | string | null;

/** One row of a two-column table as two figures: the column of Almond Valley, then that of Cypress. */
export function row(
  table: number,
  label: string,
  unit: PublishedUnit,
  [almondValley, cypress]: readonly [Cell, Cell],
  measure: Measure,
  column = 'Published',
): PublishedFigure[] {
  const cells: [DistrictKey, Cell][] = [
    ['almond-valley', almondValley],
    ['cypress', cypress],
  ];
  return cells.flatMap(([district, published]) => (published === null ? [] : [{ district, table, row: label, column, published, unit, measure }]));
}
