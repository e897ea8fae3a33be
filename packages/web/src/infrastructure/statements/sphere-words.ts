import type { Sphere } from '@trellis/domain/infrastructure';

/** How a sphere stands, in a word: what the rule makes of its three facts. */
export function sphereStanding(sphere: Sphere): string {
  const { dataCollected, useExpected, overTheYear } = sphere;
  const broken = dataCollected === false || useExpected === 'no' || useExpected === 'varies' || overTheYear === 'occasional';
  if (broken) return 'Not accountable';
  if (dataCollected === null || useExpected === null || overTheYear === null) return 'Not known yet how it stands';
  return overTheYear === 'consistent' ? 'Accountable' : 'Rises and falls: counts toward Medium only';
}

/** A sphere of which all three facts hold. */
export const accountable = { dataCollected: true, useExpected: 'yes', overTheYear: 'consistent' } as const;
export const unknownSphere = { dataCollected: null, useExpected: null, overTheYear: null } as const;
