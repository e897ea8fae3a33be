import type { IndicatorKind } from '../../frameworks/index.ts';
import type { Estimate } from '../../kernel/estimate.ts';
import { meanOfSums } from '../../statistics/index.ts';
import { meanEstimate, type TrendContent } from './content.ts';

/**
 * The mean of a school year out of its terms. Which classrooms were seen in several terms is not kept, so that the interval
 * is as wide as if all were: half of it is the sum of the terms' halves by their shares of the scores. Ours; too wide rather
 * than too narrow. One term gives its own interval; of several terms there are means of levels only.
 */
export function yearEstimate(terms: readonly TrendContent[], kind: IndicatorKind): Estimate | null {
  const [only] = terms;
  if (terms.length <= 1) return only ? meanEstimate(only, kind) : null;
  if (kind !== 'levels') return null;
  const n = terms.reduce((total, { scores }) => total + scores.n, 0);
  const value = { value: terms.reduce((total, { scores }) => total + scores.sum, 0) / n, n, population: 'all' as const };
  let half = 0;
  for (const { scores } of terms) {
    const mean = meanOfSums(scores);
    if ('refused' in mean) return { ...value, interval: null, intervalRefused: 'Every classroom of a term is exactly alike: nothing to make an interval from' };
    half += (scores.n / n) * (mean.interval[1] - mean.mean);
  }
  return { ...value, interval: [value.value - half, value.value + half] };
}
