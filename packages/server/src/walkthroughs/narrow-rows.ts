import type { ClassroomRows } from '@trellis/domain/districts';
import type { VisitFormDetail } from '@trellis/domain/walkthroughs';
import { sql } from 'kysely';
import { type Actor, asAccess, type Tx } from '../platform/db/index.ts';

/**
 * Takes the office away that a form no longer opens classrooms to, from everything that was captured with the form: at once,
 * whoever wrote it. Runs as the role that may set an office; it finds rows by ids and reads nothing of what was seen.
 */
export async function narrowRows(tx: Tx, actor: Actor, form: Pick<VisitFormDetail, 'versions'>, rows: ClassroomRows): Promise<void> {
  const versions = form.versions.map((version) => version.id).sort();
  // records that are just coming in are waited for; those that come later see the narrower version
  for (const version of versions) await sql`select pg_advisory_xact_lock(hashtextextended(${version}, 0))`.execute(tx);
  const school = rows === 'school_leaders';
  await asAccess(tx, async (access) => {
    // an office is the school's or the district's; narrowing leaves the school's, or none
    const wider = school ? sql`o.office = ${actor.districtId}` : sql`o.office is not null`;
    const opened = sql`select o.id from observation o where o.district_id = ${actor.districtId} and o.form_version_id = any(${versions}::uuid[]) and ${wider}`;
    for (const part of ['observation_note', 'score', 'observation_photo']) {
      await sql`
        update ${sql.table(part)} r set office = ${school ? sql`o.school_id` : sql`null`}
        from observation o
        where r.district_id = ${actor.districtId} and o.district_id = ${actor.districtId} and o.id = r.observation_id and o.id in (${opened})`.execute(access);
    }
    await sql`
      update agreed_score r set office = ${school ? sql`v.school_id` : sql`null`}
      from visit v
      where r.district_id = ${actor.districtId} and v.district_id = ${actor.districtId} and v.id = r.visit_id
        and v.form_version_id = any(${versions}::uuid[]) and ${school ? sql`r.office = ${actor.districtId}` : sql`r.office is not null`}`.execute(access);
    await sql`
      update observation o set office = ${school ? sql`o.school_id` : sql`null`}
      where o.district_id = ${actor.districtId} and o.form_version_id = any(${versions}::uuid[]) and ${wider}`.execute(access);
  });
}
