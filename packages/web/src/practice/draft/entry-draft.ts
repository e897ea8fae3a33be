import type { RoleGroup } from '@trellis/domain/access';
import type { EntryInteraction, EntryPerson, EntryResource, FocusSetBy, Named, Place, TaskKind, TaskType } from '@trellis/domain/practice';
import { likelyPart } from '../shared/parts-taken.ts';

/** Somebody in a task, as the form holds them. */
export interface DraftPerson extends EntryPerson {
  /** what the page shows: a person, a team or a role group */
  label: string;
}

/** A task as it is being typed. Its ids are made with it, so that sending it twice stores it once. */
export interface EntryDraft {
  taskId: string;
  entryId: string;
  date: string;
  startMinute: number | null;
  /** the length as it was typed */
  length: string;
  /** `kind:responding`, or `type:<id>` for a word of the district's own */
  what: string | null;
  place: Place | null;
  school: Named | null;
  structure: Named | null;
  why: string;
  focusSetBy: FocusSetBy | null;
  sustained: boolean | null;
  people: DraftPerson[];
  resources: EntryResource[];
  talk: EntryInteraction[];
  /** what the coach said, so that nothing filled in later changes it */
  touched: (keyof EntryDraft)[];
}

export function emptyDraft(date: string, newId: () => string): EntryDraft {
  return {
    taskId: newId(),
    entryId: newId(),
    date,
    startMinute: null,
    length: '',
    what: null,
    place: null,
    school: null,
    structure: null,
    why: '',
    focusSetBy: null,
    sustained: null,
    people: [],
    resources: [],
    talk: [],
    touched: [],
  };
}

/** The draft with what the coach just said. */
export function say<Field extends keyof EntryDraft>(draft: EntryDraft, field: Field, value: EntryDraft[Field]): EntryDraft {
  return { ...draft, [field]: value, touched: draft.touched.includes(field) ? draft.touched : [...draft.touched, field] };
}

/** Whether the coach has said anything that would be missed. */
export const isWorthKeeping = (draft: EntryDraft): boolean => draft.touched.some((field) => field !== 'date');

/** The standard kind that was chosen, through a word of the district's own or directly. */
export function kindOf(draft: Pick<EntryDraft, 'what'>, types: readonly TaskType[]): TaskKind | null {
  const [sort, value] = split(draft.what);
  if (sort === 'kind') return value as TaskKind;
  return types.find((type) => type.id === value)?.kind ?? null;
}

export function split(what: string | null): [string, string] | [null, null] {
  if (what === null) return [null, null];
  const at = what.indexOf(':');
  return [what.slice(0, at), what.slice(at + 1)];
}

/** Adds somebody; the same person or group is there once only. */
export function withPerson(draft: EntryDraft, person: { group: RoleGroup; label: string; person: Named | null }, kind: TaskKind | null): EntryDraft {
  const known = draft.people.some((other) => (person.person ? other.person?.id === person.person.id : other.label === person.label && other.person === null));
  if (known) return draft;
  return say(draft, 'people', [...draft.people, { ...person, part: likelyPart(person.group, kind), count: null }]);
}
