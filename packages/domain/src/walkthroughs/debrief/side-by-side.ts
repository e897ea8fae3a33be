import type { ScoreValue } from '../observation.ts';

/** What one observer scored. */
export interface Given {
  appointmentId: string;
  value: ScoreValue;
}

/** How far the observers of one classroom are apart on one indicator. */
export interface Spread {
  /** of levels: the highest less the lowest; of the other kinds: 0 where all say the same, else 1. Null with fewer than two who observed it */
  distance: number | null;
  /** at least two observed it, and all of them say the same */
  unanimous: boolean;
  /** somebody says that it could not be observed while others scored it */
  unsure: boolean;
}

/** *Not observed* is no score: it takes no part in the distance, and is told apart. Definition ours. */
export function spreadOf(given: readonly Given[]): Spread {
  const seen = given.map(({ value }) => value).filter((value) => value.kind !== 'not_observed');
  const unsure = seen.length > 0 && seen.length < given.length;
  if (seen.length < 2) return { distance: null, unanimous: false, unsure };
  const distance = distanceOf(seen);
  return { distance, unanimous: distance === 0, unsure };
}

function distanceOf(values: readonly ScoreValue[]): number {
  const levels = values.flatMap((value) => (value.kind === 'level' ? [value.level] : []));
  if (levels.length === values.length) return Math.max(...levels) - Math.min(...levels);
  return new Set(values.map(wordsOf)).size > 1 ? 1 : 0;
}

/** The same text for the same score. */
function wordsOf(value: ScoreValue): string {
  switch (value.kind) {
    case 'level':
      return `level ${value.level}`;
    case 'yes_no':
      return String(value.yes);
    case 'choices':
      return [...value.choices].sort().join('\n');
    case 'not_observed':
      return 'not observed';
  }
}

/** What everybody who observed it said, to be agreed on in one step; null when they differ or fewer than two observed it. */
export function commonScore(given: readonly Given[]): ScoreValue | null {
  return spreadOf(given).unanimous ? (given.find(({ value }) => value.kind !== 'not_observed')?.value ?? null) : null;
}
