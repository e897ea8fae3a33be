/** Why no interval can be had: too few clusters, all hits or none, or clusters that do not differ at all. */
export type NoInterval = 'too_few_clusters' | 'all_or_none' | 'no_spread';

/** A 95 % interval for a share, lower end first, both 0 to 1; or the reason why there is none. */
export type ShareInterval = { interval: [number, number] } | { refused: NoInterval };

/** Hits among cases of one cluster: the cases of one coach, one school, one task. `hits` may be minutes or counts. */
export interface Cluster {
  hits: number;
  of: number;
}
