import type { AdditiveStatistic } from './additive-statistic.ts';
import type { Resamples } from './resamples.ts';

/**
 * A statistic in every resample, in their order; resamples in which it has no value (all scores drawn are of one level) are not
 * among them. `sums` are of `sumsByCluster`, for the clusters that the resamples draw.
 */
export function bootstrapValues(statistic: AdditiveStatistic, sums: Float64Array, { times, starts, drawn, often }: Resamples): Float64Array {
  const { begins, places, amounts } = withoutZeros(sums, statistic.size);
  const values = new Float64Array(times);
  const resample = new Float64Array(statistic.size);
  let defined = 0;
  for (let time = 0; time < times; time += 1) {
    resample.fill(0);
    for (let draw = starts[time]!; draw < starts[time + 1]!; draw += 1) {
      const cluster = drawn[draw]!;
      const weight = often[draw]!;
      const end = begins[cluster + 1]!;
      for (let entry = begins[cluster]!; entry < end; entry += 1) resample[places[entry]!]! += weight * amounts[entry]!;
    }
    const value = statistic.value(resample, 0);
    if (typeof value !== 'number') continue;
    values[defined] = value;
    defined += 1;
  }
  return values.subarray(0, defined);
}

/** Most sums of a cluster are 0 where they count what each observer did, and nothing is to be added for those. */
function withoutZeros(sums: Float64Array, size: number): { begins: Int32Array; places: Int32Array; amounts: Float64Array } {
  const clusters = sums.length / size;
  const begins = new Int32Array(clusters + 1);
  const places = new Int32Array(sums.length);
  const amounts = new Float64Array(sums.length);
  let entry = 0;
  for (let at = 0; at < sums.length; at += 1) {
    if (sums[at] !== 0) {
      places[entry] = at % size;
      amounts[entry] = sums[at]!;
      entry += 1;
    }
    if (at % size === size - 1) begins[(at + 1) / size] = entry;
  }
  return { begins, places, amounts };
}
