import type { Figure } from '@trellis/domain/practice';
import { estimateWords, refusalWords } from '../../ui/estimate-words.ts';

/** `October 31, 2026`. */
export function dayWords(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-US', { month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' });
}

/** `1 task`, `1,204 tasks`. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** Minutes as hours: `312 hours`. */
export function hourWords(minutes: number): string {
  return countWords(Math.round(minutes / 60), 'hour');
}

const countedWords: Record<Figure['counted'], [string, string]> = {
  tasks: ['task', 'tasks'],
  interactions: ['conversation', 'conversations'],
  schools: ['school', 'schools'],
  coaches: ['coach', 'coaches'],
};

/** A figure as a sentence shows it: `34% (28–41), n 120 tasks`, or why there is none. */
export function figureSentence({ estimate, unit, counted }: Figure): string {
  if ('refused' in estimate) return `${refusalWords(estimate)}. ${estimate.reason}`;
  const words =
    unit === 'share' && estimate.value > 0 && estimate.value < 0.005
      ? `under 1%, n\u00a0${estimate.n}`
      : estimateWords(estimate, unit === 'share' ? 'share' : 'number', unit === 'distance' ? 2 : undefined);
  return words.replace(/n\u00a0([\d,]+)$/, (_, n: string) => `n\u00a0${n} ${countedWords[counted][n === '1' ? 0 : 1]}`);
}

/** Its value, or null where there is none: unknown is not 0. */
export const valueIn = ({ estimate }: Figure): number | null => ('refused' in estimate ? null : estimate.value);

/** The figure with the highest value; null when there is none. */
export function highest(figures: readonly Figure[]): Figure | null {
  return figures.reduce<Figure | null>((best, figure) => ((valueIn(figure) ?? -1) > (best === null ? -1 : (valueIn(best) ?? -1)) ? figure : best), null);
}

/** In the middle of a sentence: a first word that is no name loses its capital. */
export const lowerFirst = (text: string): string => (/^[A-Z][a-z]/.test(text) || /^A /.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);
