import { levelOf, type RuleResult } from './rating.ts';
import { levelLabels } from './settings.ts';

/** `a`, `a and b`, `a, b, and c`. */
export function listOf(words: readonly string[], joiner: 'and' | 'or' = 'and'): string {
  if (words.length <= 1) return words.join('');
  if (words.length === 2) return `${words[0]} ${joiner} ${words[1]}`;
  return `${words.slice(0, -1).join(', ')}, ${joiner} ${words.at(-1)}`;
}

/** `1 structure`, `2 structures`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** A list that stays readable: at most `most` names, then how many more. */
export function someOf(words: readonly string[], most = 8): string {
  if (words.length <= most) return listOf(words);
  return `${words.slice(0, most).join(', ')}, and ${words.length - most} more`;
}

/** A name as it stands in a sentence. */
export function quoted(name: string): string {
  return `“${name}”`;
}

/** The first letter as a capital. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * `of` as a percentage of `base`, with as few decimals as possible, but never rounded to a whole number that it is not:
 * 1,999 of 2,000 is 99.95%, not 100.0%, so that a printed figure never seems to be on the other side of a threshold.
 */
export function percentText(of: number, base: number): string {
  return `${unroundedText(100 * of, base)}%`;
}

/** `numerator ÷ denominator`, with the same care. Both are whole and the denominator is above 0. */
export function unroundedText(numerator: number, denominator: number): string {
  if (numerator % denominator === 0) return String(numerator / denominator);
  for (let decimals = 1; decimals < 12; decimals++) {
    const text = (numerator / denominator).toFixed(decimals);
    if (!/\.0+$/.test(text)) return text;
  }
  return String(numerator / denominator);
}

/** `Low`, `Medium`, `High`, or `not determined`. */
export function resultLabel(result: RuleResult): string {
  const level = levelOf(result);
  return level === null ? 'not determined' : levelLabels[level];
}
