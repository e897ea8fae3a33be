import { z } from 'zod';
import type { Population } from '../../kernel/estimate.ts';
import type { ProfileCounts } from './counts.ts';
import { countFigure, Figure, sum, weigh } from './figure.ts';
import { kindsOf, ProfileRow, profileRowLabels } from './row.ts';

/** Tasks and interactions of one row (dissertation ch. 7, tables 14 and 15). */
export const VolumeRow = z.strictObject({ row: ProfileRow, label: z.string(), tasks: Figure, interactions: Figure });
export type VolumeRow = z.infer<typeof VolumeRow>;

export function volumePerTask(counts: ProfileCounts, rows: readonly ProfileRow[], population: Population): VolumeRow[] {
  return rows.map((row) => {
    const kinds = kindsOf(row);
    const label = profileRowLabels[row];
    const tasks = sum(
      weigh(
        counts.tasks.filter((count) => kinds.includes(count.kind)),
        (count) => count.tasks,
      ),
    );
    const talks = sum(
      weigh(
        counts.interactions.filter((count) => kinds.includes(count.kind)),
        (count) => count.interactions,
      ),
    );
    const opens = { kinds };
    const interactions = { key: `volume.${row}.interactions`, label, counted: 'interactions' as const, opens };
    return {
      row,
      label,
      tasks: countFigure({ key: `volume.${row}.tasks`, label, counted: 'tasks', opens }, 'tasks', tasks, population),
      interactions:
        talks > 0
          ? countFigure(interactions, 'interactions', talks, population)
          : {
              ...interactions,
              unit: 'interactions' as const,
              estimate: { refused: 'not_logged' as const, n: 0, reason: 'What was talked about has not been recorded for these tasks', population },
            },
    };
  });
}
