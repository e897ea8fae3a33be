import type { Region, School, SchoolLevel, Team, TeamKind } from '@trellis/domain/districts';
import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';

export const teamsPerPage = 50;

export async function selectRegions(tx: Tx, actor: Actor, includeRetired: boolean): Promise<Region[]> {
  const rows = await tx
    .selectFrom('region as r')
    .select(['r.id', 'r.name', 'r.retired_on', 'r.revision'])
    .select((eb) =>
      eb
        .selectFrom('school as s')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .where('s.district_id', '=', actor.districtId)
        .whereRef('s.region_id', '=', 'r.id')
        .where((inner) => inner.or([inner('s.retired_on', 'is', null), inner('s.retired_on', '>=', actor.today)]))
        .as('schools'),
    )
    .where('r.district_id', '=', actor.districtId)
    .$if(!includeRetired, (query) => query.where((eb) => eb.or([eb('r.retired_on', 'is', null), eb('r.retired_on', '>=', actor.today)])))
    .orderBy('r.name')
    .limit(500)
    .execute();
  return rows.map((row) => ({ id: row.id, name: row.name, schools: row.schools ?? 0, retiredOn: row.retired_on, revision: row.revision }));
}

export async function selectSchools(tx: Tx, actor: Actor, filter: { regionId?: string; includeRetired: boolean }): Promise<School[]> {
  const rows = await tx
    .selectFrom('school as s')
    .leftJoin('region as r', (join) => join.onRef('r.id', '=', 's.region_id').on('r.district_id', '=', actor.districtId))
    .select(['s.id', 's.name', 's.region_id', 'r.name as region_name', 's.level', 's.external_id', 's.retired_on', 's.revision'])
    .where('s.district_id', '=', actor.districtId)
    .$if(filter.regionId !== undefined, (query) => query.where('s.region_id', '=', filter.regionId ?? null))
    .$if(!filter.includeRetired, (query) => query.where((eb) => eb.or([eb('s.retired_on', 'is', null), eb('s.retired_on', '>=', actor.today)])))
    .orderBy('s.name')
    .limit(2000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    regionId: row.region_id,
    regionName: row.region_name,
    level: row.level as SchoolLevel,
    externalId: row.external_id,
    retiredOn: row.retired_on,
    revision: row.revision,
  }));
}

export async function selectTeams(
  tx: Tx,
  actor: Actor,
  filter: { schoolId?: string; includeRetired: boolean; offset: number },
): Promise<{ rows: Team[]; total: number }> {
  const chosen = tx
    .selectFrom('team as t')
    .where('t.district_id', '=', actor.districtId)
    .$if(filter.schoolId !== undefined, (query) => query.where('t.school_id', '=', filter.schoolId ?? null))
    .$if(!filter.includeRetired, (query) => query.where((eb) => eb.or([eb('t.retired_on', 'is', null), eb('t.retired_on', '>=', actor.today)])));
  const { total } = await chosen.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await chosen
    .leftJoin('school as s', (join) => join.onRef('s.id', '=', 't.school_id').on('s.district_id', '=', actor.districtId))
    .select(['t.id', 't.name', 't.school_id', 's.name as school_name', 't.grade', 't.kind', 't.retired_on', 't.revision'])
    .select(
      sql<number>`(select count(*) from team_member m where m.district_id = ${actor.districtId} and m.team_id = t.id
        and m.starts <= ${actor.today} and (m.ends is null or m.ends >= ${actor.today}))`.as('members'),
    )
    .orderBy('t.name')
    .orderBy('t.id')
    .limit(teamsPerPage)
    .offset(filter.offset)
    .execute();
  return {
    total,
    rows: rows.map((row) => ({
      id: row.id,
      name: row.name,
      schoolId: row.school_id,
      schoolName: row.school_name,
      grade: row.grade,
      kind: row.kind as TeamKind,
      members: row.members,
      retiredOn: row.retired_on,
      revision: row.revision,
    })),
  };
}
