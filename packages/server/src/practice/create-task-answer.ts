import type { LogEntry } from '@trellis/domain/practice';
import type { Actor } from '../platform/db/index.ts';
import type { NamedContent } from './entry-content.ts';
import type { EntryPlace } from './entry-rows.ts';
import type { Stamps } from './stamps.ts';
import { nameless } from './structures.ts';

/** A task by hand as its author reads it right after it was written, without reading it: nobody else could have touched it yet. */
export function newEntry(actor: Actor, at: EntryPlace, { content, names }: NamedContent, stamps: Stamps): LogEntry {
  const { date, startMinute, minutes, kind, taskTypeId, place, schoolId, structureId, why, focusSetBy, sustained, people, resources, interactions } = content;
  const nameOf = (id: string) => names.get(id) ?? nameless;
  return {
    id: at.entryId,
    taskId: at.taskId,
    appointmentId: actor.appointmentId,
    own: true,
    date,
    startMinute,
    minutes,
    kind,
    taskType: taskTypeId ? { id: taskTypeId, label: nameOf(taskTypeId) } : null,
    place,
    school: schoolId && stamps.schoolName !== null ? { id: schoolId, name: stamps.schoolName } : null,
    structure: structureId ? { id: structureId, name: nameOf(structureId) } : null,
    why,
    focusSetBy,
    sustained,
    state: 'confirmed',
    taskState: 'held',
    origin: { kind: 'hand', id: at.taskId },
    people: people.map(({ group, part, count, personId }) => ({ group, part, count, person: personId ? { id: personId, name: nameOf(personId) } : null })),
    resources: resources
      .map(({ componentId, use }) => ({ componentId, name: nameOf(componentId), use }))
      .sort((one, other) => (one.componentId < other.componentId ? -1 : 1)),
    interactions,
    synthetic: false,
    revision: 1,
  };
}
