import { mostLevels, type RatingTable } from './rating-table.ts';
import type { Refusal } from './refusal.ts';

export const nothingScoredTwice: Refusal = { refused: 'no_data', reason: 'No item has scores of two observers' };
export const nothingScoredByAll: Refusal = {
  refused: 'no_data',
  reason: 'No item has a score of every observer, and this statistic leaves out items with gaps',
};
export const oneLevelThroughout: Refusal = {
  refused: 'no_variation',
  reason: 'Every score is the same, so that agreement by chance is certain',
};

/** Statistics that compare need scores of two observers, and those of levels a scale of levels; null when both are there. */
export function unfit(table: RatingTable, { ofLevels = true } = {}): Refusal | null {
  if (table.items === 0) return nothingScoredTwice;
  if (table.observers < 2) return { refused: 'does_not_fit', reason: 'Agreement needs scores of at least two observers' };
  if (ofLevels && table.levels.length > mostLevels) {
    return {
      refused: 'does_not_fit',
      reason: `Scores take ${table.levels.length} different values; a statistic of levels is not made for more than ${mostLevels}`,
    };
  }
  return null;
}
