import { heldAgainstPlanned, type OccurrenceState, type PlannedOccurrence, type TaskKind } from '@trellis/domain/practice';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { nameless, selectComponentNames } from './structures.ts';

export interface OccurrencesSought {
  from: string;
  to: string;
  structureId?: string | undefined;
  schoolId?: string | undefined;
  /** only those that the asker facilitates */
  own: boolean;
}

/** Occurrences that the asker facilitates between two days, in the order of the day. */
export async function selectOwnOccurrences(tx: Tx, actor: Actor, from: string, to: string): Promise<PlannedOccurrence[]> {
  const rows = await occurrences(tx, actor)
    .where('o.facilitator_appointment_id', '=', actor.appointmentId)
    .where('o.local_date', '>=', from)
    .where('o.local_date', '<=', to)
    .orderBy('o.local_date')
    .orderBy(sql`o.start_minute nulls last`)
    .orderBy('o.id')
    .limit(200)
    .execute();
  return present(tx, actor, rows);
}

export async function selectOccurrence(tx: Tx, actor: Actor, id: string): Promise<PlannedOccurrence> {
  const rows = await occurrences(tx, actor).where('o.id', '=', id).execute();
  const [occurrence] = await present(tx, actor, rows);
  if (!occurrence) throw problem('NOT_FOUND', 'no such occurrence for this reader');
  return occurrence;
}

/** How many of the asker’s occurrences before a day wait for an answer, and the latest of those days. */
export async function selectToAnswer(tx: Tx, actor: Actor, before: string): Promise<{ waiting: number; last: string | null }> {
  return tx
    .selectFrom('occurrence')
    .select([sql<number>`count(*)::int`.as('waiting'), sql<string | null>`max(local_date)`.as('last')])
    .where('district_id', '=', actor.districtId)
    .where('facilitator_appointment_id', '=', actor.appointmentId)
    .where('local_date', '<', before)
    .where('state', '=', 'planned')
    .executeTakeFirstOrThrow();
}

/**
 * Planned against held per structure, and the occurrences behind it: the asker's own, and those of others that were
 * answered. Who has not answered is nobody's list but their own.
 */
export async function selectHeld(tx: Tx, actor: Actor, sought: OccurrencesSought, offset: number) {
  const chosen = () => {
    let query = tx
      .selectFrom('occurrence as o')
      .where('o.district_id', '=', actor.districtId)
      .where('o.local_date', '>=', sought.from)
      .where('o.local_date', '<=', sought.to);
    if (sought.structureId) query = query.where('o.structure_id', '=', sought.structureId);
    if (sought.schoolId) query = query.where('o.school_id', '=', sought.schoolId);
    if (sought.own || !actor.permissions.includes('practice.team')) query = query.where('o.facilitator_appointment_id', '=', actor.appointmentId);
    return query;
  };
  const counted = await chosen().select(['o.structure_id', 'o.local_date', 'o.state']).limit(20_000).execute();
  const rows = heldAgainstPlanned(
    counted.map((row) => ({ structure: row.structure_id, planned: row.local_date, state: stateOf(row.state) })),
    actor.today,
  );
  const names = await selectComponentNames(
    tx,
    actor,
    rows.map((row) => row.structure),
  );
  const shown = () => chosen().where((eb) => eb.or([eb('o.facilitator_appointment_id', '=', actor.appointmentId), eb('o.state', '<>', 'planned')]));
  const { total } = await shown().select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
  const ids = await shown().select('o.id').orderBy('o.local_date').orderBy('o.id').offset(offset).limit(50).execute();
  const page =
    ids.length === 0
      ? []
      : await occurrences(tx, actor)
          .where(
            'o.id',
            'in',
            ids.map((row) => row.id),
          )
          .orderBy('o.local_date')
          .orderBy('o.id')
          .execute();
  return { rows: rows.map((row) => ({ ...row, structureName: names.get(row.structure) ?? nameless })), occurrences: await present(tx, actor, page), total };
}

function occurrences(tx: Tx, actor: Actor) {
  return tx
    .selectFrom('occurrence as o')
    .leftJoin('school as s', (join) => join.onRef('s.id', '=', 'o.school_id').on('s.district_id', '=', actor.districtId))
    .leftJoin('task as t', (join) => join.onRef('t.origin_id', '=', 'o.id').on('t.district_id', '=', actor.districtId).on('t.origin_kind', '=', 'occurrence'))
    .leftJoin('log_entry as e', (join) =>
      join.onRef('e.task_id', '=', 't.id').on('e.district_id', '=', actor.districtId).on('e.appointment_id', '=', actor.appointmentId),
    )
    .where('o.district_id', '=', actor.districtId)
    .select([
      'o.id',
      'o.structure_id',
      'o.kind',
      'o.local_date',
      'o.start_minute',
      'o.minutes',
      'o.school_id',
      'o.facilitator_appointment_id',
      'o.state',
      'o.revision',
    ])
    .select(['o.held_on', 'o.held_minutes', 'o.reason', 's.name as school_name', 'e.id as entry_id']);
}

type OccurrenceRow = Awaited<ReturnType<ReturnType<typeof occurrences>['execute']>>[number];

async function present(tx: Tx, actor: Actor, rows: OccurrenceRow[]): Promise<PlannedOccurrence[]> {
  const names = await selectComponentNames(
    tx,
    actor,
    rows.map((row) => row.structure_id),
  );
  return rows.map((row) => {
    const own = row.facilitator_appointment_id === actor.appointmentId;
    return {
      id: row.id,
      structure: { id: row.structure_id, name: names.get(row.structure_id) ?? nameless },
      school: row.school_id && row.school_name ? { id: row.school_id, name: row.school_name } : null,
      kind: row.kind as TaskKind,
      date: row.local_date,
      startMinute: own ? row.start_minute : null,
      minutes: row.minutes,
      own,
      state: stateOf(row.state),
      heldOn: row.held_on,
      heldMinutes: row.held_minutes,
      reason: row.reason,
      entryId: row.entry_id,
      revision: row.revision,
    };
  });
}

function stateOf(state: string): OccurrenceState | null {
  return state === 'planned' ? null : (state as OccurrenceState);
}
