import { z } from 'zod';
import type { Computed, Measure } from './measure.ts';

export const PublishedUnit = z.enum(['hours', 'percent', 'tasks', 'interactions', 'level', 'yes_no', 'list', 'name']);
export type PublishedUnit = z.infer<typeof PublishedUnit>;

/** One cell of a published table, as it is printed. */
export interface PublishedCell {
  district: string;
  table: number;
  row: string;
  column: string;
  published: number | string;
  unit: PublishedUnit;
  measure: Measure;
}

/**
 * One published cell beside the same cell computed from raw records. `difference` is computed less published, in the
 * unit of the cell, for numbers only. `agrees`: numbers within the tolerance of their unit, everything else equal; null
 * where nothing could be computed, and `note` says why.
 */
export const PublishedRow = z.strictObject({
  district: z.string(),
  table: z.number().int(),
  row: z.string(),
  column: z.string(),
  unit: PublishedUnit,
  published: z.union([z.number(), z.string()]),
  computed: z.union([z.number(), z.string()]).nullable(),
  n: z.number().int().nonnegative().nullable(),
  difference: z.number().nullable(),
  agrees: z.boolean().nullable(),
  note: z.string().nullable(),
});
export type PublishedRow = z.infer<typeof PublishedRow>;

/**
 * How far numbers may differ: percentages by 1.5 points, because in six of the printed columns no whole counts round to
 * the printed figures; hours by the rounding of minutes; counts not at all.
 */
export const tolerances: Partial<Record<PublishedUnit, number>> = { percent: 1.5, hours: 0.01, tasks: 0, interactions: 0 };

/** Sets published cells beside computed ones. A note of the caller (a known contradiction) comes before the computation's own. */
export function compareWithPublished(
  cells: readonly PublishedCell[],
  compute: (district: string, measure: Measure) => Computed,
  noteOf: (cell: PublishedCell, agrees: boolean | null) => string | null = () => null,
): PublishedRow[] {
  return cells.map((cell) => {
    const { district, table, row, column, unit, published } = cell;
    const { value, n, note } = compute(district, cell.measure);
    const difference = typeof value === 'number' && typeof published === 'number' ? value - published : null;
    const agrees =
      value === null ? null : difference === null ? sameText(String(value), String(published)) : Math.abs(difference) <= (tolerances[unit] ?? 0) + 1e-9;
    const notes = [noteOf(cell, agrees), note].filter((each) => each != null);
    return { district, table, row, column, unit, published, computed: value, n, difference, agrees, note: notes.length > 0 ? notes.join(' ') : null };
  });
}

/** Lists are equal as sets; case and order mean nothing. */
function sameText(one: string, other: string): boolean {
  return setOf(one) === setOf(other);
}

function setOf(text: string): string {
  return [
    ...new Set(
      text
        .toLowerCase()
        .split(/[;,]/)
        .map((each) => each.trim()),
    ),
  ]
    .sort()
    .join(';');
}
