import type { AdditiveStatistic } from './additive-statistic.ts';

/** Which cluster (lesson) each item is of: numbers from 0 to under `count`. */
export interface Clusters {
  count: number;
  of: Int32Array;
}

/** Each item for itself where `names` is left out; otherwise items of one name together, in the order in which names first occur. */
export function clustersOf(items: number, names?: readonly (string | number)[]): Clusters {
  if (!names) return { count: items, of: Int32Array.from({ length: items }, (_, item) => item) };
  if (names.length !== items) throw new RangeError(`${items} items and ${names.length} names of clusters`);
  const places = new Map([...new Set(names)].map((name, index) => [name, index]));
  return { count: places.size, of: Int32Array.from(names, (name) => places.get(name)!) };
}

/** The sums of a statistic per cluster, as clusters × sums. */
export function sumsByCluster(statistic: Pick<AdditiveStatistic, 'size' | 'add'>, clusters: Clusters): Float64Array {
  const sums = new Float64Array(clusters.count * statistic.size);
  for (const [item, cluster] of clusters.of.entries()) statistic.add(item, sums, cluster * statistic.size);
  return sums;
}

/** The sums over all clusters, of `sumsByCluster`. */
export function totalOf(sums: Float64Array, size: number): Float64Array {
  const total = new Float64Array(size);
  for (let at = 0; at < sums.length; at += size) {
    for (let sum = 0; sum < size; sum += 1) total[sum]! += sums[at + sum]!;
  }
  return total;
}
