/**
 * The share of units, 0 to 1, that two people coded alike; null without units.
 * It is silent about chance: two people who use one code for nearly everything agree often (see `cohensKappa`).
 */
export function percentAgreement<Code>(pairs: readonly (readonly [Code, Code])[]): number | null {
  if (pairs.length === 0) return null;
  return pairs.filter(([first, second]) => first === second).length / pairs.length;
}
