import type { RatingTable, Reference } from '../../statistics/index.ts';

/**
 * The same scores counted in steps of the scale where it is known, so that neighboring levels are one apart whatever their
 * numbers; in units of the score where it is not.
 */
export function inSteps(table: RatingTable): RatingTable {
  return table.scaleKnown ? { ...table, levels: Float64Array.from(table.levels.keys()) } : table;
}

/** A reference counted as `inSteps` counts. */
export function referenceInSteps(table: RatingTable, reference: Reference): Reference {
  return table.scaleKnown ? reference.map((score) => (score === null ? null : table.levels.indexOf(score))) : reference;
}
