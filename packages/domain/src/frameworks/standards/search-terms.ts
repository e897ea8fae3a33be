import type { GraphItem } from './graph.ts';

const longestTerm = 60;

/** Lower case without marks: `Número` becomes `numero`. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const wordsIn = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * What an item is found by: every word of its statements, and its code from each of its parts on, so that `3.NF.A.1` and
 * `NF.A` find `CCSS.Math.Content.3.NF.A.1`. Many people leave out the letter of the cluster; `3.NF.1` finds it too.
 */
export function searchTerms(
  { code, statement, abbreviated }: Pick<GraphItem, 'code' | 'statement' | 'abbreviated'>,
  otherCodes: readonly string[] = [],
): string[] {
  const codes = [code ?? '', ...otherCodes].map(wordsIn);
  const withoutLetters = codes.map((parts) => parts.filter((part, at) => at === 0 || !/^\p{L}$/u.test(part)));
  const tails = [...codes, ...withoutLetters].flatMap((parts) => parts.map((_, at) => parts.slice(at).join('.')));
  const words = [...wordsIn(statement), ...wordsIn(abbreviated ?? '')].filter((word) => word.length > 1);
  return [...new Set([...tails, ...words].map((term) => term.slice(0, longestTerm)))].sort();
}

/** What was typed, as a list that must all be found. Each entry has alternatives, each a list of beginnings of terms. */
export interface SearchQuery {
  /** the whole of it, for what is found exactly */
  readonly exact: string;
  readonly all: readonly (readonly (readonly string[])[])[];
}

const mostWords = 8;

/** Null for what holds no letter and no digit. */
export function searchQuery(typed: string): SearchQuery | null {
  const all = typed
    .split(/\s+/)
    .map(wordsIn)
    .filter((parts) => parts.length > 0)
    .slice(0, mostWords)
    .map((parts) => {
      const whole = [parts.join('.').slice(0, longestTerm)];
      // `half-hours` is two words; `K.CC.4` is a code and nothing else
      return parts.length > 1 && parts.every((part) => /^\p{L}{2,}$/u.test(part)) ? [whole, parts] : [whole];
    });
  return all.length === 0 ? null : { exact: wordsIn(typed).join('.'), all };
}

/** Whether terms answer a query: 0 exactly, 1 by their beginnings, null not. */
export function searchRank(terms: readonly string[], { exact, all }: SearchQuery): 0 | 1 | null {
  const starts = (start: string) => terms.some((term) => term.startsWith(start));
  if (!all.every((alternatives) => alternatives.some((each) => each.every(starts)))) return null;
  return terms.includes(exact) ? 0 : 1;
}
