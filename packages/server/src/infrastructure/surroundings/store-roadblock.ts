import type { Roadblock } from '@trellis/domain/infrastructure/surroundings';
import { sql } from 'kysely';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { problem } from '../../platform/http/api.ts';
import { selectNames } from '../store-names.ts';

const perPage = 50;

interface Filter {
  id?: string;
  side?: 'raised' | 'to_answer' | 'all';
  answered?: boolean;
  offset: number;
}

/** Roadblocks that the asker may read: open ones first, longest waiting first. */
export async function selectRoadblocks(tx: Tx, actor: Actor, filter: Filter): Promise<{ rows: Roadblock[]; total: number }> {
  const readsAll = actor.permissions.includes('design.roadblocks');
  const chosen = tx
    .selectFrom('roadblock as r')
    .where('r.district_id', '=', actor.districtId)
    // the policy says the same; a query that names its rows finds them by index
    .$if(!readsAll, (query) =>
      query.where((eb) => eb.or([eb('r.raised_by', '=', actor.appointmentId), eb('r.owner_appointment_id', '=', actor.appointmentId)])),
    )
    .$if(filter.id !== undefined, (query) => query.where('r.id', '=', filter.id ?? ''))
    .$if(filter.side === 'raised', (query) => query.where('r.raised_by', '=', actor.appointmentId))
    .$if(filter.side === 'to_answer', (query) => query.where('r.owner_appointment_id', '=', actor.appointmentId))
    .$if(filter.answered !== undefined, (query) => query.where('r.answered_on', filter.answered ? 'is not' : 'is', null));
  const { total } = await chosen.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await chosen
    .leftJoin('school as s', (join) => join.onRef('s.id', '=', 'r.school_id').on('s.district_id', '=', actor.districtId))
    .selectAll('r')
    .select('s.name as school_name')
    .orderBy(sql`r.answered_on is not null`)
    .orderBy('r.raised_on')
    .orderBy('r.id')
    .limit(perPage)
    .offset(filter.offset)
    .execute();
  const names = await selectNames(
    tx,
    actor,
    rows.flatMap((row) => [row.raised_by, row.owner_appointment_id]),
  );
  const who = (appointmentId: string) => ({ appointmentId, name: names.get(appointmentId)?.name ?? null });
  return {
    total,
    rows: rows.map((row) => ({
      id: row.id,
      school: row.school_id !== null && row.school_name !== null ? { id: row.school_id, name: row.school_name } : null,
      text: row.text,
      raisedBy: who(row.raised_by),
      raisedOn: row.raised_on,
      owner: who(row.owner_appointment_id),
      answer: row.answer,
      answeredOn: row.answered_on,
      may: {
        change: row.raised_by === actor.appointmentId && row.answer === null,
        answer: row.owner_appointment_id === actor.appointmentId,
        passOn: row.answer === null && (row.raised_by === actor.appointmentId || readsAll),
      },
      revision: row.revision,
    })),
  };
}

/** @throws NOT_FOUND, also where the asker may not read it */
export async function selectRoadblock(tx: Tx, actor: Actor, id: string): Promise<Roadblock> {
  const { rows } = await selectRoadblocks(tx, actor, { id, offset: 0 });
  if (!rows[0]) throw problem('NOT_FOUND', 'no such roadblock, or not for this reader');
  return rows[0];
}
