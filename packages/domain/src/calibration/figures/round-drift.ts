import { z } from 'zod';
import { seededRandom } from '../../statistics/index.ts';
import { Drift, driftBetween } from '../agreement/index.ts';
import type { RoundScores } from './round-scores.ts';
import { type ScaleGroup, scaleGroups } from './scale-groups.ts';

/** What changed since the round before, per scale that both have in common. */
export const RoundDrift = z.array(z.object({ scale: z.array(z.number()), drift: Drift }));
export type RoundDrift = z.infer<typeof RoundDrift>;

const seed = 20_260_802;

/**
 * Drift from one round to a later one on the same version of a rubric. `observer` must be the same word for the same person in
 * both; who scored in one of them only is left out. Indicators with levels only: without order there is nothing to drift along.
 */
export function roundDrift(earlier: RoundScores, later: RoundScores): RoundDrift {
  const before = new Map(scaleGroups(earlier).map((group) => [group.key, group]));
  return scaleGroups(later).flatMap((group) => {
    const other = before.get(group.key);
    if (!other || group.kind !== 'levels') return [];
    const both = group.indicatorIds.filter((id) => other.indicatorIds.includes(id));
    if (both.length === 0) return [];
    return [
      {
        scale: group.scale,
        drift: driftBetween(rowsOf(other, both, earlier), rowsOf(group, both, later), {
          measurement: 'ordinal',
          scale: group.scale,
          random: seededRandom(seed),
        }),
      },
    ];
  });
}

/** The rows of some indicators, one after the other, each with the lesson that it is of. */
function rowsOf(group: ScaleGroup, indicatorIds: readonly string[], { lessons, observers }: RoundScores) {
  const tables = indicatorIds.flatMap((id) => group.tables[group.indicatorIds.indexOf(id)] ?? []);
  const anchored = tables.some(({ reference }) => reference !== null);
  return {
    observers,
    ratings: tables.flatMap(({ ratings }) => ratings),
    lessons: tables.flatMap(() => lessons),
    ...(anchored && { reference: tables.flatMap(({ reference }) => reference ?? lessons.map(() => null)) }),
  };
}
