import { randomUUID } from 'node:crypto';
import type { LogEntry } from '@trellis/domain/practice';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import type { EntryContent } from './entry-content.ts';
import type { Stamps } from './stamps.ts';

/** Where rows of one entry belong. */
export interface EntryPlace {
  circle: string;
  taskId: string;
  entryId: string;
}

export interface Origin {
  kind: string;
  id: string;
}

/** The event, with who took part. */
export async function insertTask(
  tx: Tx,
  actor: Actor,
  at: { circle: string; taskId: string },
  origin: Origin,
  content: EntryContent,
  stamps: Stamps,
): Promise<void> {
  await tx
    .insertInto('task')
    .values({
      district_id: actor.districtId,
      id: at.taskId,
      circle_id: at.circle,
      appointment_id: actor.appointmentId,
      origin_kind: origin.kind,
      origin_id: origin.id,
      ...taskColumns(content, stamps),
    })
    .execute();
  await insertPeople(tx, actor, at, content);
}

/** Changes the event; people are replaced. */
export async function updateTask(tx: Tx, actor: Actor, at: { circle: string; taskId: string }, content: EntryContent, stamps: Stamps): Promise<void> {
  await tx
    .updateTable('task')
    .set({ ...taskColumns(content, stamps), state: 'held' })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', at.taskId)
    .where('appointment_id', '=', actor.appointmentId)
    .execute();
  await tx.deleteFrom('task_person').where('district_id', '=', actor.districtId).where('task_id', '=', at.taskId).execute();
  await insertPeople(tx, actor, at, content);
}

/** What the author says of the event. */
export async function insertEntry(
  tx: Tx,
  actor: Actor,
  at: EntryPlace,
  content: EntryContent,
  stamps: Stamps,
  standing: { state: LogEntry['state']; revision: number } = { state: 'confirmed', revision: 1 },
): Promise<void> {
  await tx
    .insertInto('log_entry')
    .values({
      district_id: actor.districtId,
      id: at.entryId,
      circle_id: at.circle,
      task_id: at.taskId,
      appointment_id: actor.appointmentId,
      ...entryColumns(content, stamps),
      ...standing,
    })
    .execute();
  await tx
    .insertInto('log_entry_clock')
    .values({ district_id: actor.districtId, log_entry_id: at.entryId, appointment_id: actor.appointmentId, start_minute: content.startMinute })
    .execute();
  await insertParts(tx, actor, at, content, stamps);
}

/** Changes what the author says and counts the revision up; resources and interactions are replaced. */
export async function updateEntry(tx: Tx, actor: Actor, at: EntryPlace, content: EntryContent, stamps: Stamps, state: LogEntry['state']): Promise<void> {
  await tx
    .updateTable('log_entry')
    .set({ ...entryColumns(content, stamps), state, revision: sql`revision + 1` })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', at.entryId)
    .where('appointment_id', '=', actor.appointmentId)
    .execute();
  await tx
    .updateTable('log_entry_clock')
    .set({ start_minute: content.startMinute })
    .where('district_id', '=', actor.districtId)
    .where('log_entry_id', '=', at.entryId)
    .execute();
  await tx.deleteFrom('log_entry_resource').where('district_id', '=', actor.districtId).where('log_entry_id', '=', at.entryId).execute();
  await tx.deleteFrom('interaction').where('district_id', '=', actor.districtId).where('log_entry_id', '=', at.entryId).execute();
  await insertParts(tx, actor, at, content, stamps);
}

/** Keeps a version as it stood, for its author. */
export async function insertVersion(tx: Tx, actor: Actor, circle: string, what: 'changed' | 'removed', entry: LogEntry): Promise<void> {
  await tx
    .insertInto('log_entry_revision')
    .values({
      district_id: actor.districtId,
      id: randomUUID(),
      circle_id: circle,
      log_entry_id: entry.id,
      appointment_id: actor.appointmentId,
      what,
      snapshot: JSON.stringify(entry),
    })
    .execute();
}

function taskColumns(content: EntryContent, stamps: Stamps) {
  return {
    task_type_id: content.taskTypeId,
    kind: content.kind,
    local_date: content.date,
    school_year_id: stamps.schoolYearId,
    week_id: stamps.taskWeekId,
    school_id: content.schoolId,
    region_id: stamps.regionId,
    place: content.place,
    structure_id: content.structureId,
  };
}

function entryColumns(content: EntryContent, stamps: Stamps) {
  return {
    minutes: content.minutes,
    why: content.why,
    focus_set_by: content.focusSetBy,
    sustained: content.sustained,
    kind: content.kind,
    local_date: content.date,
    school_year_id: stamps.schoolYearId,
    week_id: stamps.logWeekId,
    school_id: content.schoolId,
  };
}

async function insertPeople(tx: Tx, actor: Actor, at: { circle: string; taskId: string }, content: EntryContent): Promise<void> {
  const people = content.people.map((person, position) => ({
    district_id: actor.districtId,
    task_id: at.taskId,
    position,
    circle_id: at.circle,
    appointment_id: actor.appointmentId,
    role_group: person.group,
    part: person.part,
    count: person.count,
  }));
  if (people.length > 0) await tx.insertInto('task_person').values(people).execute();
  const names = nameRows(actor, at, content);
  if (names.length > 0) await tx.insertInto('task_person_name').values(names).execute();
}

/** Names of those who took part, for the author's eyes. */
export function nameRows(actor: Actor, at: { taskId: string }, content: EntryContent) {
  const own = { district_id: actor.districtId, task_id: at.taskId, appointment_id: actor.appointmentId };
  return content.people.flatMap((person, position) => (person.personId ? [{ ...own, position, person_id: person.personId }] : []));
}

async function insertParts(tx: Tx, actor: Actor, at: EntryPlace, content: EntryContent, stamps: Stamps): Promise<void> {
  const resources = resourceRows(actor, at, content);
  if (resources.length > 0) await tx.insertInto('log_entry_resource').values(resources).execute();
  const talks = content.interactions.map((talk, position) => ({
    ...partsOf(actor, at),
    id: talk.id,
    position,
    partner_group: talk.partner,
    focus: talk.focus,
    focus_type_id: talk.focusTypeId,
    kind: content.kind,
    local_date: content.date,
    school_year_id: stamps.schoolYearId,
  }));
  if (talks.length > 0) await tx.insertInto('interaction').values(talks).execute();
}

/** What of the infrastructure was used. */
export function resourceRows(actor: Actor, at: EntryPlace, content: EntryContent) {
  return content.resources.map((resource) => ({ ...partsOf(actor, at), component_id: resource.componentId, resource_use: resource.use }));
}

function partsOf(actor: Actor, at: EntryPlace) {
  return { district_id: actor.districtId, log_entry_id: at.entryId, circle_id: at.circle, appointment_id: actor.appointmentId };
}
