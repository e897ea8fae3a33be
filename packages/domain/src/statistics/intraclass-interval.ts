import { fQuantile } from './f-quantile.ts';
import { type IntraclassForm, intraclassFrom } from './intraclass-correlation.ts';
import type { MeanSquares } from './mean-squares.ts';
import type { Refusal } from './refusal.ts';
import { nothingIn } from './rounding.ts';

const noDisagreement: Refusal = { refused: 'no_variation', reason: 'Observers do not differ at all, so that an interval would have no width' };

const itemsAlike: Refusal = { refused: 'no_variation', reason: 'Items do not differ at all, so that an interval would have no width' };

const noLowerEnd: Refusal = { refused: 'no_variation', reason: 'Items differ too little for the interval to have a lower end' };

/**
 * The 95 % interval of an intraclass correlation by Fisher's F, for items that were drawn independently. Exact for `1` and `C`,
 * with Satterthwaite's degrees of freedom for `A`. Refused where items or observers do not
 * differ, and where the form has no value.
 *
 * Source: McGraw and Wong 1996, table 7. In R: irr::icc(…)$lbound, $ubound; except for ICC(A,k): there irr 0.84.1 multiplies
 * by k a second time in the degrees of freedom, which `asIrr` repeats (psych::ICC has the published one, as here).
 */
export function intraclassInterval(squares: MeanSquares, form: IntraclassForm, { asIrr = false } = {}): [number, number] | Refusal {
  const { n, k, rows, error, within } = squares;
  if (rows === 0) return itemsAlike;
  const ofMean = form === 'ICC(k)' || form === 'ICC(A,k)' || form === 'ICC(C,k)';
  if (form === 'ICC(A,1)' || form === 'ICC(A,k)') return agreementInterval(squares, ofMean, asIrr);
  const oneWay = form === 'ICC(1)' || form === 'ICC(k)';
  const noise = oneWay ? within : error;
  if (noise === 0) return noDisagreement;
  const degrees = (oneWay ? n : n - 1) * (k - 1);
  const low = rows / noise / fQuantile(0.975, n - 1, degrees);
  const high = (rows / noise) * fQuantile(0.975, degrees, n - 1);
  return ofMean ? [1 - 1 / low, 1 - 1 / high] : [(low - 1) / (low + k - 1), (high - 1) / (high + k - 1)];
}

function agreementInterval(squares: MeanSquares, ofMean: boolean, asIrr: boolean): [number, number] | Refusal {
  const { n, k, rows, columns, error } = squares;
  const single = intraclassFrom(squares, 'ICC(A,1)');
  const whole = intraclassFrom(squares, ofMean ? 'ICC(A,k)' : 'ICC(A,1)');
  if (typeof single !== 'number') return single;
  if (typeof whole !== 'number') return whole;
  const used = asIrr ? whole : single;
  if (used === 1) return noDisagreement;
  const a = (k * used) / (n * (1 - used));
  const b = 1 + a * (n - 1);
  const degrees = (a * columns + b * error) ** 2 / ((a * columns) ** 2 / (k - 1) + (b * error) ** 2 / ((n - 1) * (k - 1)));
  if (!(degrees > 0)) return noDisagreement;
  const low = fQuantile(0.975, n - 1, degrees);
  const high = fQuantile(0.975, degrees, n - 1);
  const noise = k * columns + (k * n - k - n) * error;
  const ends: [number, number] = [(n * (rows - low * error)) / (low * noise + n * rows), (n * (high * rows - error)) / (noise + n * high * rows)];
  if (!ofMean) return ends;
  // there, and below, the mean of k observers has no reliability that a number could say
  if (ends.some((end) => nothingIn(1 + (k - 1) * end, 1))) return noLowerEnd;
  return [ofMeanOf(ends[0], k), ofMeanOf(ends[1], k)];
}

/** Spearman and Brown: what one observer's reliability is for the mean of k of them. */
function ofMeanOf(single: number, k: number): number {
  return (k * single) / (1 + (k - 1) * single);
}
