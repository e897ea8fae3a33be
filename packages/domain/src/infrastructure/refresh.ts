/** How a record of a draft stands towards the adopted one, by revisions. */
export interface DraftStanding {
  readonly revision: number;
  /** the revision of the adopted record that it was copied from; null: made in the draft */
  readonly copiedFrom: number | null;
  /** its own revision when it last said the same as the adopted one; null: since it was copied */
  readonly inStepAt: number | null;
}

/** Whether the draft itself changed this record since it was in step with the adopted one, or made it. */
export function isTouched({ revision, copiedFrom, inStepAt }: DraftStanding): boolean {
  return copiedFrom === null || revision > (inStepAt ?? copiedFrom);
}

/**
 * What becomes of a record when its draft is brought up to date.
 * stays: the adopted one did not move; comes_in: only the adopted one moved; agrees: both moved and say the same now;
 * choose: both moved and differ, so that a person must say which stays.
 */
export type RefreshStep = 'stays' | 'comes_in' | 'agrees' | 'choose';

/** `mine` or `theirs` is null where there is no such record; `same` is whether both say the same. */
export function refreshStep(mine: DraftStanding | null, theirs: { readonly revision: number } | null, same: boolean): RefreshStep {
  if (theirs === null) return 'stays';
  if (mine === null) return 'comes_in';
  if (mine.copiedFrom === theirs.revision) return 'stays';
  if (same) return 'agrees';
  return isTouched(mine) ? 'choose' : 'comes_in';
}

/** The standing of a record that took what is adopted. Its revision only ever grows, so that no page saves over it unseen. */
export function afterTaking(mine: DraftStanding | null, theirs: { readonly revision: number }): DraftStanding {
  const revision = mine === null ? theirs.revision : Math.max(mine.revision, theirs.revision) + 1;
  return { revision, copiedFrom: theirs.revision, inStepAt: revision };
}

/** The standing of a record that keeps what the draft says, now seen against what is adopted today. */
export function afterKeeping(mine: DraftStanding, theirs: { readonly revision: number }): DraftStanding {
  return { revision: mine.revision, copiedFrom: theirs.revision, inStepAt: mine.revision - 1 };
}

/** The standing of a record that says what is adopted already. */
export function afterAgreeing(mine: DraftStanding, theirs: { readonly revision: number }): DraftStanding {
  return { revision: mine.revision, copiedFrom: theirs.revision, inStepAt: mine.revision };
}

/** What becomes of one value of the design itself, such as its settings. `base` is what both said last; null: not known. */
export function refreshValue(base: unknown, mine: unknown, theirs: unknown, same: (a: unknown, b: unknown) => boolean): RefreshStep {
  if (same(mine, theirs)) return 'agrees';
  if (base === null || base === undefined) return 'choose';
  if (same(base, theirs)) return 'stays';
  return same(base, mine) ? 'comes_in' : 'choose';
}
