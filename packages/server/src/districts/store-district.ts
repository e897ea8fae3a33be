import { randomUUID } from 'node:crypto';
import type { ClassroomRows, Decision, District, DistrictChange, ProtectedSetting } from '@trellis/domain/districts';
import type { Actor, Tx } from '../platform/db/index.ts';

export async function selectDistrict(tx: Tx, actor: Actor): Promise<District> {
  const row = await tx.selectFrom('district').selectAll().where('id', '=', actor.districtId).executeTakeFirstOrThrow();
  return {
    id: row.id,
    name: row.name,
    timeZone: row.time_zone,
    subject: row.subject,
    regionWord: row.region_word,
    schoolLeaders: row.school_leaders as District['schoolLeaders'],
    classroomRows: row.classroom_rows as ClassroomRows | null,
    coachedVisible: row.coached_visible,
    sample: row.sample,
    revision: row.revision,
  };
}

/** False when somebody else changed the district since the revision that the change was made on. */
export async function updateDistrict(tx: Tx, actor: Actor, change: DistrictChange): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('district')
    .set((eb) => ({
      name: change.name,
      time_zone: change.timeZone,
      subject: change.subject,
      region_word: change.regionWord,
      school_leaders: change.schoolLeaders,
      classroom_rows: change.classroomRows,
      coached_visible: change.coachedVisible,
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', actor.districtId)
    .where('revision', '=', change.revision)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function insertDecisions(tx: Tx, actor: Actor, decisions: { setting: ProtectedSetting; value: string }[], reason: string | null): Promise<void> {
  if (decisions.length === 0) return;
  await tx
    .insertInto('district_decision')
    .values(
      decisions.map(({ setting, value }) => ({
        district_id: actor.districtId,
        id: randomUUID(),
        setting,
        value,
        reason,
        decided_by: actor.appointmentId,
        decided_on: actor.today,
      })),
    )
    .execute();
}

/** Newest first, at most 100. The name is there for those who may read people. */
export async function selectDecisions(tx: Tx, actor: Actor): Promise<Decision[]> {
  const rows = await tx
    .selectFrom('district_decision as d')
    .leftJoin('appointment as a', (join) => join.onRef('a.id', '=', 'd.decided_by').on('a.district_id', '=', actor.districtId))
    .leftJoin('person as p', (join) => join.onRef('p.id', '=', 'a.person_id').on('p.district_id', '=', actor.districtId))
    .select(['d.id', 'd.setting', 'd.value', 'd.reason', 'd.decided_on', 'p.name'])
    .where('d.district_id', '=', actor.districtId)
    .orderBy('d.decided_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    setting: row.setting as ProtectedSetting,
    value: row.value,
    reason: row.reason,
    decidedOn: row.decided_on,
    decidedBy: row.name,
  }));
}
