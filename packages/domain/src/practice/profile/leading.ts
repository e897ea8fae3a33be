import type { Population } from '../../kernel/estimate.ts';
import { LedWith, ledWithLabels } from './co-leader.ts';
import type { ProfileCounts } from './counts.ts';
import { type Figure, shareFigure, weigh } from './figure.ts';
import { type FigureRow, figureRow } from './figure-row.ts';
import { kindsOf, type ProfileRow } from './row.ts';

const noData = 'No task has been recorded';

/**
 * Who leads with the coach: per row the share of tasks led with each group that led any of them, and those led alone
 * (dissertation ch. 7, table 17). Shares of a row may add to more than 1: several groups can lead one task.
 */
export function leadersPerTask(counts: ProfileCounts, rows: readonly ProfileRow[], population: Population): FigureRow[] {
  return rows.map((row) => {
    const kinds = kindsOf(row);
    const led = counts.ledWith.filter((count) => kinds.includes(count.kind));
    const tasks = counts.tasks.filter((count) => kinds.includes(count.kind));
    const groups = LedWith.options.filter((group) => led.some((count) => count.with === group));
    return figureRow(
      row,
      groups.map((group) =>
        shareFigure(
          {
            key: `leaders.${row}.${group}`,
            label: ledWithLabels[group],
            counted: 'tasks',
            opens: { kinds, ledWith: group },
            outOf: { kinds },
          },
          {
            hits: weigh(
              led.filter((count) => count.with === group),
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

/** The share of all tasks that somebody outside the mathematics department led with the coach. */
export function ledWithOthers(counts: ProfileCounts, population: Population): Figure {
  return shareFigure(
    {
      key: 'led_with_others',
      label: 'Tasks led with other groups',
      counted: 'tasks',
      opens: { ledWithOthers: true },
      outOf: {},
    },
    { hits: weigh(counts.tasks, (row) => row.withOthers), of: weigh(counts.tasks, (row) => row.tasks), population, noData },
  );
}
