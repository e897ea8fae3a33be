import type { NextStep, NextStepState } from '@trellis/domain/improvement';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';
import { selectColleagues } from '../practice/index.ts';

const most = 200;

/** Steps that the asker took on and has not decided on, or all of a visit, as far as the asker reads them; the earliest day first. */
export async function selectSteps(tx: Tx, actor: Actor, only: { visitId: string } | 'mine' | { id: string }): Promise<NextStep[]> {
  const rows = await tx
    .selectFrom('next_step as n')
    .leftJoin('next_step_origin as o', (join) => join.onRef('o.next_step_id', '=', 'n.id').on('o.district_id', '=', actor.districtId))
    .leftJoin('school as s', (join) => join.onRef('s.id', '=', 'n.school_id').on('s.district_id', '=', actor.districtId))
    .selectAll('n')
    .select(['o.kind as origin_kind', 'o.origin_id', 's.name as school_name'])
    .where('n.district_id', '=', actor.districtId)
    .$if(only === 'mine', (query) => query.where('n.owner_appointment_id', '=', actor.appointmentId).where('n.state', '=', 'open'))
    .$if(typeof only === 'object' && 'visitId' in only, (query) =>
      query.where('o.kind', '=', 'visit').where('o.origin_id', '=', typeof only === 'object' && 'visitId' in only ? only.visitId : ''),
    )
    .$if(typeof only === 'object' && 'id' in only, (query) => query.where('n.id', '=', typeof only === 'object' && 'id' in only ? only.id : ''))
    .orderBy('n.due')
    .orderBy('n.id')
    .limit(most)
    .execute();
  if (rows.length === 0) return [];
  const members = await tx
    .selectFrom('circle_member')
    .select(['circle_id', 'appointment_id'])
    .where('district_id', '=', actor.districtId)
    .where(
      'circle_id',
      'in',
      rows.map((row) => row.circle_id),
    )
    .where('ends', 'is', null)
    .execute();
  const people = await selectColleagues(tx, actor, [...rows.map((row) => row.owner_appointment_id), ...members.map((member) => member.appointment_id)]);
  const person = (appointmentId: string) => ({ appointmentId, name: people.get(appointmentId)?.name ?? null });
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    owner: person(row.owner_appointment_id),
    own: row.owner_appointment_id === actor.appointmentId,
    school: row.school_id ? { id: row.school_id, name: row.school_name ?? '' } : null,
    due: row.due,
    state: row.state as NextStepState,
    reason: row.reason,
    promisedOn: row.promised_on,
    decidedOn: row.decided_on,
    origin: row.origin_id ? { kind: 'visit', id: row.origin_id } : null,
    readers: members.filter((member) => member.circle_id === row.circle_id).map((member) => person(member.appointment_id)),
    revision: row.revision,
  }));
}

export async function selectOptionalStep(tx: Tx, actor: Actor, id: string): Promise<NextStep | null> {
  return (await selectSteps(tx, actor, { id }))[0] ?? null;
}

/** @throws NOT_FOUND */
export async function selectStep(tx: Tx, actor: Actor, id: string): Promise<NextStep> {
  const step = await selectOptionalStep(tx, actor, id);
  if (!step) throw problem('NOT_FOUND', 'no such step for this reader');
  return step;
}
