import { sql } from 'kysely';
import { type Actor, asAccess, type Tx } from '../../platform/db/index.ts';

/**
 * Opens what was seen in one classroom to its teacher, whoever wrote it. Runs as the role that may set `opened_to`; it finds
 * rows by ids and reads nothing of them. What the team adds later is opened when it is written.
 */
export async function openClassroom(tx: Tx, actor: Actor, classroomId: string, teacher: string): Promise<void> {
  await asAccess(tx, async (access) => {
    for (const part of ['observation_note', 'score', 'observation_photo']) {
      await sql`
        update ${sql.table(part)} r set opened_to = ${teacher} from observation o
        where r.district_id = ${actor.districtId} and o.district_id = ${actor.districtId} and o.id = r.observation_id and o.classroom_id = ${classroomId}`.execute(
        access,
      );
    }
    await access
      .updateTable('observation')
      .set({ opened_to: teacher })
      .where('district_id', '=', actor.districtId)
      .where('classroom_id', '=', classroomId)
      .execute();
    await access
      .updateTable('agreed_score')
      .set({ opened_to: teacher })
      .where('district_id', '=', actor.districtId)
      .where('classroom_id', '=', classroomId)
      .execute();
  });
}
