import type { NamedSpan } from '@trellis/domain/districts';
import { periodLabel, type Release, type ReleaseCell, type ReleasePeriod, termsOf, type UnitKind } from '@trellis/domain/insight';
import { type SqlBool, sql } from 'kysely';
import type { Actor, Tx } from '../platform/db/index.ts';
import { type Reader, selectVisibleFigures } from './known-coaches.ts';
import type { Subject } from './store-leaves.ts';

export interface FigureSought {
  unit: { kind: UnitKind; id: string | null };
  periodKind: ReleasePeriod['kind'];
  /** first day of the period; absent: the newest */
  starts?: string | undefined;
}

/** A figure as the reader meets it. */
export interface Figure {
  id: string;
  unit: { kind: UnitKind; id: string | null };
  period: ReleasePeriod;
  release: Release;
  schoolYearId: string;
  hidden: boolean;
  /** of a term as it was before the district set its terms otherwise */
  superseded: boolean;
}

/**
 * A figure of one subject: of its period the newest state that is not hidden from this reader, or the newest one. Null
 * where nothing was taken for it, or not for this reader.
 */
export async function selectOptionalFigure(tx: Tx, reader: Reader, subject: Subject, sought: FigureSought): Promise<Figure | null> {
  const terms = await selectTerms(tx, reader.actor);
  const rows = await figures(tx, reader.actor, subject)
    .where('f.unit_kind', '=', sought.unit.kind)
    .where(sql<SqlBool>`f.unit_id is not distinct from ${sought.unit.id}::uuid`)
    .where('f.period_kind', '=', sought.periodKind)
    .$if(sought.starts !== undefined, (query) => query.where('f.starts', '=', sought.starts as string))
    .orderBy('f.ends', 'desc')
    .limit(20)
    .execute();
  const seen = await asSeen(tx, reader, subject, rows, terms);
  return chosenOf(seen)[0] ?? null;
}

/** What is there for every unit and period, newest first, as this reader sees it. */
export async function selectCells(tx: Tx, reader: Reader): Promise<(Pick<Figure, 'unit' | 'period'> & Pick<ReleaseCell, 'state'>)[]> {
  const terms = await selectTerms(tx, reader.actor);
  const rows = await figures(tx, reader.actor, 'practice')
    .orderBy('f.starts', 'desc')
    .orderBy('f.period_kind')
    .orderBy('f.unit_kind')
    .orderBy('f.unit_id')
    .orderBy('f.ends', 'desc')
    .limit(20_000)
    .execute();
  return chosenOf(await asSeen(tx, reader, 'practice', rows, terms))
    .slice(0, 2000)
    .map(({ unit, period, hidden }) => ({ unit, period, state: hidden ? 'hidden' : 'published' }));
}

/** The figures, with those hidden that this reader could work out too much from. */
async function asSeen(tx: Tx, reader: Reader, subject: Subject, rows: readonly FigureRow[], terms: TermsByYear): Promise<Figure[]> {
  const figures = rows.map((row) => figureOf(row, terms.get(row.school_year_id) ?? []));
  if (reader.known.length === 0) return figures;
  const visible = new Map<string, ReadonlySet<string>>();
  for (const year of new Set(rows.map((row) => row.school_year_id))) {
    visible.set(year, await selectVisibleFigures(reader, year, await selectNewestRelease(tx, reader.actor, year), subject));
  }
  return figures.map((figure) => ({ ...figure, hidden: figure.hidden || !visible.get(figure.schoolYearId)?.has(figure.id) }));
}

/** One figure for each unit and period, in the order given: a year so far may have been released several times. */
function chosenOf(newestFirst: readonly Figure[]): Figure[] {
  const chosen = new Map<string, Figure>();
  for (const figure of newestFirst) {
    const key = [figure.unit.kind, figure.unit.id, figure.period.kind, figure.period.starts].join();
    const before = chosen.get(key);
    const better = before && (before.superseded !== figure.superseded ? before.superseded : before.hidden && !figure.hidden);
    if (!before || better) chosen.set(key, figure);
  }
  return [...chosen.values()];
}

