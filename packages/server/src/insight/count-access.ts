import type { ApproachCount, Leaf, Span } from '@trellis/domain/insight';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/index.ts';
import { coachRoles } from './coach-roles.ts';

export interface AccessLeaf extends Leaf {
  counts: ApproachCount[];
}

/** Approaches to schools of a span, counted per month and region. */
export async function countAccess(tx: Tx, { districtId, starts, ends }: Span & { districtId: string }): Promise<AccessLeaf[]> {
  const { rows } = await sql<{ month: string; region: string | null; contributors: string[] } & ApproachCount>`
    select greatest(date_trunc('month', p.local_date::timestamp)::date, ${starts}::date) as month, s.region_id as region, p.school_id as school,
      p.side, p.ground, p.answer, count(*)::int as approaches, array_agg(distinct a.person_id) as contributors,
      coalesce(sum(p.answered_on - p.local_date), 0)::int as days, count(p.answered_on)::int as "withDays"
    from approach p
    join appointment a on a.district_id = ${districtId} and a.id = p.appointment_id and a.role = any (${[...coachRoles]})
    join school s on s.district_id = ${districtId} and s.id = p.school_id
    where p.district_id = ${districtId} and p.local_date >= ${starts} and p.local_date <= ${ends}
    group by 1, 2, 3, 4, 5, 6`.execute(tx);
  const leaves = new Map<string, AccessLeaf>();
  for (const { month, region, contributors, ...count } of rows) {
    const key = [month, region].join();
    const leaf = leaves.get(key) ?? { month, region, contributors: [], counts: [] };
    leaf.contributors = [...new Set([...leaf.contributors, ...contributors])].sort();
    leaf.counts.push(count);
    leaves.set(key, leaf);
  }
  return [...leaves.values()];
}
