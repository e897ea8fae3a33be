import type { RoleGroup } from '@trellis/domain/access';
import type { EntryPage, Focus, FocusSetBy, LogEntry, Part, Place, ResourceUse, TaskKind } from '@trellis/domain/practice';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { entryPredicates, interactionPredicate, type Sought } from './entry-filter.ts';
import { nameless, selectComponentNames } from './structures.ts';

/** One page of what was sought, newest first, with sums over all of it. */
export async function selectEntryPage(tx: Tx, actor: Actor, sought: Sought, page: { offset: number; limit: number }): Promise<EntryPage> {
  const sums = await tx
    .selectFrom('log_entry as e')
    .innerJoin('task as t', (join) => join.onRef('t.id', '=', 'e.task_id').on('t.district_id', '=', actor.districtId))
    .where((eb) => eb.and(entryPredicates(eb as never, sought)))
    .select([sql<number>`count(*)::int`.as('total'), sql<number>`coalesce(sum(e.minutes), 0)::int`.as('minutes')])
    .executeTakeFirstOrThrow();
  const talks = await tx
    .selectFrom('log_entry as e')
    .innerJoin('task as t', (join) => join.onRef('t.id', '=', 'e.task_id').on('t.district_id', '=', actor.districtId))
    .innerJoin('interaction as i', 'i.log_entry_id', 'e.id')
    .where((eb) => eb.and([...entryPredicates(eb as never, sought), interactionPredicate(sought)]))
    .select(sql<number>`count(*)::int`.as('total'))
    .executeTakeFirstOrThrow();
  const ids = await entryIds(tx, actor, sought, page).execute();
  const entries = await selectEntries(
    tx,
    actor,
    ids.map((row) => row.id),
  );
  return { entries, total: sums.total, minutes: sums.minutes, interactions: talks.total, offset: page.offset };
}

/** The query for one page of ids, newest first: a scan of the author's own days, whatever else is sought. */
export function entryIds(tx: Tx, actor: Pick<Actor, 'districtId'>, sought: Sought, page: { offset: number; limit: number }) {
  return tx
    .selectFrom('log_entry as e')
    .innerJoin('task as t', (join) => join.onRef('t.id', '=', 'e.task_id').on('t.district_id', '=', actor.districtId))
    .where((eb) => eb.and(entryPredicates(eb as never, sought)))
    .select('e.id')
    .orderBy('e.local_date', 'desc')
    .orderBy('e.id')
    .offset(page.offset)
    .limit(page.limit);
}

/** Entries of the asker between two days, in the order of the day; those without a time last, as they came in. */
export async function selectOwnEntries(tx: Tx, actor: Actor, from: string, to: string): Promise<LogEntry[]> {
  const rows = await tx
    .selectFrom('log_entry as e')
    .leftJoin('log_entry_clock as k', (join) => join.onRef('k.log_entry_id', '=', 'e.id').on('k.district_id', '=', actor.districtId))
    .select('e.id')
    .where('e.district_id', '=', actor.districtId)
    .where('e.appointment_id', '=', actor.appointmentId)
    .where('e.local_date', '>=', from)
    .where('e.local_date', '<=', to)
    .orderBy('e.local_date')
    .orderBy(sql`k.start_minute nulls last`)
    .orderBy('k.received_at')
    .orderBy('e.id')
    .limit(500)
    .execute();
  return selectEntries(
    tx,
    actor,
    rows.map((row) => row.id),
  );
}

export async function selectOptionalEntry(tx: Tx, actor: Actor, id: string): Promise<LogEntry | null> {
  const [entry] = await selectEntries(tx, actor, [id]);
  return entry ?? null;
}

/** One entry that the asker may read. */
export async function selectEntry(tx: Tx, actor: Actor, id: string): Promise<LogEntry> {
  const entry = await selectOptionalEntry(tx, actor, id);
  if (!entry) throw problem('NOT_FOUND', 'no such log entry for this reader');
  return entry;
}

