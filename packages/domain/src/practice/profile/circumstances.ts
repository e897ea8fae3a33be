import type { Population } from '../../kernel/estimate.ts';
import { FocusSetBy, focusSetByLabels, Place, placeLabels } from '../vocabulary.ts';
import type { ProfileCounts } from './counts.ts';
import { type Figure, shareFigure, weigh } from './figure.ts';

/** Who or what set the focus: shares of the tasks in which that was recorded. */
export function focusSetByShares(counts: ProfileCounts, population: Population): Figure[] {
  return FocusSetBy.options.map((by) =>
    shareFigure(
      {
        key: `focus_set_by.${by}`,
        label: focusSetByLabels[by],
        counted: 'tasks',
        opens: { focusSetBy: by },
        outOf: { recorded: 'focusSetBy' },
      },
      {
        hits: weigh(
          counts.focusSetBy.filter((row) => row.by === by),
          (row) => row.tasks,
        ),
        of: weigh(counts.focusSetBy, (row) => row.tasks),
        population,
        noData: 'Who set the focus has not been recorded',
      },
    ),
  );
}

/** Where tasks took place: shares of the minutes of tasks in which that was recorded. n counts those tasks. */
export function placeShares(counts: ProfileCounts, population: Population): Figure[] {
  return Place.options.map((place) =>
    shareFigure(
      { key: `place.${place}`, label: placeLabels[place], counted: 'tasks', opens: { place }, outOf: { recorded: 'place' } },
      {
        hits: weigh(
          counts.places.filter((row) => row.place === place),
          (row) => row.minutes,
        ),
        of: weigh(counts.places, (row) => row.minutes),
        n: counts.places.reduce((tasks, row) => tasks + row.tasks, 0),
        population,
        noData: 'Where tasks took place has not been recorded',
      },
    ),
  );
}

/** Sustained against one-off: the share of tasks that belong to a sustained piece of work, where that was recorded. */
export function sustainedShare(counts: ProfileCounts, population: Population): Figure {
  return shareFigure(
    { key: 'sustained', label: 'Part of sustained work', counted: 'tasks', opens: { sustained: true }, outOf: { recorded: 'sustained' } },
    {
      hits: weigh(counts.tasks, (row) => row.sustained),
      of: weigh(counts.tasks, (row) => row.sustained + row.oneOff),
      population,
      noData: 'Whether tasks were sustained or one-off has not been recorded',
    },
  );
}
