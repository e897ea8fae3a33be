import type { Estimate } from '@trellis/domain/kernel';

export type Unit = 'share' | 'number';
type Given = Extract<Estimate, { value: number }>;
type Refused = Extract<Estimate, { refused: string }>;

const refusals: Record<Refused['refused'], string> = {
  too_few: 'Too few to say',
  no_data: 'No data',
  not_published: 'Not published',
  hidden: 'Hidden to protect a small group',
  not_logged: 'Not logged',
};

/** Why there is no figure, in words: never a 0, never an empty cell. */
export function refusalWords({ refused }: Pick<Refused, 'refused'>): string {
  return refusals[refused];
}

/** `62%`, or `3.4` to `digits` places. */
export function figureWords(value: number, unit: Unit, digits = unit === 'share' ? 0 : 1): string {
  if (unit === 'number') return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${(value * 100).toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })}%`;
}

/** `62% (51–72), n 48`: the figure, its 95 % interval, and over how many. A refused interval is left out, n is not. */
export function estimateWords(estimate: Given, unit: Unit, digits?: number): string {
  const n = `n\u00a0${estimate.n.toLocaleString('en-US')}`;
  const value = figureWords(estimate.value, unit, digits);
  if (estimate.interval === null) return `${value}, ${n}`;
  const [low, high] = estimate.interval.map((end) => figureWords(end, unit, digits).replace('%', ''));
  // no line ends inside the interval
  return `${value} (${low}\u2060–\u2060${high}), ${n}`;
}
