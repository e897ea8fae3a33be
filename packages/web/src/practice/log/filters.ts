import { RoleGroup } from '@trellis/domain/access';
import { EntryState, Focus, FocusSetBy, LedWith, type LogEntry, Place, type RecordFilter, TaskKind } from '@trellis/domain/practice';
import type { z } from 'zod';

/** The filters of the log as its address holds them: text, several values joined by commas, empty where nothing is asked. */
export const noFilters = {
  text: '',
  kinds: '',
  school: '',
  from: '',
  to: '',
  state: '',
  weeks: '',
  ledWith: '',
  ledWithOthers: '',
  component: '',
  withResource: '',
  structure: '',
  focusSetBy: '',
  place: '',
  sustained: '',
  contact: '',
  recorded: '',
  focuses: '',
  partners: '',
  of: '',
  at: '1',
};
export type LogAddress = typeof noFilters;

export const pageSize = 50;

/** What to ask the server for. Values that are none of the known words are left out, so that an old link still opens. */
export function filterOf(address: LogAddress) {
  const yes = (value: string) => (value === 'yes' ? (true as const) : undefined);
  const text = (value: string) => value.trim() || undefined;
  const page = Math.max(1, Math.trunc(Number(address.at)) || 1);
  return {
    text: text(address.text),
    kinds: several(address.kinds, TaskKind),
    school: text(address.school),
    from: day(address.from),
    to: day(address.to),
    state: one(address.state, EntryState),
    weeks: address.weeks === 'complete' ? ('complete' as const) : undefined,
    ledWith: one(address.ledWith, LedWith),
    ledWithOthers: yes(address.ledWithOthers),
    component: text(address.component),
    withResource: yes(address.withResource),
    structure: text(address.structure),
    focusSetBy: one(address.focusSetBy, FocusSetBy),
    place: one(address.place, Place),
    sustained: address.sustained === 'yes' ? true : address.sustained === 'no' ? false : undefined,
    contact: yes(address.contact),
    recorded: (['focusSetBy', 'place', 'sustained', 'structure'] as const).find((name) => name === address.recorded),
    focuses: several(address.focuses, Focus),
    partners: several(address.partners, RoleGroup),
    appointmentId: text(address.of),
    offset: (page - 1) * pageSize,
    limit: pageSize,
  };
}

/** The address that opens the log on the records of a figure. */
export function addressOf(filter: RecordFilter, more: Partial<LogAddress> = {}): Partial<LogAddress> {
  const address: Record<string, string> = {};
  for (const [name, value] of Object.entries(filter)) {
    if (value === undefined) continue;
    address[name] = Array.isArray(value) ? value.join(',') : typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
  }
  return { ...address, ...more };
}

export function addressText(address: Partial<LogAddress>): string {
  const said = Object.entries(address).filter(([name, value]) => value !== '' && value !== noFilters[name as keyof LogAddress]);
  return said.length === 0 ? '/log' : `/log?${new URLSearchParams(said)}`;
}

/** Filters that came with a figure and have no field of their own on the page. */
export const figureFilters = [
  'ledWith',
  'ledWithOthers',
  'component',
  'withResource',
  'structure',
  'focusSetBy',
  'place',
  'sustained',
  'contact',
  'recorded',
  'focuses',
  'partners',
  'weeks',
] as const satisfies (keyof LogAddress)[];

/** The name of a thing that only an id is known of, from the entries that hold it. */
export function nameIn(entries: readonly LogEntry[], id: string): string | null {
  for (const { structure, resources, school } of entries) {
    const named = [structure, school].find((one) => one?.id === id)?.name ?? resources.find(({ componentId }) => componentId === id)?.name;
    if (named) return named;
  }
  return null;
}

type Words<Word extends string> = z.ZodType<Word>;

function one<Word extends string>(value: string, words: Words<Word>): Word | undefined {
  const parsed = words.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

function several<Word extends string>(value: string, words: Words<Word>): Word[] | undefined {
  const known = value.split(',').flatMap((part) => one(part, words) ?? []);
  return known.length > 0 ? known : undefined;
}

const day = (value: string): string | undefined => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined);
