import type { Sphere } from './document.ts';
import type { Truth } from './truth.ts';

/** How a sphere stands: `waxing` is accountability that rises and falls over the year. */
export type Standing = 'accountable' | 'waxing' | 'neither';

type Facts = { [K in 'dataCollected' | 'useExpected' | 'overTheYear']: NonNullable<Sphere[K]> };

/** How a sphere stands once all of its facts are known. */
export function standingOf({ dataCollected, useExpected, overTheYear }: Facts): Standing {
  if (!dataCollected || useExpected !== 'yes') return 'neither';
  if (overTheYear === 'consistent') return 'accountable';
  return overTheYear === 'waxes_and_wanes' ? 'waxing' : 'neither';
}

/** Every way in which a sphere may stand, given what is known of it. */
export function standingsOf(sphere: Sphere): Standing[] {
  const standings = new Set<Standing>();
  for (const dataCollected of sphere.dataCollected === null ? [true, false] : [sphere.dataCollected])
    for (const useExpected of sphere.useExpected === null ? (['yes', 'varies', 'no'] as const) : [sphere.useExpected])
      for (const overTheYear of sphere.overTheYear === null ? (['consistent', 'waxes_and_wanes', 'occasional'] as const) : [sphere.overTheYear])
        standings.add(standingOf({ dataCollected, useExpected, overTheYear }));
  return [...standings];
}

/** One of the three facts of a sphere. */
export interface SphereFact {
  readonly id: 'data_collected' | 'use_expected' | 'over_the_year';
  readonly label: string;
  readonly truth: Truth;
  readonly detail: string;
}

const useDetails = {
  yes: 'using them is expected',
  varies: 'whether using them is expected differs between leaders or schools',
  no: 'using them is not expected',
};
const yearDetails = {
  consistent: 'it is consistent over the year',
  waxes_and_wanes: 'it rises and falls over the year',
  occasional: 'it happens only when somebody sees need',
};

/** The three facts of a sphere, each met, failed or not known. */
export function sphereFacts(sphere: Sphere): SphereFact[] {
  const { dataCollected, useExpected, overTheYear } = sphere;
  return [
    {
      id: 'data_collected',
      label: 'data are collected',
      truth: dataCollected,
      detail: dataCollected === null ? 'whether data are collected is not known' : dataCollected ? 'data are collected' : 'no data are collected',
    },
    {
      id: 'use_expected',
      label: 'their use is expected',
      truth: useExpected === null ? null : useExpected === 'yes',
      detail: useExpected === null ? 'whether their use is expected is not known' : useDetails[useExpected],
    },
    {
      id: 'over_the_year',
      label: 'it is consistent over the year',
      truth: overTheYear === null ? null : overTheYear === 'consistent',
      detail: overTheYear === null ? 'whether it is consistent over the year is not known' : yearDetails[overTheYear],
    },
  ];
}
