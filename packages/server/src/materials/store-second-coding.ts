import type { Grade } from '@trellis/domain/infrastructure';
import type { SampleUnit, SecondCoding } from '@trellis/domain/materials';
import { sameCodes, selectDok } from '@trellis/domain/materials';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { problem } from '../platform/http/api.ts';

/** Second codings, newest first, at most 200. Counts of differences are null until a second coding is finished. */
export async function selectSecondCodings(tx: Tx, actor: Actor, only: { id?: string; projectIds?: string[]; coder?: string }): Promise<SecondCoding[]> {
  if (only.projectIds?.length === 0) return [];
  const differing = sql`select count(*) from second_code c where c.district_id = ${actor.districtId} and c.second_coding_id = s.id and not c.open
    and (c.content is distinct from c.first_content or c.dok is distinct from c.first_dok)`;
  const rows = await tx
    .selectFrom('second_coding as s')
    .innerJoin('coding_project as p', (join) => join.onRef('p.id', '=', 's.project_id').on('p.district_id', '=', actor.districtId))
    .leftJoin('appointment as a', (join) => join.onRef('a.id', '=', 's.coder_appointment_id').on('a.district_id', '=', actor.districtId))
    .leftJoin('person as n', (join) => join.onRef('n.id', '=', 'a.person_id').on('n.district_id', '=', actor.districtId))
    .select([
      's.id',
      's.project_id',
      'p.name as project_name',
      's.coder_appointment_id',
      'n.name as coder_name',
      's.size',
      's.seed',
      's.coded',
      's.started_on',
      's.finished_on',
    ])
    .select([
      sql<number>`(${differing})`.as('different'),
      sql<number>`(${differing} and not exists (select from settled_code d where d.district_id = ${actor.districtId} and d.second_coding_id = c.second_coding_id and d.unit_id = c.unit_id))`.as(
        'unsettled',
      ),
    ])
    .where('s.district_id', '=', actor.districtId)
    .$if(only.id !== undefined, (query) => query.where('s.id', '=', only.id ?? ''))
    .$if(only.projectIds !== undefined, (query) => query.where('s.project_id', 'in', only.projectIds ?? []))
    .$if(only.coder !== undefined, (query) => query.where('s.coder_appointment_id', '=', only.coder ?? ''))
    .orderBy('s.started_on', 'desc')
    .orderBy('s.id')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    projectId: row.project_id,
    projectName: row.project_name,
    coder: { appointmentId: row.coder_appointment_id, name: row.coder_name },
    mine: row.coder_appointment_id === actor.appointmentId,
    size: row.size,
    seed: row.seed,
    coded: row.coded,
    startedOn: row.started_on,
    finishedOn: row.finished_on,
    different: row.finished_on === null ? null : row.different,
    unsettled: row.finished_on === null ? null : row.unsettled,
  }));
}

/** @throws NOT_FOUND */
export async function selectSecondCoding(tx: Tx, actor: Actor, id: string): Promise<SecondCoding> {
  const [found] = await selectSecondCodings(tx, actor, { id });
  if (!found) throw problem('NOT_FOUND', 'no such second coding');
  return found;
}

/** The units of a second coding by key: none for anybody but its coder until it is finished, by the policy of the table. */
export async function selectSampleUnits(tx: Tx, actor: Actor, secondCodingId: string): Promise<SampleUnit[]> {
  const rows = await tx
    .selectFrom('second_code as c')
    .innerJoin('coded_unit as u', (join) => join.onRef('u.id', '=', 'c.unit_id').on('u.district_id', '=', actor.districtId))
    .leftJoin('settled_code as s', (join) =>
      join.onRef('s.second_coding_id', '=', 'c.second_coding_id').onRef('s.unit_id', '=', 'c.unit_id').on('s.district_id', '=', actor.districtId),
    )
    .leftJoin('appointment as a', (join) => join.onRef('a.id', '=', 's.settled_by').on('a.district_id', '=', actor.districtId))
    .leftJoin('person as n', (join) => join.onRef('n.id', '=', 'a.person_id').on('n.district_id', '=', actor.districtId))
    .select(['c.unit_id', 'u.key', 'u.grade', 'c.content', 'c.dok', 'c.first_content', 'c.first_dok'])
    .select(['s.content as settled_content', 's.dok as settled_dok', 's.reason', 's.settled_by', 's.settled_on', 'n.name as settled_name'])
    .where('c.district_id', '=', actor.districtId)
    .where('c.second_coding_id', '=', secondCodingId)
    .orderBy('u.key')
    .limit(500)
    .execute();
  return rows.map((row) => {
    const first = codesOf(row.first_content, row.first_dok);
    const second = codesOf(row.content, row.dok);
    const settled = codesOf(row.settled_content, row.settled_dok);
    return {
      unitId: row.unit_id,
      key: row.key,
      grade: row.grade as Grade,
      first,
      second,
      same: first && second && sameCodes({ first, second }),
      settled: settled && {
        ...settled,
        reason: row.reason ?? '',
        by: { appointmentId: row.settled_by ?? '', name: row.settled_name },
        on: row.settled_on ?? '',
      },
    };
  });
}

function codesOf(content: string[] | null, dok: string | null) {
  return content === null || dok === null ? null : { content, dok: selectDok(dok) };
}
