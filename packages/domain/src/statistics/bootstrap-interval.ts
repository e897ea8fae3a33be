import type { AdditiveStatistic } from './additive-statistic.ts';
import { bootstrapValues } from './bootstrap-values.ts';
import { normalBelow, normalQuantile } from './normal.ts';
import { quantileOf } from './quantile-of.ts';
import type { Refusal } from './refusal.ts';
import type { Resamples } from './resamples.ts';
import { totalOf } from './sums-by-cluster.ts';

/** With fewer clusters to draw from, intervals hold the true value far less often than 95 of 100 times. Ours, by simulation. */
export const fewestToResample = 10;

/** The largest share of resamples that may have no value (all scores drawn are of one level, so that chance is certain). Ours. */
const mostWithoutValue = 0.05;

const noWidth: Refusal = { refused: 'no_variation', reason: 'Every resample gives the same, so that an interval would have no width' };
const oneDecides: Refusal = { refused: 'too_few', reason: 'Without one of them the statistic has no value, so that resampling says nothing' };

/**
 * A 95 % interval by bootstrap over clusters (lessons, or items where each stands for itself), bias-corrected and accelerated.
 * `sums` are of `sumsByCluster` for the same clusters. Refused under ten clusters that count, when more than one in twenty resamples has
 * no value, and when resamples do not differ.
 *
 * Source: B. Efron 1987, Journal of the American Statistical Association 82, 171-185. In R: boot::boot.ci(type = 'bca').
 */
export function bootstrapInterval(statistic: AdditiveStatistic, sums: Float64Array, resamples: Resamples): [number, number] | Refusal {
  const { times } = resamples;
  let counting = 0;
  for (let at = 0; at < sums.length; at += statistic.size) if (sums[at]! > 0) counting += 1;
  if (counting < fewestToResample)
    return { refused: 'too_few', reason: `An interval is drawn from at least ${fewestToResample} lessons or items; ${counting} have the scores for it` };
  const whole = totalOf(sums, statistic.size);
  const value = statistic.value(whole, 0);
  if (typeof value !== 'number') return value;
  const values = bootstrapValues(statistic, sums, resamples);
  if (values.length < (1 - mostWithoutValue) * times) {
    return { refused: 'too_few', reason: `${times - values.length} of ${times} resamples have no value, since scores hardly differ` };
  }
  values.sort();
  const rounding = 1e-12 * Math.max(1, Math.abs(value));
  if (values[values.length - 1]! - values[0]! <= rounding) return noWidth;
  const acceleration = accelerationOf(statistic, whole, sums);
  if (typeof acceleration !== 'number') return acceleration;
  const share = shareBelow(values, value, rounding);
  if (share === 0 || share === 1) return { refused: 'too_few', reason: 'Resamples lie to one side of the statistic only' };
  const bias = normalQuantile(share);
  const end = (z: number) => {
    const moved = bias + z;
    return quantileOf(values, normalBelow(bias + moved / Math.max(1 - acceleration * moved, 1e-9)));
  };
  return [end(-1.959963984540054), end(1.959963984540054)];
}

/** How far the spread changes with the statistic: the skewness of what each cluster left out makes of it. */
function accelerationOf(statistic: AdditiveStatistic, whole: Float64Array, sums: Float64Array): number | Refusal {
  const { size } = statistic;
  const without: number[] = [];
  const left = new Float64Array(size);
  for (let at = 0; at < sums.length; at += size) {
    for (let sum = 0; sum < size; sum += 1) left[sum] = whole[sum]! - sums[at + sum]!;
    const value = statistic.value(left, 0);
    if (typeof value !== 'number') return oneDecides;
    without.push(value);
  }
  const mean = without.reduce((total, value) => total + value, 0) / without.length;
  let squares = 0;
  let cubes = 0;
  for (const value of without) {
    squares += (mean - value) ** 2;
    cubes += (mean - value) ** 3;
  }
  return squares === 0 ? noWidth : cubes / (6 * squares ** 1.5);
}

function shareBelow(ascending: Float64Array, value: number, rounding: number): number {
  let below = 0;
  for (const each of ascending) {
    if (each < value - rounding) below += 1;
    else if (each <= value + rounding) below += 0.5;
    else break;
  }
  return below / ascending.length;
}
