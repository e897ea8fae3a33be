import type { TaskKind, Timer } from '@trellis/domain/practice';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';

/** The clock that is running for the asker, with how long it has run: 1 minute at least, a day at most. */
export async function selectOptionalTimer(tx: Tx, actor: Actor): Promise<(Timer & { minutes: number }) | null> {
  const local = sql`(t.started_at at time zone ${actor.timeZone})`;
  const row = await tx
    .selectFrom('timer as t')
    .leftJoin('school as s', (join) => join.onRef('s.id', '=', 't.school_id').on('s.district_id', '=', actor.districtId))
    .where('t.district_id', '=', actor.districtId)
    .where('t.appointment_id', '=', actor.appointmentId)
    .select(['t.started_at', 't.kind', 't.school_id', 's.name as school_name'])
    .select([
      sql<string>`${local}::date`.as('date'),
      sql<number>`(extract(hour from ${local}) * 60 + extract(minute from ${local}))::int`.as('start_minute'),
      sql<number>`greatest(1, least(1440, round(extract(epoch from now() - t.started_at) / 60)))::int`.as('minutes'),
    ])
    .executeTakeFirst();
  if (!row) return null;
  return {
    startedAt: row.started_at.toISOString(),
    date: row.date,
    startMinute: row.start_minute,
    kind: row.kind as TaskKind | null,
    school: row.school_id && row.school_name ? { id: row.school_id, name: row.school_name } : null,
    minutes: row.minutes,
  };
}

export async function startTimer(tx: Tx, actor: Actor, given: { kind?: TaskKind | null | undefined; schoolId?: string | null | undefined }): Promise<Timer> {
  const running = await selectOptionalTimer(tx, actor);
  if (running) throw conflict('a timer is running', timerOf(running), 'A clock is running already. Stop it first.');
  await tx
    .insertInto('timer')
    .values({ district_id: actor.districtId, appointment_id: actor.appointmentId, kind: given.kind ?? null, school_id: given.schoolId ?? null })
    .execute();
  return timerOf((await selectOptionalTimer(tx, actor)) as Timer);
}

export async function stopTimer(tx: Tx, actor: Actor): Promise<Timer & { minutes: number }> {
  const running = await selectOptionalTimer(tx, actor);
  if (!running) throw problem('NOT_FOUND', 'no timer is running', 'No clock is running.');
  await tx.deleteFrom('timer').where('district_id', '=', actor.districtId).where('appointment_id', '=', actor.appointmentId).execute();
  return running;
}

export function timerOf({ startedAt, date, startMinute, kind, school }: Timer): Timer {
  return { startedAt, date, startMinute, kind, school };
}
