import { cohensKappa, percentAgreement } from '../statistics/index.ts';
import type { Agreement } from './contract-coding.ts';
import type { Focus } from './vocabulary.ts';

/** How far two people coded the same conversations alike; null without any. */
export function agreementOf(pairs: readonly (readonly [Focus, Focus])[]): Agreement | null {
  const percent = percentAgreement(pairs);
  if (percent === null) return null;
  const kappa = cohensKappa(pairs);
  return { n: pairs.length, percent, kappa: 'kappa' in kappa ? { value: kappa.kappa } : { refused: kappa.refused } };
}
