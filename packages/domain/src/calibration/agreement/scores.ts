import {
  type Clusters,
  clustersOf,
  drawResamples,
  type Ratings,
  type RatingTable,
  type Reference,
  type Resamples,
  ratingTable,
} from '../../statistics/index.ts';
import type { Measurement } from './report.ts';

/** What a report is computed from. */
export interface AgreementInput {
  /** rows: lessons, or items; columns: observers; null: not scored, or not observed */
  ratings: Ratings;
  measurement: Measurement;
  /** numbers from 0 to under 1; `seededRandom(seed)` gives the same intervals each time */
  random: () => number;
  /** every level that the scale has; without it the levels used are taken for all, and neighbors are those one unit apart */
  scale?: readonly number[];
  /** per row the lesson it is of, when several rows are of one lesson: lessons are then what intervals are drawn from */
  lessons?: readonly (string | number)[];
  /** per row the agreed or anchor score */
  reference?: Reference;
  /** how many resamples an interval is made of; 1000 otherwise */
  resamples?: number;
  /** the fewest items for a statistic that corrects for chance; 5 otherwise, never under 2. Plain shares need one item. */
  fewest?: number;
}

/** Scores without rows and columns that hold none, ready for counting. */
export interface Scores {
  measurement: Measurement;
  table: RatingTable;
  clusters: Clusters;
  /** several rows are of one lesson */
  nested: boolean;
  reference: Reference | null;
  /** per column of the input its column in the table; -1 without any score */
  columns: number[];
  fewest: number;
  resamples(): Resamples;
}

/** Draws are made once per number of clusters, so that tables of one round are resampled alike. */
export type Draws = Map<number, Resamples>;

export function scoresOf(input: AgreementInput, draws: Draws = new Map()): Scores {
  const { ratings, measurement, random, scale, lessons, reference, resamples = 1000, fewest = 5 } = input;
  for (const each of [lessons, reference]) {
    if (each && each.length !== ratings.length) throw new RangeError(`${ratings.length} rows and ${each.length} lessons or reference scores`);
  }
  const rows = ratings.flatMap((row, index) => (row.some((score) => score !== null) ? [index] : []));
  const kept = <T>(values: readonly T[]) => rows.map((row) => values[row]!);
  const columns: number[] = [];
  let observers = 0;
  for (const column of ratings[0]?.keys() ?? []) columns.push(ratings.some((row) => row[column] !== null) ? observers++ : -1);
  const table = ratingTable(
    kept(ratings).map((row) => row.filter((_, column) => columns[column] !== -1)),
    scale,
  );
  for (const score of reference ?? []) if (score !== null && scale && !scale.includes(score)) throw new RangeError(`${score} is not on the scale`);
  const clusters = clustersOf(rows.length, lessons && kept(lessons));
  return {
    measurement,
    table,
    clusters,
    nested: clusters.count < rows.length,
    reference: reference ? kept(reference) : null,
    columns,
    fewest: Math.max(2, fewest),
    resamples() {
      const drawn = draws.get(clusters.count) ?? drawResamples(clusters.count, resamples, random);
      draws.set(clusters.count, drawn);
      return drawn;
    },
  };
}
