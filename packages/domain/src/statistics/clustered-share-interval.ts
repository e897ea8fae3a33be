import type { Cluster, ShareInterval } from './interval.ts';
import { shareOf } from './share-of.ts';
import { studentQuantile } from './student-quantile.ts';

/** Fewer clusters say too little about how much clusters differ. Ours. */
export const fewestClusters = 5;

/**
 * A 95 % interval for a share pooled over clusters: a coach's talks are alike, so the coach is what was sampled, not the
 * talk. Ratio estimator with linearized variance between clusters, k - 1 degrees of freedom, made on the logit scale so
 * that it stays within 0 and 1. Clusters without cases are left out.
 *
 * Refused with fewer than five clusters, and when clusters show no spread at all: an interval without width would claim
 * a certainty that nobody has.
 *
 * Source: W. G. Cochran 1977, Sampling Techniques, 3rd ed., chapters 6 (ratio estimators) and 9A (clusters of unequal
 * size); in R: `svyciprop(method = "logit")` of the survey package.
 */
export function clusteredShareInterval(clusters: readonly Cluster[]): ShareInterval {
  const used = clusters.filter((cluster) => cluster.of > 0);
  const k = used.length;
  if (k < fewestClusters) return { refused: 'too_few_clusters' };
  const of = used.reduce((sum, cluster) => sum + cluster.of, 0);
  const share = shareOf(
    used.reduce((sum, cluster) => sum + cluster.hits, 0),
    of,
  );
  if (share === null || share === 0 || share === 1) return { refused: 'all_or_none' };
  const squares = used.reduce((sum, cluster) => sum + (cluster.hits - share * cluster.of) ** 2, 0);
  const error = Math.sqrt((k / (k - 1)) * squares) / of;
  // Clusters exactly alike leave only rounding behind, never an exact zero.
  if (error < 1e-9) return { refused: 'no_spread' };
  const logit = Math.log(share / (1 - share));
  const half = (studentQuantile(0.975, k - 1) * error) / (share * (1 - share));
  return { interval: [unlogit(logit - half), unlogit(logit + half)] };
}

function unlogit(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
