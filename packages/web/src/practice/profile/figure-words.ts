import type { Figure } from '@trellis/domain/practice';
import { estimateWords, figureWords, refusalWords } from '../../ui/estimate-words.ts';
import { countWords } from '../shared/words.ts';

const units: Record<Exclude<Figure['unit'], 'share'>, [string, string]> = {
  tasks: ['task', 'tasks'],
  interactions: ['conversation', 'conversations'],
  contacts: ['contact', 'contacts'],
  weeks: ['week', 'weeks'],
  distance: ['', ''],
};
const counted: Record<Figure['counted'], [string, string]> = {
  tasks: ['task', 'tasks'],
  interactions: ['conversation', 'conversations'],
  schools: ['school', 'schools'],
  coaches: ['coach', 'coaches'],
};

/** A figure as a sentence shows it: `34% of 120 tasks`, `12 tasks`, or why there is none. */
export function figureSentence(figure: Figure): string {
  const { estimate } = figure;
  if ('refused' in estimate) return `${refusalWords(estimate)}: ${lowerFirst(estimate.reason)}`;
  const withCounted = (words: string) => words.replace(/n\u00a0([\d,]+)$/, (_, n: string) => `n\u00a0${n} ${counted[figure.counted][n === '1' ? 0 : 1]}`);
  if (figure.unit === 'share')
    return withCounted(isTiny(estimate.value) ? `under 1%, n\u00a0${estimate.n.toLocaleString('en-US')}` : estimateWords(estimate, 'share'));
  if (figure.unit === 'tasks' || figure.unit === 'interactions') return countWords(estimate.value, ...units[figure.unit]);
  return withCounted(estimateWords(estimate, 'number').replace(/, n/, ` ${units[figure.unit][1]}, n`).replace(' ,', ','));
}

/** The figure with the highest value, or null when none could be had. Ties: the first. */
export function highest(figures: readonly Figure[]): Figure | null {
  let best: Figure | null = null;
  for (const figure of figures) if (valueIn(figure) !== null && (best === null || (valueIn(figure) ?? 0) > (valueIn(best) ?? 0))) best = figure;
  return best;
}

/** Its value, or null where it was refused: unknown is not 0. */
export const valueIn = ({ estimate }: Figure): number | null => ('refused' in estimate ? null : estimate.value);

/** Above 0 and yet shown as 0: rounding must not claim none. */
export const isTiny = (share: number): boolean => share > 0 && share < 0.005;

/** A share as a chart prints it. */
export const shareWords = (share: number): string => (isTiny(share) ? 'under 1%' : figureWords(share, 'share'));

/** A reason in the middle of a sentence. */
export const lowerFirst = (text: string): string => (/^(?:[A-Z][a-z]|A )/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);
