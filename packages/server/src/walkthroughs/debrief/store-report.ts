import {
  fewestClassrooms,
  type ReportAudience,
  type ReportFigure,
  reportFigure,
  type ScoreCounts,
  type VisitReport,
  type VisitReportRow,
  wordsLeaveOn,
} from '@trellis/domain/walkthroughs';
import type { Selectable } from 'kysely';
import type { Actor, DB, Tx } from '../../platform/db/index.ts';
import { problem } from '../../platform/http/api.ts';
import { selectColleagues } from '../../practice/index.ts';
import { selectScales } from '../rubric-of.ts';

const perPage = 50;

/** The report of a visit, or one by its id, as far as the asker may read it. */
export async function selectOptionalReport(tx: Tx, actor: Actor, only: { visitId: string } | { id: string }): Promise<VisitReport | null> {
  const row = await tx
    .selectFrom('visit_report as r')
    .innerJoin('visit as v', (join) => join.onRef('v.id', '=', 'r.visit_id').on('v.district_id', '=', actor.districtId))
    .innerJoin('school as s', (join) => join.onRef('s.id', '=', 'r.school_id').on('s.district_id', '=', actor.districtId))
    .leftJoin('school_year as y', (join) => join.onRef('y.id', '=', 'r.school_year_id').on('y.district_id', '=', actor.districtId))
    .selectAll('r')
    .select(['v.kind as visit_kind', 's.name as school_name', 'y.ends as year_ends'])
    .where('r.district_id', '=', actor.districtId)
    .where('visitId' in only ? 'r.visit_id' : 'r.id', '=', 'visitId' in only ? only.visitId : only.id)
    .executeTakeFirst();
  if (!row) return null;
  const [figures, people] = await Promise.all([selectFigures(tx, actor, row), selectColleagues(tx, actor, [row.written_by])]);
  const team = actor.circles.includes(row.circle_id);
  return {
    id: row.id,
    visitId: row.visit_id,
    date: row.local_date,
    kind: row.visit_kind,
    school: { id: row.school_id, name: row.school_name },
    grades: row.grades,
    classrooms: row.classrooms,
    problemOfPractice: row.problem_of_practice,
    evidence: row.evidence,
    learned: row.learned,
    nextSteps: row.next_steps,
    audience: row.audience as ReportAudience,
    sharedOn: row.shared_on,
    wordsLeaveOn: wordsLeaveOn(row.local_date, row.year_ends),
    archivedOn: row.archived_on,
    writtenBy: { appointmentId: row.written_by, name: people.get(row.written_by)?.name ?? null },
    figures,
    figuresRefused: figuresRefused(row, figures),
    may: { write: team && row.shared_on === null && row.archived_on === null },
    revision: row.revision,
  };
}

/** @throws NOT_FOUND */
export async function selectReport(tx: Tx, actor: Actor, id: string): Promise<VisitReport> {
  const report = await selectOptionalReport(tx, actor, { id });
  if (!report) throw problem('NOT_FOUND', 'no such report for this reader');
  return report;
}

function figuresRefused(
  report: Pick<Selectable<DB['visit_report']>, 'shared_on' | 'classrooms' | 'teachers'>,
  figures: readonly ReportFigure[],
): string | null {
  if (figures.length > 0) return null;
  if (!report.shared_on) return 'Figures are counted when the report is shared.';
  if (report.teachers < fewestClassrooms)
    return `Too few to say: ${report.teachers === 1 ? '1 classroom' : `${report.teachers} classrooms`}, ${fewestClassrooms} needed.`;
  return 'Nothing was scored.';
}

async function selectFigures(tx: Tx, actor: Actor, report: { id: string }): Promise<ReportFigure[]> {
  const rows = await tx
    .selectFrom('visit_report_figure')
    .select(['indicator_id', 'counts', 'classrooms', 'observers'])
    .where('district_id', '=', actor.districtId)
    .where('report_id', '=', report.id)
    .execute();
  const counted = new Map(rows.map(({ indicator_id, counts, ...figure }) => [indicator_id, { ...figure, counts: counts as unknown as ScoreCounts }]));
  return (await selectScales(tx, actor, [...counted.keys()])).flatMap((indicator) => {
    const figure = counted.get(indicator.id);
    return figure ? [reportFigure(indicator, figure)] : [];
  });
}

/** Reports that the asker may read, of a school or of all, the newest first. */
export async function selectReports(
  tx: Tx,
  actor: Actor,
  sought: { schoolId?: string | undefined; offset: number },
): Promise<{ reports: VisitReportRow[]; total: number }> {
  const chosen = tx
    .selectFrom('visit_report as r')
    .where('r.district_id', '=', actor.districtId)
    .$if(sought.schoolId !== undefined, (query) => query.where('r.school_id', '=', sought.schoolId ?? ''));
  const { total } = await chosen.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await chosen
    .innerJoin('visit as v', (join) => join.onRef('v.id', '=', 'r.visit_id').on('v.district_id', '=', actor.districtId))
    .innerJoin('school as s', (join) => join.onRef('s.id', '=', 'r.school_id').on('s.district_id', '=', actor.districtId))
    .select(['r.id', 'r.visit_id', 'r.local_date', 'v.kind', 'r.school_id', 's.name as school_name', 'r.grades', 'r.classrooms', 'r.shared_on'])
    .orderBy('r.local_date', 'desc')
    .orderBy('r.id')
    .limit(perPage)
    .offset(sought.offset)
    .execute();
  return {
    total,
    reports: rows.map((row) => ({
      id: row.id,
      visitId: row.visit_id,
      date: row.local_date,
      kind: row.kind,
      school: { id: row.school_id, name: row.school_name },
      grades: row.grades,
      classrooms: row.classrooms,
      sharedOn: row.shared_on,
    })),
  };
}
