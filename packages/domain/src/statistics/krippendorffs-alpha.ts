import type { AdditiveStatistic } from './additive-statistic.ts';
import type { RatingTable } from './rating-table.ts';
import type { Refusal } from './refusal.ts';
import { nothingScoredTwice, oneLevelThroughout, unfit } from './refusals.ts';

/** What a difference between two scores counts; for the interval metric see `krippendorffsAlphaInterval`. */
export type Metric = 'nominal' | 'ordinal' | 'ratio';

const belowZero: Refusal = { refused: 'does_not_fit', reason: 'Ratios need scores from 0 up; there are some below' };

/**
 * Krippendorff's alpha of two or more observers, with gaps: 1 - observed / expected disagreement from his coincidence matrix,
 * in which each item with m scores adds its ordered pairs divided by m - 1; items with one score are left out.
 *
 * Squared differences: nominal 1; ratio ((c - k) / (c + k))², for levels that are not below 0; ordinal the square of the cases
 * from one level to the other, half of both ends: (Σ n from c to k - (n_c + n_k) / 2)², n being the pairable scores of a level.
 *
 * Source: K. Krippendorff 2019, Content Analysis, 4th ed., chapter 12. In R: irr::kripp.alpha(t(x), metric)$value, but only on
 * data with gaps or of two observers: irr 0.84.1 leaves out the division by m - 1 on complete data of more.
 */
export function krippendorffsAlpha(table: RatingTable, metric: Metric): AdditiveStatistic {
  const { counts, scored, levels } = table;
  const refusal = unfit(table) ?? (metric === 'ratio' && (levels[0] ?? 0) < 0 ? belowZero : null);
  const q = refusal ? 0 : levels.length;
  const fixed = refusal || metric === 'ordinal' ? null : squaredDifferences(levels, metric);
  return {
    // items, pairable scores per level, coincidences of each two levels
    size: 1 + q + (q * (q - 1)) / 2,
    add(item, sums, at) {
      const m = scored[item]!;
      if (refusal || m < 2) return;
      sums[at]! += 1;
      let cell = at + 1 + q;
      for (let level = 0; level < q; level += 1) {
        const count = counts[item * q + level]!;
        sums[at + 1 + level]! += count;
        for (let other = level + 1; other < q; other += 1) {
          sums[cell]! += (count * counts[item * q + other]!) / (m - 1);
          cell += 1;
        }
      }
    },
    value(sums, at) {
      if (refusal) return refusal;
      if (sums[at] === 0) return nothingScoredTwice;
      const pairable = sums.subarray(at + 1, at + 1 + q);
      const differences = fixed ?? squaredRankDifferences(pairable);
      let n = 0;
      let observed = 0;
      let expected = 0;
      let cell = 0;
      for (let level = 0; level < q; level += 1) {
        n += pairable[level]!;
        for (let other = level + 1; other < q; other += 1) {
          observed += sums[at + 1 + q + cell]! * differences[cell]!;
          expected += pairable[level]! * pairable[other]! * differences[cell]!;
          cell += 1;
        }
      }
      return expected === 0 ? oneLevelThroughout : 1 - ((n - 1) * observed) / expected;
    },
  };
}

/** Of each two levels, in the order of the coincidences. */
function squaredDifferences(levels: Float64Array, metric: 'nominal' | 'ratio'): Float64Array {
  const differences: number[] = [];
  for (const [index, level] of levels.entries()) {
    for (const other of levels.subarray(index + 1)) differences.push(metric === 'nominal' ? 1 : ((other - level) / (other + level)) ** 2);
  }
  return Float64Array.from(differences);
}

/** The place of a level among all scores is the middle of its own ones: half of the ends and all between is the same. */
function squaredRankDifferences(pairable: Float64Array): Float64Array {
  const q = pairable.length;
  const ranks = new Float64Array(q);
  let below = 0;
  for (let level = 0; level < q; level += 1) {
    ranks[level] = below + pairable[level]! / 2;
    below += pairable[level]!;
  }
  const differences = new Float64Array((q * (q - 1)) / 2);
  let cell = 0;
  for (let level = 0; level < q; level += 1) {
    for (let other = level + 1; other < q; other += 1) {
      differences[cell] = (ranks[other]! - ranks[level]!) ** 2;
      cell += 1;
    }
  }
  return differences;
}
