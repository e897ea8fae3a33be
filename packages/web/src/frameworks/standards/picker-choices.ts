import { searchQuery, searchRank, searchTerms } from '@trellis/domain/frameworks';

/** A standard to choose; `value` is its code, `label` begins with it. */
export interface Choice {
  value: string;
  label: string;
  hint?: string | undefined;
}

/** What the field draws: the choices, and behind them chosen codes that are not among them, so that nothing chosen is lost. */
export function shownIn(choices: readonly Choice[], value: readonly string[]): { value: string; label: string }[] {
  const known = new Set(choices.map((choice) => choice.value));
  return [...known, ...value.filter((code) => !known.has(code))].map((code) => ({ value: code, label: code }));
}

/** What each choice is found by, as search on the server has it; made once for many keys. */
export function termsOf(choices: readonly Choice[]): ReadonlyMap<string, string[]> {
  return new Map(choices.map(({ value, label, hint = null }) => [value, searchTerms({ code: value, statement: label, abbreviated: hint })]));
}

/** Options that hold every typed word by its beginning, those that are meant exactly first; all of them while nothing is typed. */
export function standardsFound<Option>(options: readonly Option[], typed: string, terms: ReadonlyMap<string, string[]>): Option[] {
  const query = searchQuery(typed);
  if (query === null) return [...options];
  const found = options.flatMap((option) => {
    const code = codeOf(option);
    const rank = searchRank(terms.get(code) ?? searchTerms({ code, statement: '', abbreviated: null }), query);
    return rank === null ? [] : [{ option, rank }];
  });
  return found.sort((a, b) => a.rank - b.rank).map(({ option }) => option);
}

const codeOf = (option: unknown): string => (typeof option === 'object' && option !== null && 'value' in option ? String(option.value) : '');
