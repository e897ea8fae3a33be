import type { Population } from '../../kernel/estimate.ts';
import { reachesIntoSchools, type TaskKind } from '../vocabulary.ts';
import type { ProfileCounts } from './counts.ts';
import { type Figure, shareFigure, weigh } from './figure.ts';
import { kindsOf, type ProfileRow, profileRowLabels } from './row.ts';

/** Time per task: the share of recorded minutes in each row (dissertation ch. 7, table 16). n counts tasks. */
export function timePerTask(counts: ProfileCounts, rows: readonly ProfileRow[], population: Population): Figure[] {
  return rows.map((row) => timeShare(counts, `time.${row}`, profileRowLabels[row], kindsOf(row), population));
}

/**
 * Reach into schools: the share of minutes in tasks that are for schools, planning of learning in the office included
 * (dissertation ch. 7). Where a task took place is another figure, see `places`.
 */
export function reachIntoSchools(counts: ProfileCounts, population: Population): Figure {
  return timeShare(counts, 'reach', 'Tasks that reach into schools', [...reachesIntoSchools], population);
}

/** The share of minutes that went to off-role and administrative work. */
export function offRoleTime(counts: ProfileCounts, population: Population): Figure {
  return timeShare(counts, 'off_role', 'Off-role and administrative work', ['off_role'], population);
}

/** The share of recorded minutes that went to tasks of these kinds. n counts all tasks. */
export function timeShare(counts: ProfileCounts, key: string, label: string, kinds: TaskKind[], population: Population): Figure {
  return shareFigure(
    { key, label, counted: 'tasks', opens: { kinds }, outOf: {} },
    {
      hits: weigh(
        counts.tasks.filter((row) => kinds.includes(row.kind)),
        (row) => row.minutes,
      ),
      of: weigh(counts.tasks, (row) => row.minutes),
      n: counts.tasks.reduce((tasks, row) => tasks + row.tasks, 0),
      population,
      noData: 'No task has been recorded',
    },
  );
}
