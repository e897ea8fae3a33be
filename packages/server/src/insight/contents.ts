import { accessOf, isPartOf, type Leaf, type ReleaseFigure } from '@trellis/domain/insight';
import { type Profile, type ProfileCounts, profile, type Variability } from '@trellis/domain/practice';
import type { AccessLeaf } from './count-access.ts';
import { type CoverageLeaf, coverageOf } from './count-coverage.ts';
import type { PracticeLeaf } from './count-practice.ts';

/** One part of what a figure says, as it is stored. */
export interface Content {
  part: 'practice' | 'variability' | 'access';
  coaches: number;
  content: unknown;
}

const within = <L extends Leaf>(leaves: readonly L[], figure: ReleaseFigure): L[] => leaves.filter((leaf) => isPartOf(leaf, figure));
const coachesOf = (leaves: readonly Leaf[]): number => new Set(leaves.flatMap((leaf) => leaf.contributors)).size;

/** The profile of a figure, and apart from it how far coaches differ, which only coaches read. */
export function practiceContents(figure: ReleaseFigure, leaves: readonly PracticeLeaf[], coverage: readonly CoverageLeaf[]): Content[] {
  const parts = within(leaves, figure);
  const counts = joinCounts(parts.map((leaf) => leaf.counts));
  const ofDistrict = { ...figure, unit: { kind: 'district' as const, id: null } };
  const minutes = figure.unit.kind === 'district' ? counts.tasks.reduce((sum, row) => sum + row.minutes, 0) : null;
  const whole = profile(counts, { population: 'all', coverage: coverageOf(within(coverage, ofDistrict), minutes) });
  const coaches = coachesOf(parts);
  return [
    { part: 'practice', coaches, content: forEverybody(whole) },
    { part: 'variability', coaches, content: whole.variability },
  ];
}

export function accessContents(figure: ReleaseFigure, leaves: readonly AccessLeaf[]): Content[] {
  const parts = within(leaves, figure);
  return [{ part: 'access', coaches: coachesOf(parts), content: accessOf(parts.flatMap((leaf) => leaf.counts)) }];
}

/** Why a reader who is no coach does not see how far coaches differ. */
export const coachesOnly = 'Coaches themselves see how far they differ; nobody else does';

/** The profile without what is not for everybody: how far coaches differ, and single schools (one coach may work there). */
function forEverybody(whole: Profile): Profile {
  const distance = { ...whole.variability.distance, estimate: { refused: 'not_published' as const, n: 0, reason: coachesOnly, population: whole.population } };
  const variability: Variability = { distance, byChance: null };
  return { ...whole, dose: { ...whole.dose, schools: [] }, variability };
}

function joinCounts(parts: readonly ProfileCounts[]): ProfileCounts {
  return {
    tasks: parts.flatMap((part) => part.tasks),
    focusSetBy: parts.flatMap((part) => part.focusSetBy),
    places: parts.flatMap((part) => part.places),
    ledWith: parts.flatMap((part) => part.ledWith),
    resources: parts.flatMap((part) => part.resources),
    structures: parts.flatMap((part) => part.structures),
    interactions: parts.flatMap((part) => part.interactions),
    contacts: parts.flatMap((part) => part.contacts),
  };
}
