import type { Approach, NewApproach } from '@trellis/domain/insight';
import { type SqlBool, sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';

export interface ApproachesSought {
  schoolId?: string | undefined;
  waiting: boolean;
  offset: number;
}

/** Approaches in the logs that this reader reads, newest first, 50 from the offset. */
export async function selectApproaches(tx: Tx, actor: Actor, sought: ApproachesSought): Promise<{ rows: Approach[]; total: number }> {
  const found = () =>
    readable(tx, actor)
      .$if(sought.schoolId !== undefined, (query) => query.where('p.school_id', '=', sought.schoolId as string))
      .$if(sought.waiting, (query) => query.where('p.answer', 'is', null));
  const { total } = await found().select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
  const rows = await found().select(columns).orderBy('p.local_date', 'desc').orderBy('p.id').offset(sought.offset).limit(50).execute();
  return { rows: rows.map((row) => present(actor, row)), total };
}

export async function selectOptionalApproach(tx: Tx, actor: Actor, id: string): Promise<Approach | null> {
  const row = await readable(tx, actor).select(columns).where('p.id', '=', id).executeTakeFirst();
  return row ? present(actor, row) : null;
}

export async function insertApproach(tx: Tx, actor: Actor, circleId: string, given: NewApproach): Promise<void> {
  await tx
    .insertInto('approach')
    .values({
      district_id: actor.districtId,
      id: given.id,
      circle_id: circleId,
      appointment_id: actor.appointmentId,
      school_id: given.schoolId,
      local_date: given.date,
      side: given.side,
      ground: given.ground,
    })
    .execute();
}

/** False when it has another revision by now, or is not the asker's. */
export async function updateAnswer(tx: Tx, actor: Actor, given: { id: string; revision: number } & Pick<Approach, 'answer' | 'answeredOn'>): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('approach')
    .set({ answer: given.answer, answered_on: given.answeredOn, revision: given.revision + 1 })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', given.id)
    .where('appointment_id', '=', actor.appointmentId)
    .where('revision', '=', given.revision)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** False when it has another revision by now, or is not the asker's. */
export async function deleteApproach(tx: Tx, actor: Actor, given: { id: string; revision: number }): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('approach')
    .where('district_id', '=', actor.districtId)
    .where('id', '=', given.id)
    .where('appointment_id', '=', actor.appointmentId)
    .where('revision', '=', given.revision)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

function readable(tx: Tx, actor: Actor) {
  return tx
    .selectFrom('approach as p')
    .innerJoin('school as s', (join) => join.onRef('s.id', '=', 'p.school_id').on('s.district_id', '=', actor.districtId))
    .where('p.district_id', '=', actor.districtId)
    .where(sql<SqlBool>`p.circle_id = any (${actor.circles}::uuid[])`);
}

const columns = [
  'p.id',
  'p.appointment_id',
  'p.school_id',
  's.name as school_name',
  'p.local_date',
  'p.side',
  'p.ground',
  'p.answer',
  'p.answered_on',
  'p.revision',
] as const;

interface Row {
  id: string;
  appointment_id: string;
  school_id: string;
  school_name: string;
  local_date: string;
  side: string;
  ground: string;
  answer: string | null;
  answered_on: string | null;
  revision: number;
}

function present(actor: Actor, row: Row): Approach {
  return {
    id: row.id,
    own: row.appointment_id === actor.appointmentId,
    school: { id: row.school_id, name: row.school_name },
    date: row.local_date,
    side: row.side as Approach['side'],
    ground: row.ground as Approach['ground'],
    answer: row.answer as Approach['answer'],
    answeredOn: row.answered_on,
    revision: row.revision,
  };
}
