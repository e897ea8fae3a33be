import { narrowestOf, officeOf, rowsOfOffice, type ScoreValue, scoreProblems, type Visit } from '@trellis/domain/walkthroughs';
import { sql } from 'kysely';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { conflict, problem } from '../../platform/http/api.ts';
import { readVisit } from '../read-visit.ts';
import { selectRubricContent } from '../rubric-of.ts';
import { columnsOf } from '../score-columns.ts';
import { selectWritableVisit } from '../store-visit.ts';

interface Agreement {
  classroomId: string;
  indicatorId: string;
  revision: number | null;
  value: ScoreValue | null;
  reason: string;
}

/** Puts down, changes or takes back what the team agrees on; answers the visit. Two who write at once both see it. */
export async function agreeOnScore(tx: Tx, actor: Actor, given: Agreement): Promise<string> {
  const classroom = await tx
    .selectFrom('visit_classroom')
    .select(['visit_id', 'circle_id'])
    .where('district_id', '=', actor.districtId)
    .where('id', '=', given.classroomId)
    .executeTakeFirst();
  if (!classroom) throw problem('NOT_FOUND', 'no such classroom for this reader');
  const visit = await selectWritableVisit(tx, actor, classroom.visit_id);
  const key = { district_id: actor.districtId, classroom_id: given.classroomId, indicator_id: given.indicatorId };
  const stored = await tx
    .selectFrom('agreed_score')
    .selectAll()
    .where('district_id', '=', key.district_id)
    .where('classroom_id', '=', key.classroom_id)
    .where('indicator_id', '=', key.indicator_id)
    .forUpdate()
    .executeTakeFirst();
  if ((stored?.revision ?? null) !== given.revision) throw conflict('the agreed score has another revision', stored ?? null);
  if (given.value === null) {
    await tx
      .deleteFrom('agreed_score')
      .where('district_id', '=', key.district_id)
      .where('classroom_id', '=', key.classroom_id)
      .where('indicator_id', '=', key.indicator_id)
      .execute();
    return visit.id;
  }
  // whoever narrows the form waits for this, and this for the narrowing
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${visit.formVersionId}, 0))`.execute(tx);
  const { formVersion, classroomRows } = await readVisit(tx, actor, visit.id);
  if (!formVersion.rubric) throw problem('INVALID', 'a form without a rubric', 'This form describes what students do and scores nothing.');
  const rubric = await selectRubricContent(tx, actor, formVersion.rubric.versionId);
  const [wrong] = scoreProblems(rubric, { scores: [{ indicatorId: given.indicatorId, value: given.value, evidence: '' }], notes: [] });
  if (wrong) throw problem('INVALID', 'a score off the scale', wrong.message, [{ path: 'value', message: wrong.message }]);
  const office = await officeHere(tx, actor, given.classroomId, { schoolId: visit.schoolId, classroomRows });
  const columns = { ...columnsOf(given.value), reason: given.reason, decided_by: actor.appointmentId, office };
  if (stored) {
    await tx
      .updateTable('agreed_score')
      .set({ ...columns, revision: stored.revision + 1 })
      .where('district_id', '=', key.district_id)
      .where('classroom_id', '=', key.classroom_id)
      .where('indicator_id', '=', key.indicator_id)
      .execute();
    return visit.id;
  }
  const opened = await tx
    .selectFrom('feedback')
    .select('for_appointment')
    .where('district_id', '=', actor.districtId)
    .where('classroom_id', '=', given.classroomId)
    .where('sent_on', 'is not', null)
    .executeTakeFirst();
  await tx
    .insertInto('agreed_score')
    .values({
      ...key,
      visit_id: visit.id,
      circle_id: visit.circleId,
      opened_to: opened?.for_appointment ?? null,
      ...columns,
    })
    .execute();
  return visit.id;
}

/** What the team agrees on is open to nobody who may not read every record that it was made of. */
async function officeHere(
  tx: Tx,
  actor: Actor,
  classroomId: string,
  { schoolId, classroomRows }: { schoolId: string } & Pick<Visit, 'classroomRows'>,
): Promise<string | null> {
  const records = await tx
    .selectFrom('observation')
    .select('office')
    .where('district_id', '=', actor.districtId)
    .where('classroom_id', '=', classroomId)
    .where('withdrawn', '=', false)
    .execute();
  const rows = narrowestOf(classroomRows, ...records.map(({ office }) => rowsOfOffice(office, actor.districtId)));
  return officeOf(rows, { schoolId, districtId: actor.districtId });
}
