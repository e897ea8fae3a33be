import { closesOn, type TrendTerm, type VisitsOfTerm } from '@trellis/domain/insight';
import { sql } from 'kysely';
import type { Actor, Tx } from '../../platform/db/index.ts';

/** Every term that was counted, in their order. One that the district has set otherwise since goes by its days. */
export async function selectTerms(tx: Tx, actor: Actor): Promise<TrendTerm[]> {
  const rows = await tx
    .selectFrom('trend_release as r')
    .innerJoin('school_year as y', (join) => join.onRef('y.id', '=', 'r.school_year_id').on('y.district_id', '=', actor.districtId))
    .leftJoin('term as t', (join) =>
      join.onRef('t.id', '=', 'r.term_id').onRef('t.starts', '=', 'r.starts').onRef('t.ends', '=', 'r.ends').on('t.district_id', '=', actor.districtId),
    )
    .select(['r.id', 'r.starts', 'r.ends', 'r.observations', 'r.synthetic', 'r.computed_at', 'r.rule', 'r.rule_version'])
    .select(['y.id as year_id', 'y.name as year_name', 't.name'])
    .select((eb) =>
      eb
        .selectFrom('trend_late as l')
        .select((inner) => inner.fn.max('l.observations').as('late'))
        .where('l.district_id', '=', actor.districtId)
        .whereRef('l.release_id', '=', 'r.id')
        .as('late'),
    )
    .where('r.district_id', '=', actor.districtId)
    .orderBy('r.starts')
    .execute();
  return rows.map((row) => ({
    releaseId: row.id,
    name: row.name ?? `${row.starts} to ${row.ends}`,
    schoolYear: { id: row.year_id, name: row.year_name },
    starts: row.starts,
    ends: row.ends,
    observations: row.observations,
    late: row.late ?? 0,
    synthetic: row.synthetic,
    computedAt: row.computed_at.toISOString(),
    rule: row.rule,
    ruleVersion: row.rule_version,
  }));
}

/** The term that is counted next; null where no term is set that goes on. */
export async function selectNext(tx: Tx, actor: Actor): Promise<{ name: string; countedOn: string } | null> {
  const rows = await tx
    .selectFrom('term')
    .select(['name', 'starts', 'ends'])
    .where('district_id', '=', actor.districtId)
    .where('starts', '<=', actor.today)
    .orderBy('ends')
    .execute();
  const next = rows.map((term) => ({ name: term.name, countedOn: closesOn(term) })).find(({ countedOn }) => countedOn > actor.today);
  return next ?? null;
}

/** Visits that were planned for the days of each term that has begun, of the district, a region or a school. */
export async function selectVisitsByTerm(tx: Tx, actor: Actor, unit: { kind: string; id: string | null }): Promise<VisitsOfTerm[]> {
  const { rows } = await sql<Omit<VisitsOfTerm, 'term'> & VisitsOfTerm['term']>`
    select t.name, y.name as "schoolYear", t.starts, t.ends, count(v.id)::int as planned,
      count(v.id) filter (where v.held)::int as held,
      count(v.id) filter (where v.state = 'did_not_happen')::int as "didNotHappen",
      count(v.id) filter (where not v.held and v.state <> 'did_not_happen' and v.local_date <= ${actor.today})::int as undecided,
      count(v.id) filter (where not v.held and v.state <> 'did_not_happen' and v.local_date > ${actor.today})::int as "toCome"
    from term t
    join school_year y on y.district_id = ${actor.districtId} and y.id = t.school_year_id
    left join (
      select v.id, v.local_date, v.state, (v.held_on is not null or v.state in ('debriefed', 'reported')) as held
      from visit v join school s on s.district_id = ${actor.districtId} and s.id = v.school_id
      where v.district_id = ${actor.districtId}
        and (${unit.kind} = 'district' or (${unit.kind} = 'region' and s.region_id = ${unit.id}::uuid) or (${unit.kind} = 'school' and s.id = ${unit.id}::uuid))
    ) v on v.local_date between t.starts and t.ends
    where t.district_id = ${actor.districtId} and t.starts <= ${actor.today}
    group by t.id, t.name, y.name, t.starts, t.ends
    order by t.starts`.execute(tx);
  return rows.map(({ name, schoolYear, starts, ends, ...counts }) => ({ term: { name, schoolYear, starts, ends }, ...counts }));
}
