import { z } from 'zod';
import { Figure } from './figure.ts';
import { ProfileRow, profileRowLabels } from './row.ts';

/** One row of a table of figures: of one task kind, or of planning and facilitating together. */
export const FigureRow = z.strictObject({ row: ProfileRow, label: z.string(), figures: z.array(Figure) });
export type FigureRow = z.infer<typeof FigureRow>;

export function figureRow(row: ProfileRow, figures: Figure[]): FigureRow {
  return { row, label: profileRowLabels[row], figures };
}
