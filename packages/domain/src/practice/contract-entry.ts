import { z } from 'zod';
import { RoleGroup } from '../access/roles.ts';
import { Id, LocalDate, LongText } from '../kernel/ids.ts';
import { operation } from '../kernel/operation.ts';
import { RecordFilter } from './profile/record-filter.ts';
import { Focus, FocusSetBy, Part, Place, ResourceUse, TaskKind } from './vocabulary.ts';

/** Something with a name that a page shows and links to. */
export const Named = z.object({ id: Id, name: z.string() });
export type Named = z.infer<typeof Named>;

/** Minutes after midnight. */
export const StartMinute = z.number().int().min(0).max(1439);
export const Minutes = z.number().int().min(1).max(1440);

/** Who took part. `person` is for the author's eyes only: to readers with whom a log is shared it is always null. */
export const EntryPerson = z.object({ group: RoleGroup, part: Part, count: z.number().int().min(1).nullable(), person: Named.nullable() });
export type EntryPerson = z.infer<typeof EntryPerson>;

export const EntryResource = z.object({ componentId: Id, name: z.string(), use: ResourceUse.nullable() });
export type EntryResource = z.infer<typeof EntryResource>;

/** Talk with a single focus. It names a role group, never a person. */
export const EntryInteraction = z.object({ id: Id, partner: RoleGroup, focus: Focus, focusTypeId: Id.nullable() });
export type EntryInteraction = z.infer<typeof EntryInteraction>;

/** `to_confirm`: what was held turned out otherwise, and only the author says what becomes of the entry. Not counted. */
export const EntryState = z.enum(['confirmed', 'to_confirm']);
export type EntryState = z.infer<typeof EntryState>;

/** What one person says of one task. */
export const LogEntry = z.object({
  id: Id,
  taskId: Id,
  appointmentId: Id,
  /** true for the author: only then can it be changed, and only then is there a time of day and are there names */
  own: z.boolean(),
  date: LocalDate,
  startMinute: StartMinute.nullable(),
  minutes: Minutes,
  kind: TaskKind,
  /** the district's own type, where one was used */
  taskType: z.object({ id: Id, label: z.string() }).nullable(),
  place: Place.nullable(),
  school: Named.nullable(),
  structure: Named.nullable(),
  why: z.string(),
  focusSetBy: FocusSetBy.nullable(),
  sustained: z.boolean().nullable(),
  state: EntryState,
  /** `voided`: what the entry tells of did not happen */
  taskState: z.enum(['held', 'voided']),
  /** `hand`: added by the author; `occurrence`: a planned occurrence that was held; other rooms add theirs */
  origin: z.object({ kind: z.string(), id: Id }),
  people: z.array(EntryPerson),
  resources: z.array(EntryResource),
  interactions: z.array(EntryInteraction),
  /** loaded as part of a sample, not written by a person */
  synthetic: z.boolean(),
  revision: z.number().int().positive(),
});
export type LogEntry = z.infer<typeof LogEntry>;

const NewPerson = z.strictObject({
  group: RoleGroup,
  part: Part,
  count: z.number().int().min(1).max(10_000).nullable().optional(),
  personId: Id.nullable().optional(),
});
const NewResource = z.strictObject({ componentId: Id, use: ResourceUse.nullable().optional() });
/** `focusTypeId` names a focus of the district's own and goes before `focus`; one of the two is needed. */
const NewInteraction = z.strictObject({ id: Id, partner: RoleGroup, focus: Focus.optional(), focusTypeId: Id.nullable().optional() });

/** What can be said of an entry. Required: when (`date`, `minutes`) and what (`kind`, or a type of the district's own, which goes before it). */
const EntryContent = z.strictObject({
  date: LocalDate,
  startMinute: StartMinute.nullable().optional(),
  minutes: Minutes,
  kind: TaskKind.optional(),
  taskTypeId: Id.nullable().optional(),
  place: Place.nullable().optional(),
  schoolId: Id.nullable().optional(),
  structureId: Id.nullable().optional(),
  why: LongText.optional(),
  focusSetBy: FocusSetBy.nullable().optional(),
  sustained: z.boolean().nullable().optional(),
  people: z.array(NewPerson).max(200).optional(),
  resources: z.array(NewResource).max(100).optional(),
  interactions: z.array(NewInteraction).max(200).optional(),
});

