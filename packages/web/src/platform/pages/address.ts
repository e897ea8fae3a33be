import { useNavigate, useParams, useSearch } from '@tanstack/react-router';

/** The named parts of the page's address: `const { schoolId } = usePageParams<'schoolId'>()`. */
export function usePageParams<Name extends string>(): Record<Name, string> {
  return useParams({ strict: false }) as Record<Name, string>;
}

export type AddressState = Record<string, string>;

/** What the address says, over the defaults; anything that is no text is the default. */
export function readAddress<State extends AddressState>(defaults: State, search: Record<string, unknown>): State {
  const entries = Object.entries(defaults).map(([name, fallback]) => {
    const value = search[name];
    return [name, typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : fallback];
  });
  return Object.fromEntries(entries) as State;
}

/** The search part of the next address: defaults are left out, and names that are not ours stay. */
export function writeAddress<State extends AddressState>(defaults: State, next: State, search: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = { ...search };
  for (const [name, fallback] of Object.entries(defaults)) {
    const value = next[name];
    if (value === undefined || value === fallback) delete result[name];
    else result[name] = value;
  }
  return result;
}

/**
 * Filters, sorting and open parts of a page, kept in its address, so that a link shows what its sender saw.
 * `const [filters, setFilters] = useAddressState({ school: '', grade: '' })`; all values are text.
 */
export function useAddressState<State extends AddressState>(defaults: State): [State, (change: Partial<State>) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const state = readAddress(defaults, search);
  const change = (part: Partial<State>) => {
    const search = (before: Record<string, unknown>) => writeAddress(defaults, { ...readAddress(defaults, before), ...part }, before);
    void navigate({ to: '.', replace: true, resetScroll: false, search: search as never });
  };
  return [state, change];
}
