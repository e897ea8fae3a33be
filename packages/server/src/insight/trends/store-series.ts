import { type IndicatorKind, indicatorsOf, seriesOf } from '@trellis/domain/frameworks';
import type { TrendContent, TrendIndicator } from '@trellis/domain/insight';
import { type SqlBool, sql } from 'kysely';
import { selectLinks, selectPublishedContents } from '../../frameworks/index.ts';
import type { Actor, Tx } from '../../platform/db/index.ts';
import { problem } from '../../platform/http/api.ts';

/** A published indicator, with the words of its version. */
export interface SeenIndicator extends TrendIndicator {
  rubric: { id: string; name: string };
  section: string;
  position: number;
  kind: IndicatorKind;
  scale: { lowest: number; highest: number } | null;
  /** what an answer is called */
  labelOf(value: string): string;
}

/** Indicators of which there are figures, of the rubric of one indicator or of all; in the order of rubrics, versions and places. */
export async function selectIndicatorsSeen(tx: Tx, actor: Actor, indicatorId?: string): Promise<SeenIndicator[]> {
  const rows = await tx
    .selectFrom('rubric_indicator as i')
    .innerJoin('rubric as r', (join) => join.onRef('r.id', '=', 'i.rubric_id').on('r.district_id', '=', actor.districtId))
    .select(['i.id', 'i.version_id', 'i.rubric_id', 'i.section_key', 'i.position', 'i.code', 'i.label', 'i.kind', 'i.lowest', 'i.highest', 'r.name as rubric'])
    .where('i.district_id', '=', actor.districtId)
    .$if(indicatorId !== undefined, (query) =>
      query.where('i.rubric_id', '=', (eb) =>
        eb
          .selectFrom('rubric_indicator as own')
          .select('own.rubric_id')
          .where('own.district_id', '=', actor.districtId)
          .where('own.id', '=', indicatorId ?? ''),
      ),
    )
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('trend_figure as f')
          .select('f.id')
          .where('f.district_id', '=', actor.districtId)
          .whereRef('f.indicator_id', '=', 'i.id')
          .where('f.unit_kind', '=', 'district'),
      ),
    )
    .orderBy('r.name')
    .orderBy('r.id')
    .orderBy('i.version_id')
    .orderBy('i.position')
    .execute();
  const versions = await selectPublishedContents(
    tx,
    actor,
    rows.map((row) => row.version_id),
  );
  const placedIn = new Map([...versions.values()].flatMap(({ content }) => indicatorsOf(content)).map((each) => [each.indicator.id, each]));
  return rows.map((row) => {
    const version = versions.get(row.version_id);
    const placed = placedIn.get(row.id);
    return {
      ...{ id: row.id, versionId: row.version_id, versionNumber: version?.number ?? 1, code: row.code, label: row.label },
      rubric: { id: row.rubric_id, name: row.rubric },
      section: placed?.section.label ?? '',
      position: row.position,
      kind: row.kind as IndicatorKind,
      scale: row.lowest === null || row.highest === null ? null : { lowest: row.lowest, highest: row.highest },
      labelOf: (value) => {
        if (row.kind === 'yes_no') return value === 'yes' ? 'Yes' : 'No';
        const { levels, choices } = placed?.indicator ?? {};
        const given =
          row.kind === 'choices' ? choices?.find((choice) => choice.key === value)?.label : levels?.find((level) => String(level.value) === value)?.label;
        return row.kind === 'levels' && given && given !== value ? `${value} ${given}` : (given ?? value);
      },
    };
  });
}

/** Of each indicator, all that people said may be read with it as one series, itself included, newest version first. */
export async function selectSeries(tx: Tx, actor: Actor, indicators: readonly SeenIndicator[]): Promise<Map<string, SeenIndicator[]>> {
  const rubrics = [...new Set(indicators.map(({ rubric }) => rubric.id))];
  const links = [];
  for (const rubric of rubrics) links.push(...(await selectLinks(tx, actor, rubric)));
  const joined = seriesOf(links);
  const newest = [...indicators].sort((one, other) => other.versionNumber - one.versionNumber || one.position - other.position);
  return new Map(
    indicators.map(({ id }) => {
      const ids = joined.get(id) ?? new Set([id]);
      return [id, newest.filter((each) => ids.has(each.id))];
    }),
  );
}

