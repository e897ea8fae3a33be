/** Scores: rows are items (lessons, or indicators of lessons), columns are observers; null where an observer gave none. */
export type Ratings = readonly (readonly (number | null)[])[];

/** More levels than these are a measurement, not a scale of levels; statistics of levels are refused then. Ours. */
export const mostLevels = 50;

/** Scores made ready for counting. */
export interface RatingTable {
  items: number;
  observers: number;
  /** ascending: the whole scale where one was given, otherwise the levels that were used */
  levels: Float64Array;
  /** the scale was given */
  scaleKnown: boolean;
  /** items × observers: the place in `levels`, or -1 where there is no score */
  codes: Int16Array | Int32Array;
  /** items × levels: how many observers gave this level; empty with more than `mostLevels` levels */
  counts: Float64Array;
  /** per item: how many observers gave a score */
  scored: Float64Array;
  /** per item: the sum of its scores */
  totals: Float64Array;
}

/**
 * Counts scores. `scale` names all levels there are, also those that nobody used.
 * Throws a RangeError for rows of unequal length, for scores that are no finite numbers, and for scores outside the scale.
 */
export function ratingTable(ratings: Ratings, scale?: readonly number[]): RatingTable {
  const items = ratings.length;
  const observers = ratings[0]?.length ?? 0;
  const used = new Set<number>();
  for (const row of ratings) {
    if (row.length !== observers) throw new RangeError(`Rows have ${observers} and ${row.length} observers`);
    for (const score of row) if (score !== null) used.add(score);
  }
  for (const score of used) if (!Number.isFinite(score)) throw new RangeError(`${score} is not a score`);
  const levels = Float64Array.from(new Set(scale ?? used)).sort();
  const place = new Map(Array.from(levels, (level, index) => [level, index] as const));
  for (const score of used) if (!place.has(score)) throw new RangeError(`${score} is not on the scale`);

  const few = levels.length <= mostLevels;
  const codes = new (few ? Int16Array : Int32Array)(items * observers).fill(-1);
  const counts = new Float64Array(few ? items * levels.length : 0);
  const scored = new Float64Array(items);
  const totals = new Float64Array(items);
  for (const [item, row] of ratings.entries()) {
    for (const [observer, score] of row.entries()) {
      if (score === null) continue;
      const code = place.get(score)!;
      codes[item * observers + observer] = code;
      if (few) counts[item * levels.length + code]! += 1;
      scored[item]! += 1;
      totals[item]! += score;
    }
  }
  return { items, observers, levels, scaleKnown: scale !== undefined, codes, counts, scored, totals };
}
