import type { Leaf, ReleaseFigure } from '@trellis/domain/insight';
import type { Tx } from '../platform/db/index.ts';
import type { AccessLeaf } from './count-access.ts';
import type { CoverageLeaf } from './count-coverage.ts';
import type { PracticeLeaf } from './count-practice.ts';

export type Subject = 'practice' | 'access';

/** Everything that the closed months of a year were counted to be. */
export interface YearLeaves {
  practice: PracticeLeaf[];
  access: AccessLeaf[];
  coverage: CoverageLeaf[];
}

/** A figure that an earlier release took, in the order in which they were taken. */
export interface TakenFigure extends ReleaseFigure {
  id: string;
  hidden: boolean;
}

/** Where counting of a school year stands: frozen months, and what was decided. Read on the login for releases. */
export async function selectYearLeaves(tx: Tx, districtId: string, schoolYearId: string): Promise<YearLeaves> {
  const rows = await ofYear(tx, districtId, schoolYearId).select(['l.subject', 'l.month', 'l.region_id', 'l.contributors', 'l.counts']).execute();
  const of = (subject: string) =>
    rows
      .filter((row) => row.subject === subject)
      .map((row) => ({ month: row.month, region: row.region_id, contributors: row.contributors, counts: row.counts }));
  return {
    practice: of('practice') as unknown as PracticeLeaf[],
    access: of('access') as unknown as AccessLeaf[],
    coverage: of('coverage') as unknown as CoverageLeaf[],
  };
}

/** Only whose records are where: what deciding for one reader needs. */
export async function selectContributors(tx: Tx, districtId: string, schoolYearId: string, subject: Subject): Promise<Leaf[]> {
  const rows = await ofYear(tx, districtId, schoolYearId).select(['l.month', 'l.region_id', 'l.contributors']).where('l.subject', '=', subject).execute();
  return rows.map((row) => ({ month: row.month, region: row.region_id, contributors: row.contributors }));
}

function ofYear(tx: Tx, districtId: string, schoolYearId: string) {
  return tx
    .selectFrom('release_leaf as l')
    .innerJoin('release as r', (join) => join.onRef('r.id', '=', 'l.release_id').on('r.district_id', '=', districtId).on('r.school_year_id', '=', schoolYearId))
    .where('l.district_id', '=', districtId)
    .orderBy('l.month')
    .orderBy('l.region_id');
}

/** Figures of a school year that were taken so far, of one subject, in their order. */
export async function selectTakenFigures(tx: Tx, districtId: string, schoolYearId: string, subject: Subject): Promise<TakenFigure[]> {
  const rows = await tx
    .selectFrom('release_figure as f')
    .innerJoin('release as r', (join) => join.onRef('r.id', '=', 'f.release_id').on('r.district_id', '=', districtId).on('r.school_year_id', '=', schoolYearId))
    .where('f.district_id', '=', districtId)
    .where('f.subject', '=', subject)
    .select(['f.id', 'f.unit_kind', 'f.unit_id', 'f.period_kind', 'f.starts', 'f.ends', 'f.hidden'])
    .orderBy('r.as_of')
    .orderBy('f.position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unit: { kind: row.unit_kind as ReleaseFigure['unit']['kind'], id: row.unit_id },
    period: { kind: row.period_kind as ReleaseFigure['period']['kind'], starts: row.starts, ends: row.ends },
    hidden: row.hidden,
  }));
}
