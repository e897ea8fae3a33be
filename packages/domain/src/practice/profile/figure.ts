import { z } from 'zod';
import { Estimate, type Population } from '../../kernel/estimate.ts';
import { type Cluster, clusteredShareInterval, type NoInterval, shareOf } from '../../statistics/index.ts';
import { RecordFilter } from './record-filter.ts';

/**
 * One figure of a profile. `key` is stable ("time.responding"); a share is 0 to 1 and its `n` counts what `counted`
 * names. `opens` selects the records counted in the value, `outOf` those it is a share of (absent for plain counts).
 */
export const Figure = z.strictObject({
  key: z.string(),
  label: z.string(),
  unit: z.enum(['share', 'tasks', 'interactions', 'contacts', 'weeks', 'distance']),
  counted: z.enum(['tasks', 'interactions', 'schools', 'coaches']),
  estimate: Estimate,
  opens: RecordFilter,
  outOf: RecordFilter.optional(),
});
export type Figure = z.infer<typeof Figure>;

/** What a figure is called and what it opens onto. */
export type FigureName = Pick<Figure, 'key' | 'label' | 'counted' | 'opens'>;

/** One coach's part in a count or sum. */
export interface Weighted {
  coach: string;
  weight: number;
}

export function weigh<Row extends { coach: string }>(rows: readonly Row[], weight: (row: Row) => number): Weighted[] {
  return rows.map((row) => ({ coach: row.coach, weight: weight(row) }));
}

export function sum(parts: readonly Weighted[]): number {
  return parts.reduce((total, part) => total + part.weight, 0);
}

/** Why an interval is not there, as pages print it. */
const noInterval: Record<NoInterval, string> = {
  too_few_clusters: 'Fewer than five coaches: too few to say how far coaches differ',
  all_or_none: 'All or none: nothing to make an interval from',
  no_spread: 'Every coach is exactly alike: nothing to make an interval from',
};

export interface ShareParts {
  hits: readonly Weighted[];
  of: readonly Weighted[];
  /** What the estimate's n counts, where the share is of something else (a share of minutes counts its tasks). */
  n?: number;
  population: Population;
  /** Said when there is nothing to take a share of. */
  noData: string;
}

/** A share over all coaches, with an interval clustered by coach. Refused, never 0, when there is nothing to share. */
export function shareFigure(name: FigureName & { outOf: RecordFilter }, parts: ShareParts): Figure {
  const { population } = parts;
  const of = sum(parts.of);
  const value = shareOf(sum(parts.hits), of);
  if (value === null) return { ...name, unit: 'share', estimate: { refused: 'no_data', n: 0, reason: parts.noData, population } };
  const n = parts.n ?? of;
  const result = clusteredShareInterval(clustersOf(parts.hits, parts.of));
  const interval = 'interval' in result ? { interval: result.interval } : { interval: null, intervalRefused: noInterval[result.refused] };
  return { ...name, unit: 'share', estimate: { value, n, population, ...interval } };
}

/** A plain count. It has no interval: it is what was recorded, not a sample of it. */
export function countFigure(name: FigureName, unit: Figure['unit'], count: number, population: Population): Figure {
  const estimate = { value: count, n: count, population, interval: null, intervalRefused: 'A count of what was recorded' };
  return { ...name, unit, estimate };
}

function clustersOf(hits: readonly Weighted[], of: readonly Weighted[]): Cluster[] {
  const clusters = new Map<string, Cluster>();
  const cluster = (coach: string) => {
    const found = clusters.get(coach) ?? { hits: 0, of: 0 };
    clusters.set(coach, found);
    return found;
  };
  for (const part of hits) cluster(part.coach).hits += part.weight;
  for (const part of of) cluster(part.coach).of += part.weight;
  return [...clusters.values()];
}
