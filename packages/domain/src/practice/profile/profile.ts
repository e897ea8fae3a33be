import { z } from 'zod';
import { Population } from '../../kernel/estimate.ts';
import { focusSetByShares, placeShares, sustainedShare } from './circumstances.ts';
import type { ProfileCounts } from './counts.ts';
import { Coverage, coverageSentence } from './coverage.ts';
import { Dose, dosePerSchool } from './dose.ts';
import { Figure } from './figure.ts';
import { FigureRow } from './figure-row.ts';
import { focusPerTask } from './focus.ts';
import { leadersPerTask, ledWithOthers } from './leading.ts';
import { anyResource, resourcesPerTask } from './resources.ts';
import { rowsOf } from './row.ts';
import { depthOfTalk, schoolImprovementTalk, usingMaterials } from './talk.ts';
import { offRoleTime, reachIntoSchools, timePerTask } from './time.ts';
import { Variability, variabilityBetweenCoaches } from './variability.ts';
import { VolumeRow, volumePerTask } from './volume.ts';

/**
 * Lived practice in figures. Tables hold the rows in which something was recorded; numbers of tables are those of the
 * dissertation, ch. 7 and appendix C. Every share is over what was logged, and `covers` says how much that is.
 */
export const Profile = z.strictObject({
  population: Population,
  covers: z.string().describe('How much of the time the records cover, in words'),
  coverage: Coverage.nullable(),
  coaches: z.number().int().nonnegative(),
  tasks: z.number().int().nonnegative(),
  minutes: z.number().int().nonnegative(),
  interactions: z.number().int().nonnegative(),
  time: z.array(Figure).describe('Share of minutes per task kind (table 16)'),
  volume: z.array(VolumeRow).describe('Tasks and interactions (tables 14 and 15)'),
  reach: Figure.describe('Share of minutes in tasks that reach into schools'),
  offRole: Figure,
  places: z.array(Figure),
  leaders: z.array(FigureRow).describe('Who leads with the coach (table 17)'),
  ledWithOthers: Figure,
  resources: z.array(FigureRow).describe('Components used (table 18)'),
  anyResource: Figure,
  focus: z.array(FigureRow).describe('What was talked about (tables 24 to 29)'),
  usingMaterials: z.array(Figure).describe('Talk on how to use materials (table 19)'),
  schoolImprovement: z.array(Figure).describe('Talk while planning for school improvement (table 20)'),
  focusSetBy: z.array(Figure),
  sustained: Figure,
  dose: Dose,
  variability: Variability,
  research: z.strictObject({ note: z.string(), depth: z.array(Figure) }).describe('For research and methods pages only'),
});
export type Profile = z.infer<typeof Profile>;

export interface ProfileOptions {
  /** Over all rows there are, or over those the asker may read. */
  population: Population;
  /** Null or absent where it is not known. */
  coverage?: Coverage | null;
  /** Names of components by key, for labels. */
  componentNames?: Readonly<Record<string, string>>;
  /** `made_up` for published cases whose source prints no figures per coach: variability is then refused. */
  coachSplit?: 'recorded' | 'made_up';
}

/** Every figure and table of the practice profile from its counts. */
export function profile(counts: ProfileCounts, options: ProfileOptions): Profile {
  const { population, coverage = null, componentNames, coachSplit = 'recorded' } = options;
  const rows = rowsOf(counts);
  return {
    population,
    covers: coverageSentence(coverage),
    coverage,
    coaches: new Set(counts.tasks.map((row) => row.coach)).size,
    tasks: counts.tasks.reduce((total, row) => total + row.tasks, 0),
    minutes: counts.tasks.reduce((total, row) => total + row.minutes, 0),
    interactions: counts.interactions.reduce((total, row) => total + row.interactions, 0),
    time: timePerTask(counts, rows, population),
    volume: volumePerTask(counts, rows, population),
    reach: reachIntoSchools(counts, population),
    offRole: offRoleTime(counts, population),
    places: placeShares(counts, population),
    leaders: leadersPerTask(counts, rows, population),
    ledWithOthers: ledWithOthers(counts, population),
    resources: resourcesPerTask(counts, rows, population, componentNames),
    anyResource: anyResource(counts, population),
    focus: focusPerTask(counts, rows, population),
    usingMaterials: usingMaterials(counts, population),
    schoolImprovement: schoolImprovementTalk(counts, population),
    focusSetBy: focusSetByShares(counts, population),
    sustained: sustainedShare(counts, population),
    dose: dosePerSchool(counts, population),
    variability: variabilityBetweenCoaches(counts, coachSplit, population),
    research: {
      note: 'Depth as the source names it. Not for pages on which people code, or for coaching conversations.',
      depth: depthOfTalk(counts, population),
    },
  };
}

/** Every figure of a profile, so that one can be found by its key and opened onto its records. */
export function figuresOf(given: Profile): Figure[] {
  return [
    ...given.time,
    ...given.volume.flatMap((row) => [row.tasks, row.interactions]),
    given.reach,
    given.offRole,
    ...given.places,
    ...[given.leaders, given.resources, given.focus].flat().flatMap((row) => row.figures),
    given.ledWithOthers,
    given.anyResource,
    ...given.usingMaterials,
    ...given.schoolImprovement,
    ...given.focusSetBy,
    given.sustained,
    given.dose.contacts,
    given.dose.weeks,
    given.variability.distance,
    ...given.research.depth,
  ];
}

/** The records that a figure was computed from: those counted in its value, and those it is a share of. */
export function openingFilter(figure: Figure): { opens: Figure['opens']; outOf: Figure['opens'] } {
  return { opens: figure.opens, outOf: figure.outOf ?? figure.opens };
}
