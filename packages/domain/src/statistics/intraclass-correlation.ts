import type { AdditiveStatistic } from './additive-statistic.ts';
import { type MeanSquareSums, type MeanSquares, meanSquares } from './mean-squares.ts';
import type { RatingTable } from './rating-table.ts';
import type { Refusal } from './refusal.ts';
import { nothingIn } from './rounding.ts';

/**
 * Which intraclass correlation, in McGraw and Wong's names: `1` observers differ from item to item; `A` the same observers,
 * agreement of the scores themselves; `C` the same observers, consistency (a steady difference between them does not count).
 * `1` of one observer's score, `k` of the mean of all of them.
 */
export type IntraclassForm = 'ICC(1)' | 'ICC(A,1)' | 'ICC(C,1)' | 'ICC(k)' | 'ICC(A,k)' | 'ICC(C,k)';

const nothingToDivideBy: Refusal = {
  refused: 'no_variation',
  reason: 'Items do not differ enough beside the differences between observers for this form to have a value',
};

/**
 * Intraclass correlation from mean squares, over the items that all observers scored. The forms of a mean have no lower end;
 * they are refused where their denominator is not positive.
 *
 * Source: K. O. McGraw and S. P. Wong 1996, Psychological Methods 1, 30-46, table 4 (with their correction in 1, 390).
 * In R: irr::icc(x, 'oneway' | 'twoway', 'agreement' | 'consistency', 'single' | 'average')$value.
 */
export function intraclassCorrelation(table: RatingTable, form: IntraclassForm, sums: MeanSquareSums = meanSquares(table)): AdditiveStatistic {
  return {
    size: sums.size,
    add: sums.add,
    value(of, at) {
      const squares = sums.of(of, at);
      return 'refused' in squares ? squares : intraclassFrom(squares, form);
    },
  };
}

export function intraclassFrom(squares: MeanSquares, form: IntraclassForm): number | Refusal {
  const { n, k, rows, columns, error, within } = squares;
  const [above, below] = {
    'ICC(1)': [rows - within, rows + (k - 1) * within],
    'ICC(k)': [rows - within, rows],
    'ICC(C,1)': [rows - error, rows + (k - 1) * error],
    'ICC(C,k)': [rows - error, rows],
    'ICC(A,1)': [rows - error, rows + (k - 1) * error + (k / n) * (columns - error)],
    'ICC(A,k)': [rows - error, rows + (columns - error) / n],
  }[form] as [number, number];
  // where the parts cancel, what is left of them is rounding
  const parts = k * Math.max(rows, columns, error, within);
  return below > 0 && !nothingIn(below, parts) ? above / below : nothingToDivideBy;
}
