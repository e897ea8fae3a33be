import type { CodeAgreement } from '@trellis/domain/materials';

/** `83% alike, kappa 0.79, n 24`, or why there is no kappa. */
export function agreementSentence({ n, percent, kappa }: CodeAgreement): string {
  const alike = `${Math.round(percent * 100)}% alike`;
  return 'value' in kappa ? `${alike}, kappa ${kappa.value.toFixed(2)}, n\u00a0${n}` : `${alike}, n\u00a0${n}. No kappa: ${kappa.refused}`;
}