/** Entries in the order of their ids given, with everything that belongs to them; what the asker cannot read is absent. */
export async function selectEntries(tx: Tx, actor: Actor, ids: readonly string[]): Promise<LogEntry[]> {
  if (ids.length === 0) return [];
  const rows = await selectRows(tx, actor, ids);
  const taskIds = rows.map((row) => row.task_id);
  const people = rows.length === 0 ? [] : await selectPeople(tx, actor, taskIds);
  const resources = rows.length === 0 ? [] : await selectResources(tx, actor, ids);
  const talks = rows.length === 0 ? [] : await selectInteractions(tx, actor, ids);
  const names = await selectComponentNames(tx, actor, [
    ...rows.flatMap((row) => (row.structure_id ? [row.structure_id] : [])),
    ...resources.map((resource) => resource.component_id),
  ]);
  const entries = new Map(
    rows.map((row): [string, LogEntry] => [
      row.id,
      {
        id: row.id,
        taskId: row.task_id,
        appointmentId: row.appointment_id,
        own: row.appointment_id === actor.appointmentId,
        date: row.local_date,
        startMinute: row.start_minute,
        minutes: row.minutes,
        kind: row.kind as TaskKind,
        taskType: row.task_type_id && row.task_type_label ? { id: row.task_type_id, label: row.task_type_label } : null,
        place: row.place as Place | null,
        school: row.school_id && row.school_name ? { id: row.school_id, name: row.school_name } : null,
        structure: row.structure_id ? { id: row.structure_id, name: names.get(row.structure_id) ?? nameless } : null,
        why: row.why,
        focusSetBy: row.focus_set_by as FocusSetBy | null,
        sustained: row.sustained,
        state: row.state as LogEntry['state'],
        taskState: row.task_state as LogEntry['taskState'],
        origin: { kind: row.origin_kind, id: row.origin_id },
        people: people
          .filter((person) => person.task_id === row.task_id)
          .map((person) => ({
            group: person.role_group as RoleGroup,
            part: person.part as Part,
            count: person.count,
            person: person.person_id && person.person_name ? { id: person.person_id, name: person.person_name } : null,
          })),
        resources: resources
          .filter((resource) => resource.log_entry_id === row.id)
          .map((resource) => ({
            componentId: resource.component_id,
            name: names.get(resource.component_id) ?? nameless,
            use: resource.resource_use as ResourceUse | null,
          })),
        interactions: talks
          .filter((talk) => talk.log_entry_id === row.id)
          .map((talk) => ({ id: talk.id, partner: talk.partner_group as RoleGroup, focus: talk.focus as Focus, focusTypeId: talk.focus_type_id })),
        synthetic: row.synthetic,
        revision: row.revision,
      },
    ]),
  );
  return ids.flatMap((id) => entries.get(id) ?? []);
}

function selectRows(tx: Tx, actor: Actor, ids: readonly string[]) {
  return tx
    .selectFrom('log_entry as e')
    .innerJoin('task as t', (join) => join.onRef('t.id', '=', 'e.task_id').on('t.district_id', '=', actor.districtId))
    .leftJoin('task_type as y', (join) => join.onRef('y.id', '=', 't.task_type_id').on('y.district_id', '=', actor.districtId))
    .leftJoin('school as s', (join) => join.onRef('s.id', '=', 't.school_id').on('s.district_id', '=', actor.districtId))
    .leftJoin('log_entry_clock as k', (join) => join.onRef('k.log_entry_id', '=', 'e.id').on('k.district_id', '=', actor.districtId))
    .where('e.district_id', '=', actor.districtId)
    .where('e.id', 'in', ids)
    .select([
      'e.id',
      'e.task_id',
      'e.appointment_id',
      'e.local_date',
      'e.minutes',
      'e.kind',
      'e.why',
      'e.focus_set_by',
      'e.sustained',
      'e.state',
      'e.synthetic',
      'e.revision',
    ])
    .select(['t.task_type_id', 't.place', 't.school_id', 't.structure_id', 't.origin_kind', 't.origin_id', 't.state as task_state'])
    .select(['y.label as task_type_label', 's.name as school_name', 'k.start_minute'])
    .execute();
}

function selectPeople(tx: Tx, actor: Actor, taskIds: readonly string[]) {
  return tx
    .selectFrom('task_person as p')
    .leftJoin('task_person_name as n', (join) =>
      join.onRef('n.task_id', '=', 'p.task_id').onRef('n.position', '=', 'p.position').on('n.district_id', '=', actor.districtId),
    )
    .leftJoin('person as h', (join) => join.onRef('h.id', '=', 'n.person_id').on('h.district_id', '=', actor.districtId))
    .where('p.district_id', '=', actor.districtId)
    .where('p.task_id', 'in', taskIds)
    .select(['p.task_id', 'p.role_group', 'p.part', 'p.count', 'n.person_id', 'h.name as person_name'])
    .orderBy('p.position')
    .execute();
}

function selectResources(tx: Tx, actor: Actor, ids: readonly string[]) {
  return tx
    .selectFrom('log_entry_resource')
    .where('district_id', '=', actor.districtId)
    .where('log_entry_id', 'in', ids)
    .select(['log_entry_id', 'component_id', 'resource_use'])
    .orderBy('component_id')
    .execute();
}

function selectInteractions(tx: Tx, actor: Actor, ids: readonly string[]) {
  return tx
    .selectFrom('interaction')
    .where('district_id', '=', actor.districtId)
    .where('log_entry_id', 'in', ids)
    .select(['id', 'log_entry_id', 'partner_group', 'focus', 'focus_type_id'])
    .orderBy('position')
    .execute();
}
