import type { CodeAgreement } from '@trellis/domain/materials';

/** `83% alike, kappa 0.79, n 24`, or why there is no kappa. */
export function agreementSentence({ n, percent, kappa }: CodeAgreement): string {
  const alike = `${Math.round(percent * 100)}% alike`;
  return 'value' in kappa ? `${alike}, kappa ${kappa.value.toFixed(2)}, n ${n}` : `${alike}, n ${n}. No kappa: ${kappa.refused}`;
}
