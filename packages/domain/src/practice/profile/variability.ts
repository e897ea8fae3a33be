import { z } from 'zod';
import type { Population } from '../../kernel/estimate.ts';
import { type Counts, chanceDistance, meanPairwiseDistance } from '../../statistics/index.ts';
import type { Focus } from '../vocabulary.ts';
import type { ProfileCounts } from './counts.ts';
import { Figure } from './figure.ts';
import { knownFocuses } from './focus.ts';

/** A coach with fewer interactions of known focus is left out: shares of so few scatter too much. Ours. */
export const fewestInteractions = 20;

/**
 * How far coaches of one district differ in what they talk about: the mean over pairs of coaches of the total variation
 * distance between their shares of focus, 0 (alike) to 1 (nothing in common); n counts coaches. `byChance` is what
 * small counts alone would give, the line to read the distance against.
 */
export const Variability = z.strictObject({ distance: Figure, byChance: z.number().nullable() });
export type Variability = z.infer<typeof Variability>;

export function variabilityBetweenCoaches(counts: ProfileCounts, coachSplit: 'recorded' | 'made_up', population: Population): Variability {
  const name = {
    key: 'variability',
    label: 'How far coaches differ in what they talk about',
    unit: 'distance' as const,
    counted: 'coaches' as const,
    opens: { focuses: [...knownFocuses] },
  };
  const refuse = (refused: 'not_published' | 'too_few', n: number, reason: string): Variability => ({
    distance: { ...name, estimate: { refused, n, reason, population } },
    byChance: null,
  });
  const focuses = [...focusCounts(counts).values()];
  if (coachSplit === 'made_up') return refuse('not_published', 0, 'The source prints no figures per coach');
  const enough = focuses.filter((each) => Object.values(each).reduce((total, count) => total + count, 0) >= fewestInteractions);
  const value = meanPairwiseDistance(enough);
  if (value === null) {
    return refuse('too_few', enough.length, `Fewer than two coaches with at least ${fewestInteractions} interactions of known focus`);
  }
  const intervalRefused = 'Distances of pairs share coaches: no interval is made';
  return {
    distance: { ...name, estimate: { value, n: enough.length, population, interval: null, intervalRefused } },
    byChance: chanceDistance(enough),
  };
}

function focusCounts(counts: ProfileCounts): Map<string, Counts<Focus>> {
  const coaches = new Map<string, Counts<Focus>>();
  for (const { coach, focus, interactions } of counts.interactions) {
    if (focus === 'not_known') continue;
    const own = coaches.get(coach) ?? {};
    own[focus] = (own[focus] ?? 0) + interactions;
    coaches.set(coach, own);
  }
  return coaches;
}
