import { gradesYoungestFirst } from '@trellis/domain/kernel';
import { countVisit, officeOf, type ReportAudience, rowsOfAudience, type VisitReport } from '@trellis/domain/walkthroughs';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { conflict, problem } from '../../platform/http/api.ts';
import { scoreValueOf } from '../score-columns.ts';
import { selectLedVisit } from '../store-visit.ts';
import { refuseNames } from './refuse-names.ts';
import { selectReport } from './store-report.ts';

/**
 * Shares a report with its audience. Its words no longer change; its figures are counted now and frozen, and only where
 * five classrooms or more were scored, so that nobody beyond the team can tell one classroom's scores.
 */
export async function shareReport(tx: Tx, actor: Actor, given: { id: string; revision: number; audience: ReportAudience }): Promise<VisitReport> {
  const stored = await selectReport(tx, actor, given.id);
  const visit = await selectLedVisit(tx, actor, stored.visitId);
  if (stored.sharedOn) {
    if (stored.audience === given.audience) return stored;
    throw conflict('report was shared with others', stored, 'This report was shared already.');
  }
  if (stored.archivedOn) throw problem('INVALID', 'report is archived', 'The school year of this visit is over: its report was not shared in time.');
  if (stored.revision !== given.revision) throw conflict('report has another revision', stored);
  if (visit.state !== 'debriefed' && visit.state !== 'reported') throw problem('INVALID', 'report before the debrief', 'Debrief first, then share the report.');
  // the problem of practice comes from the plan, and people come to a school after a text was written
  await refuseNames(tx, actor, visit.schoolId, stored);
  const office = officeOf(rowsOfAudience(given.audience), { schoolId: visit.schoolId, districtId: actor.districtId });
  const seen = await selectSeen(tx, actor, visit.id);
  await tx
    .updateTable('visit_report')
    .set({
      audience: given.audience,
      office,
      shared_on: actor.today,
      grades: seen.grades,
      classrooms: seen.classrooms,
      teachers: seen.teachers,
      revision: stored.revision + 1,
    })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', stored.id)
    .execute();
  await freezeFigures(tx, actor, { reportId: stored.id, visitId: visit.id, circleId: visit.circleId, office });
  await tx
    .updateTable('visit')
    .set({ state: 'reported', revision: visit.revision + 1 })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', visit.id)
    .execute();
  return selectReport(tx, actor, stored.id);
}

/** Which classrooms somebody has seen. Classrooms whose teacher is not named are one teacher per grade: that many are known apart. */
async function selectSeen(tx: Tx, actor: Actor, visitId: string): Promise<{ grades: string[]; classrooms: number; teachers: number }> {
  const rows = await seenClassrooms(tx, actor, visitId).select(['c.id', 'c.grade', 'c.taught_by']).distinct().execute();
  return {
    grades: gradesYoungestFirst.filter((grade) => rows.some((row) => row.grade === grade)),
    classrooms: rows.length,
    teachers: new Set(rows.map((row) => row.taught_by ?? row.grade)).size,
  };
}

function seenClassrooms(tx: Tx, actor: Actor, visitId: string) {
  return tx
    .selectFrom('observation as o')
    .innerJoin('visit_classroom as c', (join) => join.onRef('c.id', '=', 'o.classroom_id').on('c.district_id', '=', actor.districtId))
    .where('o.district_id', '=', actor.districtId)
    .where('o.visit_id', '=', visitId)
    .where('o.withdrawn', '=', false);
}

async function freezeFigures(tx: Tx, actor: Actor, at: { reportId: string; visitId: string; circleId: string; office: string | null }): Promise<void> {
  const rows = await seenClassrooms(tx, actor, at.visitId)
    .innerJoin('score as s', (join) => join.onRef('s.observation_id', '=', 'o.id').on('s.district_id', '=', actor.districtId))
    .select(['s.indicator_id', 's.kind', 's.level', 's.yes', 's.choices', 's.appointment_id', 'c.grade', 'c.taught_by'])
    .execute();
  const figures = countVisit(
    rows.map((row) => ({ indicatorId: row.indicator_id, value: scoreValueOf(row), observer: row.appointment_id, teacher: row.taught_by ?? row.grade })),
  );
  if (figures.length === 0) return;
  await tx
    .insertInto('visit_report_figure')
    .values(
      figures.map(({ indicatorId, counts, classrooms, observers }) => ({
        district_id: actor.districtId,
        report_id: at.reportId,
        indicator_id: indicatorId,
        circle_id: at.circleId,
        office: at.office,
        counts: JSON.stringify(counts),
        classrooms,
        observers,
      })),
    )
    .execute();
}
