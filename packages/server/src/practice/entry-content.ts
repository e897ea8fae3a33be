import type { RoleGroup } from '@trellis/domain/access';
import type { Focus, FocusSetBy, LogEntry, NewTask, Part, Place, ResourceUse, TaskKind } from '@trellis/domain/practice';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { requireComponents } from './structures.ts';

/** What stands in an entry and its task, complete: every reference is there and every kind is the standard one. */
export interface EntryContent {
  date: string;
  startMinute: number | null;
  minutes: number;
  kind: TaskKind;
  taskTypeId: string | null;
  place: Place | null;
  schoolId: string | null;
  structureId: string | null;
  why: string;
  focusSetBy: FocusSetBy | null;
  sustained: boolean | null;
  people: { group: RoleGroup; part: Part; count: number | null; personId: string | null }[];
  resources: { componentId: string; use: ResourceUse | null }[];
  interactions: { id: string; partner: RoleGroup; focus: Focus; focusTypeId: string | null }[];
}

export type GivenContent = Omit<NewTask, 'id' | 'entryId'>;

/** Content with the names of what it points to by id, as far as they had to be read. */
export interface NamedContent {
  content: EntryContent;
  names: Map<string, string>;
}

/**
 * Checks that everything an entry points to is there for this author, and stamps standard kinds from the district's own
 * types. `before` is what stood there: what it points to already may stay, even when it is no longer offered.
 */
export async function resolveContent(tx: Tx, actor: Actor, given: GivenContent, before: EntryContent | null = null): Promise<EntryContent> {
  return (await resolveNamedContent(tx, actor, given, before)).content;
}

/** As `resolveContent`, with names: of the district's own type, and of the structure and the resources that `before` did not have. */
export async function resolveNamedContent(tx: Tx, actor: Actor, given: GivenContent, before: EntryContent | null = null): Promise<NamedContent> {
  if (given.date > actor.today && given.date !== before?.date) throw invalid('date', 'a day to come', 'This day is still to come.');
  const people = (given.people ?? []).map(({ group, part, count, personId }) => ({ group, part, count: count ?? null, personId: personId ?? null }));
  const resources = (given.resources ?? []).map(({ componentId, use }) => ({ componentId, use: use ?? null }));
  const twice = resources.findIndex((one, at) => resources.findIndex((other) => other.componentId === one.componentId) < at);
  if (twice >= 0) throw invalid(`resources.${twice}.componentId`, 'a resource twice', 'A resource is listed twice.');
  const known = new Set(before?.resources.map((resource) => resource.componentId));
  // asked together, so that it takes one round trip
  const [components, persons, type, interactions] = await Promise.all([
    requireComponents(tx, actor, {
      structureId: given.structureId === before?.structureId ? null : given.structureId,
      resources: resources.map((resource) => resource.componentId).filter((id) => !known.has(id)),
    }),
    requirePeople(
      tx,
      actor,
      people.flatMap((person) => person.personId ?? []),
    ),
    requireType(tx, actor, given),
    resolveInteractions(tx, actor, given),
  ]);
  const content = {
    date: given.date,
    startMinute: given.startMinute ?? null,
    minutes: given.minutes,
    kind: type.kind,
    taskTypeId: given.taskTypeId ?? null,
    place: given.place ?? null,
    schoolId: given.schoolId ?? null,
    structureId: given.structureId ?? null,
    why: given.why ?? '',
    focusSetBy: given.focusSetBy ?? null,
    sustained: given.sustained ?? null,
    people,
    resources,
    interactions,
  };
  return { content, names: new Map([...type.names, ...components, ...persons]) };
}

/** What stands in an entry, as its author would give it again. */
export function contentOf(entry: LogEntry): EntryContent {
  return {
    date: entry.date,
    startMinute: entry.startMinute,
    minutes: entry.minutes,
    kind: entry.kind,
    taskTypeId: entry.taskType?.id ?? null,
    place: entry.place,
    schoolId: entry.school?.id ?? null,
    structureId: entry.structure?.id ?? null,
    why: entry.why,
    focusSetBy: entry.focusSetBy,
    sustained: entry.sustained,
    people: entry.people.map(({ group, part, count, person }) => ({ group, part, count, personId: person?.id ?? null })),
    resources: entry.resources.map(({ componentId, use }) => ({ componentId, use })),
    interactions: entry.interactions,
  };
}

async function requireType(tx: Tx, actor: Actor, given: GivenContent): Promise<{ kind: TaskKind; names: Map<string, string> }> {
  if (!given.taskTypeId) {
    if (!given.kind) throw invalid('kind', 'neither kind nor type', 'Say what kind of task it was.');
    return { kind: given.kind, names: new Map() };
  }
  const type = await tx
    .selectFrom('task_type')
    .select(['kind', 'label'])
    .where('district_id', '=', actor.districtId)
    .where('id', '=', given.taskTypeId)
    .executeTakeFirst();
  if (!type) throw invalid('taskTypeId', 'no such task type', 'Your district has no such type of task.');
  return { kind: type.kind as TaskKind, names: new Map([[given.taskTypeId, type.label]]) };
}

async function resolveInteractions(tx: Tx, actor: Actor, given: GivenContent): Promise<EntryContent['interactions']> {
  const talks = given.interactions ?? [];
  const typeIds = [...new Set(talks.flatMap((talk) => talk.focusTypeId ?? []))];
  const types =
    typeIds.length === 0
      ? []
      : await tx.selectFrom('focus_type').select(['id', 'focus']).where('district_id', '=', actor.districtId).where('id', 'in', typeIds).execute();
  const focusOf = new Map(types.map((type) => [type.id, type.focus as Focus]));
  return talks.map((talk, at) => {
    const typed = talk.focusTypeId ? focusOf.get(talk.focusTypeId) : talk.focus;
    if (!typed) throw invalid(`interactions.${at}.focus`, 'no focus', 'Say what was talked about, or that it is not known.');
    return { id: talk.id, partner: talk.partner, focus: typed, focusTypeId: talk.focusTypeId ?? null };
  });
}

async function requirePeople(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const wanted = [...new Set(ids)];
  const rows = await tx.selectFrom('person').select(['id', 'name']).where('district_id', '=', actor.districtId).where('id', 'in', wanted).execute();
  if (rows.length < wanted.length) throw invalid('people', 'no such person', 'One of these people is not in your district.');
  return new Map(rows.map((row) => [row.id, row.name]));
}

function invalid(path: string, log: string, message: string) {
  return problem('INVALID', log, message, [{ path, message }]);
}
