import { type RoleGroup, roleGroupOf } from '@trellis/domain/access';
import type { ComponentKind } from '@trellis/domain/infrastructure';
import { type PulseCount, type PulseQuestion, type PulseRound, pulseState } from '@trellis/domain/infrastructure/surroundings';
import { sql } from 'kysely';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { problem } from '../../platform/http/api.ts';

const perPage = 50;

/** Rounds, newest first. Whether the asker has answered is theirs alone; nothing tells who has not. */
export async function selectPulses(
  tx: Tx,
  actor: Actor,
  filter: { id?: string; componentId?: string; waitingForMe: boolean; offset: number },
): Promise<{ rows: PulseRound[]; total: number }> {
  const group = roleGroupOf(actor.role);
  const answered = sql<boolean>`exists (select from pulse_ballot b where b.district_id = ${actor.districtId} and b.round_id = r.id and b.person_id = ${actor.personId})`;
  const asked = sql<boolean>`(cardinality(r.groups) = 0 or ${group} = any (r.groups))`;
  const chosen = tx
    .selectFrom('pulse_round as r')
    .where('r.district_id', '=', actor.districtId)
    .$if(filter.id !== undefined, (query) => query.where('r.id', '=', filter.id ?? ''))
    .$if(filter.componentId !== undefined, (query) => query.where('r.component_id', '=', filter.componentId ?? ''))
    .$if(filter.waitingForMe, (query) =>
      query
        .where('r.closed_on', 'is', null)
        .where('r.opens', '<=', actor.today)
        .where('r.closes', '>=', actor.today)
        .where(asked)
        .where((eb) => eb.not(answered)),
    );
  const { total } = await chosen.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await chosen
    .select([
      'r.id',
      'r.name',
      'r.component_id',
      'r.groups',
      'r.opens',
      'r.closes',
      'r.closed_on',
      'r.added_up_on',
      'r.revision',
      asked.as('asked'),
      answered.as('answered'),
    ])
    .select(
      sql<{ kind: ComponentKind; name: string } | null>`(select jsonb_build_object('kind', c.kind, 'name', c.name) from component c
        join design d on d.district_id = c.district_id and d.id = c.design_id
        where c.district_id = ${actor.districtId} and d.district_id = ${actor.districtId} and d.state = 'adopted' and c.id = r.component_id limit 1)`.as(
        'about',
      ),
    )
    .orderBy('r.opens', 'desc')
    .orderBy('r.id')
    .limit(perPage)
    .offset(filter.offset)
    .execute();
  return {
    total,
    rows: rows.map((row) => ({
      id: row.id,
      name: row.name,
      about: { id: row.component_id, kind: row.about?.kind ?? null, name: row.about?.name ?? 'No longer in the design' },
      groups: row.groups as RoleGroup[],
      opens: row.opens,
      closes: row.closes,
      state: pulseState({ opens: row.opens, closes: row.closes, closedOn: row.closed_on, addedUpOn: row.added_up_on }, actor.today),
      mine: { asked: row.asked, answered: row.answered },
      revision: row.revision,
    })),
  };
}

/** @throws NOT_FOUND */
export async function selectPulse(tx: Tx, actor: Actor, id: string): Promise<PulseRound> {
  const { rows } = await selectPulses(tx, actor, { id, waitingForMe: false, offset: 0 });
  if (!rows[0]) throw problem('NOT_FOUND', 'no such pulse');
  return rows[0];
}

export async function selectPulseCounts(tx: Tx, actor: Actor, roundId: string): Promise<PulseCount[]> {
  const rows = await tx
    .selectFrom('pulse_count')
    .select(['role_group', 'question', 'answer', 'people'])
    .where('district_id', '=', actor.districtId)
    .where('round_id', '=', roundId)
    .execute();
  return rows.map((row) => ({ group: row.role_group as RoleGroup, question: row.question as PulseQuestion, answer: row.answer, people: row.people }));
}
