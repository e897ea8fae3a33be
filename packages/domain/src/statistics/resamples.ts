/** Draws with putting back: for each resample how often each cluster was drawn, as resamples × clusters. */
export interface Resamples {
  times: number;
  clusters: number;
  drawn: Uint16Array;
}

/**
 * Draws as many clusters as there are, `times` over. `random` gives numbers from 0 to under 1 (`seededRandom`): the same numbers give the same draws.
 */
export function drawResamples(clusters: number, times: number, random: () => number): Resamples {
  const drawn = new Uint16Array(times * clusters);
  for (let resample = 0; resample < times; resample += 1) {
    for (let draw = 0; draw < clusters; draw += 1) drawn[resample * clusters + Math.floor(random() * clusters)]! += 1;
  }
  return { times, clusters, drawn };
}