/** A task by hand: the event, and what the author says of it, in one. The ids are the caller's; sending it again is safe. */
export const NewTask = EntryContent.extend({ id: Id.describe('Id of the task'), entryId: Id.describe('Id of the log entry') });
export type NewTask = z.infer<typeof NewTask>;

/**
 * What changes of an entry; a field that is absent stays. Lists replace the list that is there (interactions that keep
 * their id stay the same interaction). `state: 'confirmed'` answers an entry that was to be confirmed.
 */
export const EntryPatch = EntryContent.partial().extend({ id: Id, revision: z.number().int().positive(), state: z.literal('confirmed').optional() });
export type EntryPatch = z.infer<typeof EntryPatch>;

/** Which entries: the properties of `RecordFilter` (so that a figure opens onto its records), and a search. */
export const EntryFilter = z.strictObject({
  ...RecordFilter.shape,
  appointmentId: Id.optional().describe('Whose log; absent: my own'),
  from: LocalDate.optional(),
  to: LocalDate.optional(),
  weeks: z.enum(['complete', 'all']).default('all').describe('complete: only weeks that their coach marked as completely logged'),
  state: EntryState.optional(),
  text: z.string().trim().max(200).optional().describe('Found in the why; in my own log only'),
});
export type EntryFilter = z.infer<typeof EntryFilter>;

export const EntryPage = z.object({
  entries: z.array(LogEntry),
  total: z.number().int().nonnegative(),
  minutes: z.number().int().nonnegative().describe('Of all entries that were found'),
  interactions: z.number().int().nonnegative().describe('That were found, in all entries'),
  offset: z.number().int().nonnegative(),
});
export type EntryPage = z.infer<typeof EntryPage>;

/** An earlier version. Kept once per five minutes of writing; read by the author only. */
export const EntryVersion = z.object({ id: Id, savedAt: z.string(), what: z.enum(['changed', 'removed']), entry: LogEntry });
export type EntryVersion = z.infer<typeof EntryVersion>;

const tags = ['Practice'];

export const entryContract = {
  createTask: operation('practice.log')
    .route({ method: 'POST', path: '/practice/tasks', tags, summary: 'Log a task by hand, with people, resources and what was talked about' })
    .input(NewTask)
    .output(z.object({ taskId: Id, entryId: Id, entry: LogEntry.nullable().describe('null: sent again after its author removed it') })),
  saveEntry: operation('practice.log')
    .route({ method: 'PATCH', path: '/practice/entries/{id}', tags, summary: 'Change one of my entries, from the revision it was made on' })
    .input(EntryPatch)
    .output(LogEntry),
  removeEntry: operation('practice.log')
    .route({ method: 'DELETE', path: '/practice/entries/{id}', tags, summary: 'Remove one of my entries; it can be brought back' })
    .input(z.object({ id: Id, revision: z.number().int().positive() }))
    .output(z.object({ id: Id })),
  restoreEntry: operation('practice.log')
    .route({ method: 'POST', path: '/practice/entries/{id}/restore', tags, summary: 'Bring back an entry that I removed, as it was' })
    .input(z.object({ id: Id }))
    .output(LogEntry),
  listEntries: operation('people.read')
    .route({ method: 'GET', path: '/practice/entries', tags, summary: 'Entries of my log, or of one that is shared with me, newest first' })
    .input(EntryFilter.extend({ offset: z.number().int().min(0).max(100_000).default(0), limit: z.number().int().min(1).max(50).default(50) }))
    .output(EntryPage),
  readEntry: operation('people.read')
    .route({ method: 'GET', path: '/practice/entries/{id}', tags, summary: 'One entry, and for its author the earlier versions' })
    .input(z.object({ id: Id }))
    .output(z.object({ entry: LogEntry, history: z.array(EntryVersion) })),
};
