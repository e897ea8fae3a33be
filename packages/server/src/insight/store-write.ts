import { randomUUID } from 'node:crypto';
import type { Leaf, ReleaseFigure } from '@trellis/domain/insight';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/index.ts';
import type { Content } from './contents.ts';
import type { Subject } from './store-leaves.ts';

export interface NewRelease {
  id: string;
  districtId: string;
  schoolYearId: string;
  rule: { name: string; version: number };
  asOf: string;
}

/** False when somebody else made the same release a moment ago. */
export async function insertRelease(tx: Tx, release: NewRelease): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('release')
    .values({
      district_id: release.districtId,
      id: release.id,
      school_year_id: release.schoolYearId,
      rule: release.rule.name,
      rule_version: release.rule.version,
      as_of: release.asOf,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function insertLeaves(tx: Tx, release: NewRelease, subject: Subject | 'coverage', leaves: readonly (Leaf & { counts: unknown })[]): Promise<void> {
  await insertAll(
    tx,
    'release_leaf',
    leaves.map((leaf) => ({
      district_id: release.districtId,
      id: randomUUID(),
      release_id: release.id,
      subject,
      month: leaf.month,
      region_id: leaf.region,
      contributors: leaf.contributors,
      counts: leaf.counts,
    })),
  );
}

/** Figures in the order in which they were taken; hidden ones without a content. */
export async function insertFigures(
  tx: Tx,
  release: NewRelease,
  subject: Subject,
  figures: readonly { figure: ReleaseFigure; hidden: boolean; contents: readonly Content[] }[],
): Promise<void> {
  const rows = figures.map((each, position) => ({ ...each, id: randomUUID(), position }));
  await insertAll(
    tx,
    'release_figure',
    rows.map(({ figure, hidden, id, position }) => ({
      district_id: release.districtId,
      id,
      release_id: release.id,
      subject,
      unit_kind: figure.unit.kind,
      unit_id: figure.unit.id,
      period_kind: figure.period.kind,
      starts: figure.period.starts,
      ends: figure.period.ends,
      hidden,
      position,
    })),
  );
  await insertAll(
    tx,
    'release_content',
    rows.flatMap(({ figure, id, contents }) =>
      contents.map(({ part, coaches, content }) => ({
        district_id: release.districtId,
        figure_id: id,
        part,
        unit_kind: figure.unit.kind,
        period_kind: figure.period.kind,
        coaches,
        content,
      })),
    ),
  );
}

async function insertAll(tx: Tx, table: 'release_leaf' | 'release_figure' | 'release_content', rows: readonly Record<string, unknown>[]): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(tx);
}
