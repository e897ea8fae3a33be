import { notDetermined, type RuleResult } from './rating.ts';
import { listOf, resultLabel } from './words.ts';

/**
 * What stands when some facts are not known: `results` are the results of every way of filling them in. If all are the
 * same, that result stands; otherwise nothing is determined, and the reason names the unknown facts.
 * Throws when there is no result at all.
 */
export function unanimous(results: Iterable<RuleResult>, unknownFacts: readonly string[]): RuleResult {
  const distinct = new Map<string, RuleResult>();
  for (const result of results) distinct.set('level' in result ? result.level : `open: ${result.reason}`, result);
  const all = [...distinct.values()];
  const [first] = all;
  if (!first) throw new Error('A rule was resolved in no way at all');
  if (all.length === 1) return first;
  const possible = [...new Set(all.map(resultLabel))];
  if (possible.length === 1) return notDetermined(all.map((result) => ('reason' in result ? result.reason : '')).join(' Or: '));
  return notDetermined(`Not known: ${unknownFacts.join('; ')}. Depending on that, it would be ${listOf(possible, 'or')}.`);
}

/** Every way of taking one from each list. No list at all gives one empty way. */
export function* combinations<T>(choices: readonly (readonly T[])[]): Generator<T[]> {
  const [first, ...rest] = choices;
  if (!first) {
    yield [];
    return;
  }
  for (const choice of first) for (const tail of combinations(rest)) yield [choice, ...tail];
}
