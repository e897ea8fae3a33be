import type { ReleaseUnit } from '@trellis/domain/insight';
import type { CodingOf } from '../infrastructure/index.ts';
import type { Actor, Tx } from '../platform/db/index.ts';
import { api, problem } from '../platform/http/api.ts';
import { computeReleases, nextClosing } from './compute-releases.ts';
import { selectHeld } from './held.ts';
import { asWriter } from './in-district.ts';
import { selectReader } from './known-coaches.ts';
import { readPropositions } from './read-propositions.ts';
import { readTeamProfile } from './read-team.ts';
import { selectCells, selectReleases } from './store-figures.ts';

/** Released figures, planned against held, propositions. `codingOf` is where ratings find the coding of materials. */
export function releaseRoutes(codingOf: CodingOf | undefined) {
  return {
    teamProfile: api.insight.teamProfile.handler(({ context: { tx, actor, services }, input }) =>
      readTeamProfile(tx, actor, services.pools, {
        unit: { kind: input.unitKind, id: input.unitKind === 'district' ? null : (input.unitId ?? null) },
        periodKind: input.periodKind,
        starts: input.starts,
      }),
    ),

    listReleases: api.insight.listReleases.handler(async ({ context: { tx, actor, services } }) => {
      const cells = await selectCells(tx, await selectReader(services.pools, actor));
      const names = await selectUnitNames(tx, actor);
      const named = (unit: (typeof cells)[number]['unit']): ReleaseUnit => ({
        ...unit,
        name: unit.id === null ? actor.districtName : (names.get(unit.id) ?? ''),
      });
      return { releases: await selectReleases(tx, actor), cells: cells.map(({ unit, ...cell }) => ({ ...cell, unit: named(unit) })) };
    }),

    recompute: api.insight.recompute.handler(async ({ context: { tx, actor, services } }) => {
      const { released } = await computeReleases(services.pools, actor.districtId, actor.today, (work) => asWriter(tx, work));
      const years = await tx.selectFrom('school_year').select(['starts', 'ends']).where('district_id', '=', actor.districtId).execute();
      return { released, nextCloses: nextClosing(years, actor.today) };
    }),

    heldAgainstPlanned: api.insight.heldAgainstPlanned.handler(async ({ context: { tx, actor }, input }) => {
      const span = { from: input.from ?? (await startOfYear(tx, actor)), to: input.to ?? actor.today };
      if (span.to < span.from)
        throw problem('INVALID', 'a span that ends before it begins', 'The last day is before the first.', [
          { path: 'to', message: 'Not before the first day' },
        ]);
      return { ...span, rows: await selectHeld(tx, actor, span) };
    }),

    propositions: api.insight.propositions.handler(({ context: { tx, actor, services } }) => readPropositions(tx, actor, services.pools, codingOf)),
  };
}

async function selectUnitNames(tx: Tx, actor: Actor): Promise<Map<string, string>> {
  const regions = await tx.selectFrom('region').select(['id', 'name']).where('district_id', '=', actor.districtId).execute();
  return new Map(regions.map((row) => [row.id, row.name]));
}

/** The first day of the school year of today, or else of the last one that began. */
async function startOfYear(tx: Tx, actor: Actor): Promise<string> {
  const year = await tx
    .selectFrom('school_year')
    .select('starts')
    .where('district_id', '=', actor.districtId)
    .where('starts', '<=', actor.today)
    .orderBy('starts', 'desc')
    .limit(1)
    .executeTakeFirst();
  return year?.starts ?? actor.today;
}
