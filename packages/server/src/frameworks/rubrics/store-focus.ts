import { type DistrictFocus, seriesOf } from '@trellis/domain/frameworks';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { problem } from '../../platform/http/api.ts';
import { selectNames } from './names.ts';
import { selectLinks } from './store-crosswalk.ts';

/** The school year that is under way; null between years. */
async function selectOptionalYear(tx: Tx, actor: Actor): Promise<{ id: string; name: string } | null> {
  const row = await tx
    .selectFrom('school_year')
    .select(['id', 'name'])
    .where('district_id', '=', actor.districtId)
    .where('starts', '<=', actor.today)
    .where('ends', '>=', actor.today)
    .orderBy('starts', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** @throws NOT_FOUND */
async function selectYear(tx: Tx, actor: Actor, id: string): Promise<{ id: string; name: string }> {
  const row = await tx.selectFrom('school_year').select(['id', 'name']).where('district_id', '=', actor.districtId).where('id', '=', id).executeTakeFirst();
  if (!row) throw problem('NOT_FOUND', 'no such school year');
  return row;
}

/** What the district focuses on in a school year; without one, in the year that is under way. */
export async function selectFocus(tx: Tx, actor: Actor, schoolYearId?: string): Promise<DistrictFocus> {
  const schoolYear = schoolYearId === undefined ? await selectOptionalYear(tx, actor) : await selectYear(tx, actor, schoolYearId);
  if (!schoolYear) return { schoolYear, rows: [] };
  const rows = await tx
    .selectFrom('rubric_focus as f')
    .innerJoin('rubric as r', (join) => join.onRef('r.id', '=', 'f.rubric_id').on('r.district_id', '=', actor.districtId))
    .innerJoin('rubric_indicator as i', (join) => join.onRef('i.id', '=', 'f.indicator_id').on('i.district_id', '=', actor.districtId))
    .select(['f.id', 'f.set_by', 'f.set_on', 'f.rubric_id', 'r.name', 'r.subject', 'i.id as indicator_id', 'i.version_id', 'i.code', 'i.label'])
    .where('f.district_id', '=', actor.districtId)
    .where('f.school_year_id', '=', schoolYear.id)
    .orderBy('r.name')
    .orderBy('i.position')
    .limit(200)
    .execute();
  const nameOf = await selectNames(
    tx,
    actor,
    rows.map((row) => row.set_by),
  );
  return {
    schoolYear,
    rows: rows.map((row) => ({
      id: row.id,
      rubric: { id: row.rubric_id, name: row.name, subject: row.subject },
      indicator: { id: row.indicator_id, versionId: row.version_id, code: row.code, label: row.label },
      setBy: nameOf(row.set_by),
      setOn: row.set_on,
    })),
  };
}

/** Which of these indicators are the focus of the year that is under way, or one series with an indicator that is. */
export async function selectFocusIn(tx: Tx, actor: Actor, rubricId: string, indicatorIds: ReadonlySet<string>): Promise<string[]> {
  const [year, everFocus] = await Promise.all([
    selectOptionalYear(tx, actor),
    tx
      .selectFrom('rubric_focus')
      .select(['indicator_id', 'school_year_id'])
      .where('district_id', '=', actor.districtId)
      .where('rubric_id', '=', rubricId)
      .execute(),
  ]);
  const focus = everFocus.filter((row) => row.school_year_id === year?.id);
  if (focus.length === 0) return [];
  const series = seriesOf(await selectLinks(tx, actor, rubricId));
  const meant = new Set(focus.flatMap(({ indicator_id: id }) => [id, ...(series.get(id) ?? [])]));
  return [...indicatorIds].filter((id) => meant.has(id));
}
