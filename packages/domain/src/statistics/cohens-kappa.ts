import { percentAgreement } from './percent-agreement.ts';

export type Kappa = { kappa: number; observed: number; expected: number; n: number } | { refused: string; n: number };

/**
 * Cohen's kappa of two people who coded the same units into unordered codes: how far they agree beyond what their own
 * habits would give by chance; 1 is full agreement, 0 what chance gives, below 0 less than that.
 * Refused without units, and when both used one and the same code throughout (0 divided by 0).
 *
 * Source: J. Cohen 1960, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20, 37-46.
 */
export function cohensKappa<Code>(pairs: readonly (readonly [Code, Code])[]): Kappa {
  const n = pairs.length;
  const observed = percentAgreement(pairs);
  if (observed === null) return { refused: 'Nothing has been coded by two people', n };
  const codes = new Set(pairs.flat());
  let expected = 0;
  for (const code of codes) {
    const first = pairs.filter(([one]) => one === code).length;
    const second = pairs.filter(([, two]) => two === code).length;
    expected += (first / n) * (second / n);
  }
  if (codes.size === 1) return { refused: 'Both used one code throughout, so agreement by chance is certain', n };
  return { kappa: (observed - expected) / (1 - expected), observed, expected, n };
}
