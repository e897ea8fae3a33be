import type { Agreement } from '@trellis/domain/practice';

/** `83% alike, kappa 0.79, n 24`, or why there is no kappa. */
export function agreementWords({ n, percent, kappa }: Agreement): string {
  const alike = `${Math.round(percent * 100)}% alike`;
  return 'value' in kappa
    ? `${alike}, kappa ${kappa.value.toFixed(2)}, n\u00a0${n}`
    : `${alike}, n\u00a0${n}; no kappa: ${kappa.refused.charAt(0).toLowerCase()}${kappa.refused.slice(1)}`;
}
