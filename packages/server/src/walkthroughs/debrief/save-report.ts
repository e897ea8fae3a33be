import { reportParts, type VisitReport, type VisitReportChange } from '@trellis/domain/walkthroughs';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { conflict, problem } from '../../platform/http/api.ts';
import { selectWritableVisit } from '../store-visit.ts';
import { refuseNames } from './refuse-names.ts';
import { selectOptionalReport, selectReport } from './store-report.ts';

/** Begins the report of a visit, or goes on writing it. A report says what was seen and names no person. */
export async function saveReport(tx: Tx, actor: Actor, given: VisitReportChange): Promise<VisitReport> {
  const visit = await selectWritableVisit(tx, actor, given.visitId);
  await refuseNames(tx, actor, visit.schoolId, given);
  const stored = await selectOptionalReport(tx, actor, { visitId: given.visitId });
  if (!stored) {
    if (given.revision !== null) throw conflict('a report that is not there', null);
    const plan = await tx
      .selectFrom('visit_plan')
      .select('problem_of_practice')
      .where('district_id', '=', actor.districtId)
      .where('visit_id', '=', visit.id)
      .executeTakeFirst();
    await tx
      .insertInto('visit_report')
      .values({
        district_id: actor.districtId,
        id: given.id,
        visit_id: visit.id,
        circle_id: visit.circleId,
        school_id: visit.schoolId,
        local_date: visit.heldOn ?? visit.date,
        school_year_id: visit.schoolYearId,
        problem_of_practice: given.problemOfPractice ?? plan?.problem_of_practice ?? '',
        evidence: given.evidence ?? '',
        learned: given.learned ?? '',
        next_steps: given.nextSteps ?? '',
        written_by: actor.appointmentId,
      })
      .execute();
    return selectReport(tx, actor, given.id);
  }
  if (stored.id === given.id && reportParts.every(({ field }) => given[field] === undefined || given[field] === stored[field])) return stored;
  if (stored.sharedOn) throw conflict('report was shared', stored, 'This report was shared meanwhile. What its readers see stays as it was.');
  if (stored.archivedOn) throw problem('INVALID', 'report is archived', 'The school year of this visit is over: its report has no words any more.');
  if (stored.id !== given.id || stored.revision !== given.revision) throw conflict('report has another revision', stored);
  await tx
    .updateTable('visit_report')
    .set({
      problem_of_practice: given.problemOfPractice ?? stored.problemOfPractice,
      evidence: given.evidence ?? stored.evidence,
      learned: given.learned ?? stored.learned,
      next_steps: given.nextSteps ?? stored.nextSteps,
      revision: stored.revision + 1,
    })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', stored.id)
    .execute();
  return selectReport(tx, actor, stored.id);
}
