/** Draws with putting back of as many clusters as there are, `times` over. */
export interface Resamples {
  times: number;
  clusters: number;
  /** where the draws of a resample begin in `drawn` and `often`; one more than there are resamples */
  starts: Int32Array;
  /** the clusters of each resample that were drawn at all, and how often each was */
  drawn: Int32Array;
  often: Float64Array;
}

/** `random` gives numbers from 0 to under 1 (`seededRandom`): the same numbers give the same draws. */
export function drawResamples(clusters: number, times: number, random: () => number): Resamples {
  const starts = new Int32Array(times + 1);
  const drawn = new Int32Array(times * clusters);
  const often = new Float64Array(times * clusters);
  const counts = new Float64Array(clusters);
  let entry = 0;
  for (let resample = 0; resample < times; resample += 1) {
    counts.fill(0);
    for (let draw = 0; draw < clusters; draw += 1) counts[Math.floor(random() * clusters)]! += 1;
    for (let cluster = 0; cluster < clusters; cluster += 1) {
      if (counts[cluster] === 0) continue;
      drawn[entry] = cluster;
      often[entry] = counts[cluster]!;
      entry += 1;
    }
    starts[resample + 1] = entry;
  }
  return { times, clusters, starts, drawn, often };
}
