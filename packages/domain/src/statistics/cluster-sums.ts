import type { ClusterSum, MeanInterval } from './clustered-mean-interval.ts';
import { fewestClusters } from './clustered-share-interval.ts';
import type { ShareInterval } from './interval.ts';
import type { Refusal } from './refusal.ts';
import { nothingIn } from './rounding.ts';
import { studentQuantile } from './student-quantile.ts';

/**
 * What is left of clusters when only sums are kept: enough for a mean with its interval, nothing about one cluster. Sums of
 * two groups of clusters that share none add up to those of both.
 */
export interface ClusterSums {
  /** with at least one case */
  clusters: number;
  /** cases */
  n: number;
  sum: number;
  /** Σ n², Σ sum², Σ n · sum over clusters */
  nn: number;
  ss: number;
  ns: number;
}

export const noClusters: ClusterSums = { clusters: 0, n: 0, sum: 0, nn: 0, ss: 0, ns: 0 };

export function addClusterSums(one: ClusterSums, other: ClusterSums): ClusterSums {
  return {
    clusters: one.clusters + other.clusters,
    n: one.n + other.n,
    sum: one.sum + other.sum,
    nn: one.nn + other.nn,
    ss: one.ss + other.ss,
    ns: one.ns + other.ns,
  };
}

export function clusterSumsOf(clusters: readonly ClusterSum[]): ClusterSums {
  return clusters
    .filter(({ n }) => n > 0)
    .map(({ n, sum }): ClusterSums => ({ clusters: 1, n, sum, nn: n * n, ss: sum * sum, ns: n * sum }))
    .reduce(addClusterSums, noClusters);
}

/** The same as `clusteredMeanInterval` over the clusters themselves: Σ (sum − mean n)² = Σ sum² − 2 mean Σ n sum + mean² Σ n². */
export function meanOfSums(sums: ClusterSums): MeanInterval | Refusal {
  const { clusters: k, n } = sums;
  if (k < fewestClusters) return { refused: 'too_few', reason: `An interval needs ${fewestClusters} clusters; ${k} have the scores for it` };
  const mean = sums.sum / n;
  const error = errorOf(sums, mean);
  if (error === null) return { refused: 'no_variation', reason: 'Clusters do not differ at all, so that an interval would have no width' };
  const half = studentQuantile(0.975, k - 1) * error;
  return { mean, error, degrees: k - 1, interval: [mean - half, mean + half] };
}

/** The same as `clusteredShareInterval` over the clusters themselves; `sum` counts hits. */
export function shareIntervalOfSums(sums: ClusterSums): ShareInterval {
  const { clusters: k, n } = sums;
  if (k < fewestClusters) return { refused: 'too_few_clusters' };
  const share = sums.sum / n;
  if (share === 0 || share === 1) return { refused: 'all_or_none' };
  const error = errorOf(sums, share);
  if (error === null) return { refused: 'no_spread' };
  const logit = Math.log(share / (1 - share));
  const half = (studentQuantile(0.975, k - 1) * error) / (share * (1 - share));
  return { interval: [unlogit(logit - half), unlogit(logit + half)] };
}

/** Standard error of the ratio; null where nothing but rounding is left of it. */
function errorOf({ clusters: k, n, nn, ss, ns }: ClusterSums, ratio: number): number | null {
  const squares = ss - 2 * ratio * ns + ratio * ratio * nn;
  return nothingIn(squares, ss + ratio * ratio * nn) ? null : Math.sqrt((k / (k - 1)) * squares) / n;
}

const unlogit = (value: number): number => 1 / (1 + Math.exp(-value));
