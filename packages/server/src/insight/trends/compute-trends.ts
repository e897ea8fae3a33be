import { randomUUID } from 'node:crypto';
import { countTeachers, termsToRelease, trendFigures, trendRule } from '@trellis/domain/insight';
import { CompiledQuery, sql } from 'kysely';
import type { Pools, Tx } from '../../platform/db/index.ts';
import { readDistrict, writeReleases } from '../in-district.ts';
import { contentOf, countLate, countTerm, type TermCount } from './count-cells.ts';

interface DueTerm {
  id: string;
  school_year_id: string;
  starts: string;
  ends: string;
}

/**
 * Counts each term of a district that has closed until `today` and releases what may be shown of it; a term that was
 * released stays as it is, and what came for it since is counted as left out. Counts on the login for releases, writes as
 * the role that can only add releases. With nothing new it does nothing.
 * @returns how many figures were taken, hidden ones included
 */
export async function computeTrends(pools: Pick<Pools, 'app' | 'release'>, districtId: string, today: string): Promise<{ released: number }> {
  const { due, late } = await readDistrict(pools, districtId, async (tx) => {
    const released = await selectReleased(tx, districtId);
    const terms = await tx.selectFrom('term').select(['id', 'school_year_id', 'starts', 'ends']).where('district_id', '=', districtId).execute();
    return { due: termsToRelease(terms, released, today), late: await selectLate(tx, districtId, released) };
  });
  for (const each of late) await writeReleases(pools, districtId, (tx) => insertLate(tx, districtId, each));
  let released = 0;
  for (const term of due) {
    const counted = await readDistrict(pools, districtId, async (tx) => {
      // the counts of a term are of one moment
      await tx.executeQuery(CompiledQuery.raw('set transaction isolation level repeatable read'));
      return countTerm(tx, districtId, term);
    });
    // a term without visits has nothing to hide, and what comes late can still be counted
    if (counted.observations > 0) released += await writeReleases(pools, districtId, (tx) => insertTerm(tx, districtId, term, counted));
  }
  return { released };
}

function selectReleased(tx: Tx, districtId: string) {
  return tx.selectFrom('trend_release').select(['id', 'starts', 'ends', 'computed_at as computedAt']).where('district_id', '=', districtId).execute();
}

async function selectLate(tx: Tx, districtId: string, releases: Awaited<ReturnType<typeof selectReleased>>): Promise<{ id: string; observations: number }[]> {
  const known = await tx
    .selectFrom('trend_late')
    .select((eb) => ['release_id', eb.fn.max('observations').as('observations')])
    .where('district_id', '=', districtId)
    .groupBy('release_id')
    .execute();
  const before = new Map(known.map((row) => [row.release_id, row.observations]));
  const more: { id: string; observations: number }[] = [];
  for (const release of releases) {
    const observations = await countLate(tx, districtId, release);
    if (observations > (before.get(release.id) ?? 0)) more.push({ id: release.id, observations });
  }
  return more;
}

async function insertLate(tx: Tx, districtId: string, { id, observations }: { id: string; observations: number }): Promise<void> {
  await tx
    .insertInto('trend_late')
    .values({ district_id: districtId, release_id: id, observations })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** 0 when somebody else released the same term a moment ago. */
async function insertTerm(tx: Tx, districtId: string, term: DueTerm, { observations, synthetic, cells }: TermCount): Promise<number> {
  const release = randomUUID();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('trend_release')
    .values({
      district_id: districtId,
      id: release,
      school_year_id: term.school_year_id,
      term_id: term.id,
      starts: term.starts,
      ends: term.ends,
      rule: trendRule.name,
      rule_version: trendRule.version,
      observations,
      synthetic,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) return 0;
  const rows = [...cells].flatMap(([indicator, own]) =>
    trendFigures(own).map((figure) => ({
      district_id: districtId,
      id: randomUUID(),
      release_id: release,
      indicator_id: indicator,
      unit_kind: figure.unit.kind,
      unit_id: figure.unit.id,
      band: figure.band,
      calibrated: figure.calibrated,
      teachers: figure.cells && countTeachers(figure.cells),
      content: figure.cells && contentOf(figure.cells),
    })),
  );
  await sql`insert into trend_figure select * from jsonb_populate_recordset(null::trend_figure, ${JSON.stringify(rows)}::jsonb)`.execute(tx);
  return rows.length;
}
