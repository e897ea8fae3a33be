import { fewestClusters } from './clustered-share-interval.ts';
import type { Refusal } from './refusal.ts';
import { studentQuantile } from './student-quantile.ts';

/** What one cluster (a lesson) holds of a mean: how many cases and their sum. */
export interface ClusterSum {
  n: number;
  sum: number;
}

/** A mean with its standard error and degrees of freedom, and the 95 % interval that follows. */
export interface MeanInterval {
  mean: number;
  error: number;
  degrees: number;
  interval: [number, number];
}

/**
 * A mean over cases that nest in clusters, with a 95 % interval: ratio estimator with linearized variance between clusters and
 * k - 1 degrees of freedom. With one case a cluster it is Student's interval of a mean, mean ± t · s / √n. Clusters without
 * cases are left out. Refused under five clusters, and when clusters do not differ: an interval without width would claim
 * a certainty that nobody has.
 *
 * Source: W. G. Cochran 1977, Sampling Techniques, 3rd ed., chapter 6. In R: t.test(x)$conf.int for one case a cluster;
 * confint(survey::svymean(~x, survey::svydesign(~cluster, data = d)), df = k - 1) for clusters.
 */
export function clusteredMeanInterval(clusters: readonly ClusterSum[]): MeanInterval | Refusal {
  const used = clusters.filter(({ n }) => n > 0);
  const k = used.length;
  if (k < fewestClusters) return { refused: 'too_few', reason: `An interval needs ${fewestClusters} lessons or items; ${k} have the scores for it` };
  const n = used.reduce((total, cluster) => total + cluster.n, 0);
  const mean = used.reduce((total, cluster) => total + cluster.sum, 0) / n;
  const squares = used.reduce((total, cluster) => total + (cluster.sum - mean * cluster.n) ** 2, 0);
  const error = Math.sqrt((k / (k - 1)) * squares) / n;
  const largest = Math.max(...used.map(({ sum }) => Math.abs(sum)));
  // clusters exactly alike leave only rounding behind, never an exact zero
  if (error <= 1e-9 * largest || error === 0)
    return { refused: 'no_variation', reason: 'Lessons or items do not differ at all, so that an interval would have no width' };
  const half = studentQuantile(0.975, k - 1) * error;
  return { mean, error, degrees: k - 1, interval: [mean - half, mean + half] };
}