export interface FigureSought {
  unit: { kind: 'district' | 'region' | 'school'; id: string | null };
  band: string | null;
  calibratedOnly: boolean;
}

/** Figures of these indicators, null where they are hidden; those of a school only for whoever takes part in visits there. */
export async function selectFigures(
  tx: Tx,
  actor: Actor,
  indicatorIds: readonly string[],
  { unit, band, calibratedOnly }: FigureSought,
): Promise<{ releaseId: string; indicatorId: string; content: TrendContent | null }[]> {
  if (indicatorIds.length === 0) return [];
  const rows = await tx
    .selectFrom('trend_figure as f')
    .select(['f.release_id', 'f.indicator_id', 'f.content'])
    .where('f.district_id', '=', actor.districtId)
    .where('f.indicator_id', 'in', [...indicatorIds])
    .where('f.unit_kind', '=', unit.kind)
    .where(unit.id === null ? sql<SqlBool>`f.unit_id is null` : sql<SqlBool>`f.unit_id = ${unit.id}::uuid`)
    .where(band === null ? sql<SqlBool>`f.band is null` : sql<SqlBool>`f.band = ${band}`)
    .where('f.calibrated', '=', calibratedOnly)
    .execute();
  return rows.map((row) => ({ releaseId: row.release_id, indicatorId: row.indicator_id, content: row.content as unknown as TrendContent | null }));
}

/** The units that this reader may ask for: the district, regions, and schools that they take part in visits at. */
export async function selectUnits(tx: Tx, actor: Actor): Promise<{ kind: 'district' | 'region' | 'school'; id: string | null; name: string }[]> {
  const regions = await tx.selectFrom('region').select(['id', 'name']).where('district_id', '=', actor.districtId).orderBy('name').execute();
  const schools = actor.permissions.includes('visits.take_part')
    ? await tx
        .selectFrom('school')
        .select(['id', 'name'])
        .where('district_id', '=', actor.districtId)
        .where(sql<SqlBool>`id = any ((select app.scope_schools())::uuid[])`)
        .orderBy('name')
        .execute()
    : [];
  return [
    { kind: 'district', id: null, name: actor.districtName },
    ...regions.map((row) => ({ kind: 'region' as const, ...row })),
    ...schools.map((row) => ({ kind: 'school' as const, ...row })),
  ];
}

/** @throws INVALID without an id, NOT_FOUND, NOT_ALLOWED for a school outside the reader's scope */
export async function selectUnit(
  tx: Tx,
  actor: Actor,
  { unitKind: kind, unitId }: { unitKind: 'district' | 'region' | 'school'; unitId?: string | undefined },
) {
  if (kind === 'district') return { kind, id: null, name: actor.districtName };
  if (unitId === undefined) throw problem('INVALID', `a ${kind} without its id`, `Say which ${kind}.`, [{ path: 'unitId', message: `Needed for a ${kind}` }]);
  const row = await tx
    .selectFrom(kind)
    .select(['id', 'name', sql<boolean>`${sql.lit(kind)} = 'region' or id = any ((select app.scope_schools())::uuid[])`.as('mine')])
    .where('district_id', '=', actor.districtId)
    .where('id', '=', unitId)
    .executeTakeFirst();
  if (!row) throw problem('NOT_FOUND', `no such ${kind}`);
  if (kind === 'school' && !(row.mine && actor.permissions.includes('visits.take_part')))
    throw problem('NOT_ALLOWED', 'trends of a school outside the scope', 'Figures of one school are for those who take part in visits there.');
  return { kind, id: row.id, name: row.name };
}

/** The indicators that the district focuses on in the year of today. */
export async function selectFocusIds(tx: Tx, actor: Actor): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('rubric_focus as f')
    .innerJoin('school_year as y', (join) => join.onRef('y.id', '=', 'f.school_year_id').on('y.district_id', '=', actor.districtId))
    .select('f.indicator_id')
    .where('f.district_id', '=', actor.districtId)
    .where('y.starts', '<=', actor.today)
    .where('y.ends', '>=', actor.today)
    .execute();
  return new Set(rows.map((row) => row.indicator_id));
}
