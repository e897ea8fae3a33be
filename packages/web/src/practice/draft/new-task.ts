import type { NewTask } from '@trellis/domain/practice';
import { typedLength } from '../shared/typed-length.ts';
import { type EntryDraft, split } from './entry-draft.ts';

export type Missing = Partial<Record<'what' | 'length' | 'date', string>>;

/** What goes to the server, or what is still missing, per field. Required are what, when and how long. */
export function newTaskOf(draft: EntryDraft): { task: NewTask; missing: null } | { task: null; missing: Missing } {
  const [sort, value] = split(draft.what);
  const minutes = typedLength(draft.length);
  const missing: Missing = {};
  if (sort === null) missing.what = 'Say what you did.';
  if (minutes === null) missing.length = draft.length.trim() === '' ? 'Say how long.' : 'Minutes, or 1:20.';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(draft.date)) missing.date = 'Say on which day.';
  if (sort === null || minutes === null || missing.date) return { task: null, missing };
  return {
    missing: null,
    task: {
      id: draft.taskId,
      entryId: draft.entryId,
      date: draft.date,
      startMinute: draft.startMinute,
      minutes,
      ...(sort === 'type' ? { taskTypeId: value } : { kind: value as NewTask['kind'] }),
      place: draft.place,
      schoolId: draft.school?.id ?? null,
      structureId: draft.structure?.id ?? null,
      why: draft.why,
      focusSetBy: draft.focusSetBy,
      sustained: draft.sustained,
      people: draft.people.map(({ group, part, count, person }) => ({ group, part, count, personId: person?.id ?? null })),
      resources: draft.resources.map(({ componentId, use }) => ({ componentId, use })),
      interactions: draft.talk,
    },
  };
}
