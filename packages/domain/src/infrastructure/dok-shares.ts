import type { CodedUnit, Grade } from './coding.ts';
import { byGrade, gradesOf } from './grades.ts';
import type { DokMix } from './rating.ts';
import type { Settings } from './settings.ts';

/** The four levels whose shares are compared. NEI is not a level. */
export const dokLevels = [1, 2, 3, 4] as const;
export type DokLevel = (typeof dokLevels)[number];

/** How many units have each level, how many have not enough information, and what shares are computed over. */
export interface DokCounts {
  readonly counts: Readonly<Record<DokLevel, number>>;
  readonly nei: number;
  readonly base: number;
}

/** Counts the levels of these units. NEI is in the base only if the settings say so. */
export function countDok(units: readonly Pick<CodedUnit, 'dok'>[], settings: Pick<Settings, 'neiInBase'>): DokCounts {
  const counts: Record<DokLevel, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  let nei = 0;
  for (const unit of units) {
    if (unit.dok === 'NEI') nei += 1;
    else counts[unit.dok] += 1;
  }
  return { counts, nei, base: settings.neiInBase ? units.length : units.length - nei };
}

/** Whether `count` of `base` is at least `percent` percent, in whole numbers only: no rounding decides a level. */
export function reachesShare(count: number, base: number, percent: number): boolean {
  return base > 0 && count * 100 >= percent * base;
}

/** Whether a ÷ aBase and b ÷ bBase lie within `points` percentage points, in whole numbers only. Both bases are above 0. */
export function sharesWithin(a: number, aBase: number, b: number, bBase: number, points: number): boolean {
  return Math.abs(a * bBase - b * aBase) * 100 <= points * aBase * bBase;
}

/** The mix of levels in one grade. `inBalance` says which levels reach the balance share of the settings. */
export function mixOf(grade: Grade, units: readonly CodedUnit[], settings: Settings): DokMix {
  const { counts, nei, base } = countDok(units, settings);
  const levels = dokLevels.map((dok) => ({
    dok,
    count: counts[dok],
    percent: base > 0 ? (100 * counts[dok]) / base : null,
    inBalance: reachesShare(counts[dok], base, settings.balanceShare),
  }));
  return { grade, units: units.length, nei, base, levels };
}

/** The mix of DOK levels per grade, youngest first: what a chart of cognitive demand shows. */
export function dokMix(units: readonly CodedUnit[], settings: Settings): DokMix[] {
  const groups = byGrade(units);
  return gradesOf(units).map((grade) => mixOf(grade, groups.get(grade) ?? [], settings));
}
