import { levelLabels } from '@trellis/domain/infrastructure';
import type { PublishedRow } from '@trellis/domain/insight';

/** A printed or computed value as its table shows it. */
export function valueWords(value: number | string, unit: PublishedRow['unit']): string {
  if (typeof value === 'string')
    return unit === 'level' ? (levelLabels[value as keyof typeof levelLabels] ?? value) : value.charAt(0).toUpperCase() + value.slice(1);
  if (unit === 'percent') return `${trimmed(value)}%`;
  return unit === 'hours' ? `${trimmed(value, 2)} h` : trimmed(value);
}

/** The computed value, and over how many where that was counted. */
export function computedWords({ computed, unit, n }: Pick<PublishedRow, 'computed' | 'unit' | 'n'>): string {
  if (computed === null) return 'Not computed';
  return unit === 'percent' && n !== null ? `${valueWords(computed, unit)}, n\u00a0${n}` : valueWords(computed, unit);
}

/** Computed less published, signed, in points where they are percentages; "Equal" and "Differs" for what is no number. */
export function differenceWords({ difference, agrees, unit }: Pick<PublishedRow, 'difference' | 'agrees' | 'unit'>): string {
  if (agrees === null) return 'Not known';
  if (difference === null) return agrees ? 'Equal' : 'Differs';
  const size = trimmed(Math.abs(difference), 2);
  if (size === '0') return '0';
  return `${difference > 0 ? '+' : '−'}${size}${unit === 'percent' ? ' points' : ''}`;
}

const trimmed = (value: number, digits = 1) => value.toLocaleString('en-US', { maximumFractionDigits: digits });
