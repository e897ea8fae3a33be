import type { InvitationAnswer, MemberPart, VisitKind, VisitRow, VisitState } from '@trellis/domain/walkthroughs';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';

const perPage = 50;

export interface VisitsSought {
  mine: boolean;
  schoolId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  state?: VisitState | undefined;
  order: 'newest' | 'next';
  offset: number;
}

/** One page of visits that the asker may see the facts of, by day, and how many there are. */
export async function selectVisits(tx: Tx, actor: Actor, sought: VisitsSought): Promise<{ visits: VisitRow[]; total: number }> {
  const direction = sought.order === 'next' ? 'asc' : 'desc';
  const [counted, ids] = await Promise.all([
    chosenVisits(tx, actor, sought)
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
    chosenVisits(tx, actor, sought).select('v.id').orderBy('v.local_date', direction).orderBy('v.id').limit(perPage).offset(sought.offset).execute(),
  ]);
  const rows = await selectRows(
    tx,
    actor,
    ids.map((row) => row.id),
  );
  return { visits: ids.flatMap(({ id }) => rows.get(id) ?? []), total: counted.total };
}

/** The visits that are sought: by the asker's own memberships, a school, or days, each of which has an index. */
export function chosenVisits(tx: Tx, actor: Pick<Actor, 'districtId' | 'appointmentId'>, sought: Omit<VisitsSought, 'order' | 'offset'>) {
  const { mine, schoolId, from, to, state } = sought;
  return tx
    .selectFrom('visit as v')
    .where('v.district_id', '=', actor.districtId)
    .$if(mine, (query) =>
      query.where('v.id', 'in', (eb) =>
        eb
          .selectFrom('visit_member as own')
          .select('own.visit_id')
          .where('own.district_id', '=', actor.districtId)
          .where('own.appointment_id', '=', actor.appointmentId)
          .where('own.left_on', 'is', null),
      ),
    )
    .$if(schoolId !== undefined, (query) => query.where('v.school_id', '=', schoolId ?? ''))
    .$if(from !== undefined, (query) => query.where('v.local_date', '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where('v.local_date', '<=', to ?? ''))
    .$if(state !== undefined, (query) => query.where('v.state', '=', state ?? ''));
}

/** Lines of visits by id, as far as the asker may see them. */
async function selectRows(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Map<string, VisitRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('visit as v')
    .innerJoin('visit_form as f', (join) => join.onRef('f.id', '=', 'v.form_id').on('f.district_id', '=', actor.districtId))
    .innerJoin('school as s', (join) => join.onRef('s.id', '=', 'v.school_id').on('s.district_id', '=', actor.districtId))
    .leftJoin('appointment as a', (join) => join.onRef('a.id', '=', 'v.lead_appointment_id').on('a.district_id', '=', actor.districtId))
    .leftJoin('person as p', (join) => join.onRef('p.id', '=', 'a.person_id').on('p.district_id', '=', actor.districtId))
    .leftJoin('visit_member as m', (join) =>
      join
        .onRef('m.visit_id', '=', 'v.id')
        .on('m.district_id', '=', actor.districtId)
        .on('m.appointment_id', '=', actor.appointmentId)
        .on('m.left_on', 'is', null),
    )
    .where('v.district_id', '=', actor.districtId)
    .where('v.id', 'in', ids)
    .select(['v.id', 'v.kind', 'v.form_id', 'v.school_id', 'v.local_date', 'v.start_minute', 'v.minutes', 'v.lead_appointment_id', 'v.state'])
    .select(['v.held_on', 'v.synthetic', 'f.name as form_name', 's.name as school_name', 'p.name as lead_name', 'm.part', 'm.answer'])
    .select((eb) => [
      eb
        .selectFrom('visit_member as each')
        .select(sql<number>`count(*)::int`.as('n'))
        .where('each.district_id', '=', actor.districtId)
        .whereRef('each.visit_id', '=', 'v.id')
        .where('each.left_on', 'is', null)
        .as('members'),
      eb
        .selectFrom('visit_classroom as c')
        .select(sql<number>`count(*)::int`.as('n'))
        .where('c.district_id', '=', actor.districtId)
        .whereRef('c.visit_id', '=', 'v.id')
        .where('c.removed', '=', false)
        .as('classrooms'),
    ])
    .execute();
  return new Map(
    rows.map((row): [string, VisitRow] => [
      row.id,
      {
        id: row.id,
        kind: row.kind as VisitKind,
        form: { id: row.form_id, name: row.form_name },
        school: { id: row.school_id, name: row.school_name },
        date: row.local_date,
        startMinute: row.start_minute,
        minutes: row.minutes,
        lead: { appointmentId: row.lead_appointment_id, name: row.lead_name },
        state: row.state as VisitState,
        heldOn: row.held_on,
        mine: row.part ? { part: row.part as MemberPart, answer: row.answer as InvitationAnswer | null } : null,
        team: row.part ? { members: row.members ?? 0, classrooms: row.classrooms ?? 0 } : null,
        synthetic: row.synthetic,
      },
    ]),
  );
}