/** What a figure says, as far as this reader may know. */
export async function selectContents(tx: Tx, actor: Actor, figureId: string): Promise<Map<string, { coaches: number; content: unknown }>> {
  const rows = await tx
    .selectFrom('release_content')
    .select(['part', 'coaches', 'content'])
    .where('district_id', '=', actor.districtId)
    .where('figure_id', '=', figureId)
    .execute();
  return new Map(rows.map(({ part, ...content }) => [part, content]));
}

export async function selectReleases(tx: Tx, actor: Actor): Promise<Release[]> {
  const rows = await tx
    .selectFrom('release')
    .select(['id as release_id', 'as_of', 'computed_at', 'rule', 'rule_version'])
    .where('district_id', '=', actor.districtId)
    .orderBy('as_of', 'desc')
    .limit(200)
    .execute();
  return rows.map(releaseOf);
}

async function selectNewestRelease(tx: Tx, actor: Actor, schoolYearId: string): Promise<string> {
  const row = await tx
    .selectFrom('release')
    .select('id')
    .where('district_id', '=', actor.districtId)
    .where('school_year_id', '=', schoolYearId)
    .orderBy('as_of', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return row.id;
}

function figures(tx: Tx, actor: Actor, subject: Subject) {
  return tx
    .selectFrom('release_figure as f')
    .innerJoin('release as r', (join) => join.onRef('r.id', '=', 'f.release_id').on('r.district_id', '=', actor.districtId))
    .innerJoin('school_year as y', (join) => join.onRef('y.id', '=', 'r.school_year_id').on('y.district_id', '=', actor.districtId))
    .where('f.district_id', '=', actor.districtId)
    .where('f.subject', '=', subject)
    .select(['f.id', 'f.unit_kind', 'f.unit_id', 'f.period_kind', 'f.starts', 'f.ends', 'f.hidden'])
    .select([
      'r.id as release_id',
      'r.school_year_id',
      'r.as_of',
      'r.computed_at',
      'r.rule',
      'r.rule_version',
      'y.starts as year_starts',
      'y.ends as year_ends',
    ]);
}

type FigureRow = Awaited<ReturnType<ReturnType<typeof figures>['execute']>>[number];

/** The terms of each school year, as the district has set them. */
type TermsByYear = ReadonlyMap<string, readonly NamedSpan[]>;

async function selectTerms(tx: Tx, actor: Actor): Promise<TermsByYear> {
  const rows = await tx
    .selectFrom('term')
    .select(['school_year_id', 'name', 'starts', 'ends'])
    .where('district_id', '=', actor.districtId)
    .orderBy('starts')
    .execute();
  return Map.groupBy(rows, (row) => row.school_year_id);
}

/** A figure of a term that the district has set otherwise since stays what it was, and grows no more. */
function figureOf(row: FigureRow, terms: readonly NamedSpan[]): Figure {
  const kind = row.period_kind as ReleasePeriod['kind'];
  const year = { starts: row.year_starts, ends: row.year_ends };
  const term = termsOf(year, terms).find((each) => each.starts === row.starts && row.ends <= each.ends);
  const last = kind === 'month' ? row.ends : kind === 'year' ? year.ends : (term?.ends ?? row.ends);
  return {
    id: row.id,
    unit: { kind: row.unit_kind as UnitKind, id: row.unit_id },
    period: { kind, starts: row.starts, ends: row.ends, label: periodLabel(kind, row.starts, term?.name), over: row.ends >= last },
    superseded: kind === 'term' && term === undefined,
    release: releaseOf(row),
    schoolYearId: row.school_year_id,
    hidden: row.hidden,
  };
}

function releaseOf(row: Pick<FigureRow, 'release_id' | 'as_of' | 'computed_at' | 'rule' | 'rule_version'>): Release {
  return { id: row.release_id, asOf: row.as_of, computedAt: row.computed_at.toISOString(), rule: row.rule, ruleVersion: row.rule_version };
}
