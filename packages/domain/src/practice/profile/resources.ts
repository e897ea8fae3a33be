import type { Population } from '../../kernel/estimate.ts';
import type { ProfileCounts } from './counts.ts';
import { type Figure, shareFigure, weigh } from './figure.ts';
import { type FigureRow, figureRow } from './figure-row.ts';
import { kindsOf, type ProfileRow } from './row.ts';

const noData = 'No task has been recorded';

/**
 * Which components of the design were used in which tasks: per row the share of tasks that used each one that was used
 * at all (dissertation ch. 7, table 18). `names` turns keys into names; a key without a name stands for itself.
 */
export function resourcesPerTask(
  counts: ProfileCounts,
  rows: readonly ProfileRow[],
  population: Population,
  names: Readonly<Record<string, string>> = {},
): FigureRow[] {
  return rows.map((row) => {
    const kinds = kindsOf(row);
    const used = counts.resources.filter((count) => kinds.includes(count.kind));
    const tasks = counts.tasks.filter((count) => kinds.includes(count.kind));
    const components = [...new Set(used.map((count) => count.component))].sort();
    return figureRow(
      row,
      components.map((component) =>
        shareFigure(
          {
            key: `resources.${row}.${component}`,
            label: names[component] ?? component,
            counted: 'tasks',
            opens: { kinds, component },
            outOf: { kinds },
          },
          {
            hits: weigh(
              used.filter((count) => count.component === component),
              (count) => count.tasks,
            ),
            of: weigh(tasks, (count) => count.tasks),
            population,
            noData,
          },
        ),
      ),
    );
  });
}

/** The share of all tasks that used at least one component of the design. */
export function anyResource(counts: ProfileCounts, population: Population): Figure {
  return shareFigure(
    { key: 'any_resource', label: 'Tasks that used a common resource', counted: 'tasks', opens: { withResource: true }, outOf: {} },
    { hits: weigh(counts.tasks, (row) => row.withResource), of: weigh(counts.tasks, (row) => row.tasks), population, noData },
  );
}
