import { sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { conflict, problem } from '../platform/http/api.ts';
import { requireTeachers, selectClassrooms } from './store-classrooms.ts';
import { selectWritableVisit } from './store-visit.ts';

export interface ClassroomChange {
  id: string;
  revision: number;
  grade?: string | undefined;
  label?: string | undefined;
  taughtBy?: string | null | undefined;
  removed?: boolean | undefined;
}

/** Changes a classroom of a visit; answers the visit. One that somebody has sent something about stays. */
export async function changeClassroom(tx: Tx, actor: Actor, change: ClassroomChange): Promise<string> {
  const row = await tx
    .selectFrom('visit_classroom')
    .select(['visit_id', 'taught_by', 'grade'])
    .where('district_id', '=', actor.districtId)
    .where('id', '=', change.id)
    .executeTakeFirst();
  if (!row) throw problem('NOT_FOUND', 'no such classroom for this reader');
  const visit = await selectWritableVisit(tx, actor, row.visit_id);
  const regraded = change.grade !== undefined && change.grade !== row.grade;
  const retaught = change.taughtBy !== undefined && change.taughtBy !== row.taught_by;
  if ((change.removed || regraded || retaught) && (await isObserved(tx, actor, change.id))) {
    const message = 'Somebody has sent what they saw there. What it is called can still be changed.';
    throw problem('INVALID', 'the classroom was observed', message, [{ path: change.removed ? 'removed' : regraded ? 'grade' : 'taughtBy', message }]);
  }
  if (retaught && change.taughtBy) await requireTeachers(tx, actor, visit.schoolId, [change.taughtBy]);
  const { numUpdatedRows } = await tx
    .updateTable('visit_classroom')
    .set({ grade: change.grade, label: change.label, taught_by: change.taughtBy, removed: change.removed, revision: sql`revision + 1` })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', change.id)
    .where('revision', '=', change.revision)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) {
    const current = (await selectClassrooms(tx, actor, visit.id)).find((room) => room.id === change.id);
    throw conflict(`classroom ${change.id} stands at ${current?.revision}`, current);
  }
  return visit.id;
}

async function isObserved(tx: Tx, actor: Actor, classroomId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('observation')
    .select('id')
    .where('district_id', '=', actor.districtId)
    .where('classroom_id', '=', classroomId)
    .where('withdrawn', '=', false)
    .executeTakeFirst();
  return row !== undefined;
}
