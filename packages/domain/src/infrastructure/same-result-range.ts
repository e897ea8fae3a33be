import type { RuleResult } from './rating.ts';
import { resultLabel } from './words.ts';

/**
 * How far a whole-number setting can be moved without another result, as a sentence, with what follows beyond:
 * "The same from 18% to 28%; at 17%: Medium; at 29%: Low."
 */
export function sameResultRange(
  current: number,
  least: number,
  most: number,
  resultAt: (value: number) => RuleResult,
  name: (value: number) => string = String,
): string {
  const label = resultLabel(resultAt(current));
  const same = (value: number): boolean => resultLabel(resultAt(value)) === label;
  let from = current;
  while (from > least && same(from - 1)) from -= 1;
  let to = current;
  while (to < most && same(to + 1)) to += 1;
  const beyond = [from - 1, to + 1].filter((value) => value >= least && value <= most).map((value) => `; at ${name(value)}: ${resultLabel(resultAt(value))}`);
  const range = from === to ? `This result only at ${name(current)}` : `The same result from ${name(from)} to ${name(to)}`;
  return `${range}${beyond.join('')}.`;
}
