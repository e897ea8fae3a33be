import { type RatingTable, ratingTable, resultOf, weightedKappa } from '../../statistics/index.ts';
import type { StatisticName } from './statistic-name.ts';

/**
 * Weighted kappa as R's irr gives it, which numbers the levels that occur: null where that comes to the same, because the
 * levels used are equally far apart.
 */
export function kappaInIrr(name: StatisticName, table: RatingTable): number | null {
  if ((name !== 'weightedKappaLinear' && name !== 'weightedKappaQuadratic') || table.observers !== 2) return null;
  const pairs: [number, number][] = [];
  for (let item = 0; item < table.items; item += 1) {
    const [one, other] = [table.codes[2 * item]!, table.codes[2 * item + 1]!];
    if (one >= 0 && other >= 0) pairs.push([one, other]);
  }
  const used = [...new Set(pairs.flat())].sort((a, b) => a - b);
  const steps = used.slice(1).map((code, index) => table.levels[code]! - table.levels[used[index]!]!);
  if (steps.every((step) => Math.abs(step - steps[0]!) < 1e-9)) return null;
  const numbered = ratingTable(pairs.map((pair) => pair.map((code) => used.indexOf(code))));
  const result = resultOf(weightedKappa(numbered, name === 'weightedKappaLinear' ? 'linear' : 'quadratic'), numbered.items);
  return 'value' in result ? result.value : null;
}
