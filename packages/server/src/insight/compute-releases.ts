import { randomUUID } from 'node:crypto';
import type { RoleGroup } from '@trellis/domain/access';
import { addDays } from '@trellis/domain/districts';
import {
  closedMonths,
  daysToClose,
  type Leaf,
  monthsOf,
  type ReleaseFigure,
  releaseFigures,
  type Span,
  sumsOf,
  suppress,
  suppressionRule,
  termsOf,
} from '@trellis/domain/insight';
import type { Pools, Tx } from '../platform/db/index.ts';
import { accessContents, type Content, practiceContents } from './contents.ts';
import { countAccess } from './count-access.ts';
import { countCoverage } from './count-coverage.ts';
import { countPractice } from './count-practice.ts';
import { readDistrict, writeReleases } from './in-district.ts';
import { type Subject, selectTakenFigures, selectYearLeaves, type TakenFigure, type YearLeaves } from './store-leaves.ts';
import { insertFigures, insertLeaves, insertRelease, type NewRelease } from './store-write.ts';

type Write = (work: (tx: Tx) => Promise<number>) => Promise<number>;

/** A school year with its terms, and the months that have closed since its last release. */
interface OpenYear extends Span {
  id: string;
  terms: Span[];
  closed: Span[];
  fresh: Span[];
}

/**
 * Counts the months of a district that have closed until `asOf` and are in no release yet, and releases what can be
 * released of them. What was released stays as it is; with nothing new it does nothing. Counts on the login for releases,
 * writes as the role that can only add releases.
 * @param write where releases are added: a transaction of its own, unless a request has one
 * @returns how many figures were taken, hidden ones included
 */
export async function computeReleases(
  pools: Pick<Pools, 'app' | 'release'>,
  districtId: string,
  asOf: string,
  write: Write = (work) => writeReleases(pools, districtId, work),
): Promise<{ released: number }> {
  const years = await readDistrict(pools, districtId, (tx) => selectOpenYears(tx, districtId, asOf));
  let released = 0;
  for (const year of years) released += await releaseYear(pools, districtId, year, write);
  return { released };
}

/** The next day on which a month closes; null when no school year goes on. */
export function nextClosing(years: readonly Span[], today: string): string | null {
  const days = years.flatMap((year) => monthsOf(year).map((month) => addDays(month.ends, daysToClose)));
  return days.filter((day) => day > today).sort()[0] ?? null;
}

async function selectOpenYears(tx: Tx, districtId: string, asOf: string): Promise<OpenYear[]> {
  const years = await tx
    .selectFrom('school_year as y')
    .leftJoin('release as r', (join) => join.onRef('r.school_year_id', '=', 'y.id').on('r.district_id', '=', districtId))
    .where('y.district_id', '=', districtId)
    .select((eb) => ['y.id', 'y.starts', 'y.ends', eb.fn.max('r.as_of').as('until')])
    .groupBy(['y.id', 'y.starts', 'y.ends'])
    .orderBy('y.starts')
    .execute();
  const terms = await tx.selectFrom('term').select(['school_year_id', 'starts', 'ends']).where('district_id', '=', districtId).orderBy('starts').execute();
  return years.flatMap(({ until, ...year }) => {
    const closed = closedMonths(year, asOf);
    const fresh = closed.filter((month) => until === null || month.starts > until);
    const own = terms.filter((term) => term.school_year_id === year.id).map(({ starts, ends }) => ({ starts, ends }));
    return fresh.length > 0 ? [{ ...year, terms: termsOf(year, own), closed, fresh }] : [];
  });
}

async function releaseYear(pools: Pick<Pools, 'release'>, districtId: string, year: OpenYear, write: Write): Promise<number> {
  const { fresh, all, regions, taken } = await readDistrict(pools, districtId, (tx) => count(tx, districtId, year));
  // a year in which nobody has marked a week or noted an approach has nothing to hide either
  if (all.practice.length === 0 && all.access.length === 0) return 0;
  const figures = releaseFigures({ year, terms: year.terms, closed: year.closed, fresh: year.fresh, regions });
  const practice = take(figures, all.practice, taken.practice, (figure) => practiceContents(figure, all.practice, all.coverage));
  const access = take(figures, all.access, taken.access, (figure) => accessContents(figure, all.access));

  const release: NewRelease = { id: randomUUID(), districtId, schoolYearId: year.id, rule: suppressionRule, asOf: year.closed.at(-1)!.ends };
  return write(async (tx) => {
    if (!(await insertRelease(tx, release))) return 0;
    for (const subject of ['practice', 'access', 'coverage'] as const) await insertLeaves(tx, release, subject, fresh[subject]);
    await insertFigures(tx, release, 'practice', practice);
    await insertFigures(tx, release, 'access', access);
    return practice.length + access.length;
  });
}

async function count(tx: Tx, districtId: string, year: OpenYear) {
  const district = await tx.selectFrom('district').select('school_leaders').where('id', '=', districtId).executeTakeFirstOrThrow();
  const span = { districtId, starts: year.fresh[0]!.starts, ends: year.fresh.at(-1)!.ends };
  const fresh: YearLeaves = {
    practice: await countPractice(tx, { ...span, schoolLeaders: district.school_leaders as RoleGroup[] }),
    access: await countAccess(tx, span),
    coverage: await countCoverage(tx, span),
  };
  const earlier = await selectYearLeaves(tx, districtId, year.id);
  const all: YearLeaves = {
    practice: [...earlier.practice, ...fresh.practice],
    access: [...earlier.access, ...fresh.access],
    coverage: [...earlier.coverage, ...fresh.coverage],
  };
  const regions = await tx.selectFrom('region').select('id').where('district_id', '=', districtId).orderBy('id').execute();
  const takenOf = (subject: Subject) => selectTakenFigures(tx, districtId, year.id, subject);
  return { fresh, all, regions: regions.map((region) => region.id), taken: { practice: await takenOf('practice'), access: await takenOf('access') } };
}

/** Decides on the figures of one subject, after those of earlier releases. */
function take(figures: readonly ReleaseFigure[], leaves: readonly Leaf[], taken: readonly TakenFigure[], contentsOf: (figure: ReleaseFigure) => Content[]) {
  const sums = sumsOf(leaves, [...taken, ...figures]);
  const decided = sums.map((sum, index) => ({
    ...sum,
    ...(taken[index] ? { decided: taken[index].hidden ? ('hidden' as const) : ('published' as const) } : {}),
  }));
  const published = suppress(leaves, decided).slice(taken.length);
  return figures.map((figure, index) => ({ figure, hidden: !published[index], contents: published[index] ? contentsOf(figure) : [] }));
}
