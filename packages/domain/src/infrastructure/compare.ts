import { generalCautions } from './cautions.ts';
import type { ConditionChange, DesignComparison, Move, RatingComparison } from './comparison.ts';
import { differencesOf, sectionChanges, unitDifferences } from './differences.ts';
import type { DesignDocument } from './document.ts';
import { rate } from './rate.ts';
import { type Condition, levelOf, type Rating, selectRating } from './rating.ts';
import { Level } from './settings.ts';

/**
 * Two designs side by side, e.g. today's and a draft: each rating before and after with the conditions that changed and,
 * where a level rose, what the sources name as its cost; then what differs in the designs themselves.
 */
export function compareDesigns(before: DesignDocument, after: DesignDocument): DesignComparison {
  const [a, b] = [rate(before), rate(after)];
  return {
    before: a.district,
    after: b.district,
    cautions: [...generalCautions],
    ratings: a.ratings.map((rating) => compareRatings(rating, selectRating(b, rating.key))),
    sections: sectionChanges(before, after),
    differences: differencesOf(before, after),
    activities: unitDifferences(before.coding?.activities, after.coding?.activities),
    items: unitDifferences(before.coding?.items, after.coding?.items),
  };
}

/** One rating of two designs: how it moved, which conditions differ, and what a raised level costs. */
export function compareRatings(before: Rating, after: Rating): RatingComparison {
  const computed = moveOf(levelOf(before.result), levelOf(after.result));
  const stands = moveOf(before.effective.level, after.effective.level);
  const rises = costsMore(computed, levelOf(after.result)) || costsMore(stands, after.effective.level);
  return {
    key: before.key,
    label: before.label,
    computed: { before: before.result, after: after.result, move: computed },
    stands: { before: before.effective.level, after: after.effective.level, move: stands },
    conditions: conditionChanges(before.conditions, after.conditions),
    cost: rises ? after.cost : [],
  };
}

function moveOf(before: Level | null, after: Level | null): Move {
  if (before === after) return 'same';
  if (before === null) return 'settled';
  if (after === null) return 'opened';
  return Level.options.indexOf(after) > Level.options.indexOf(before) ? 'raised' : 'lowered';
}

function costsMore(move: Move, after: Level | null): boolean {
  return move === 'raised' || (move === 'settled' && after !== 'low');
}

function conditionChanges(before: readonly Condition[], after: readonly Condition[]): ConditionChange[] {
  const [old, now] = [new Map(before.map((one) => [one.id, one])), new Map(after.map((one) => [one.id, one]))];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const [a, b] = [old.get(id), now.get(id)];
    if (a?.outcome === b?.outcome && a?.detail === b?.detail) return [];
    return [{ id, label: (b ?? a)!.label, before: sideOf(a), after: sideOf(b) }];
  });
}

function sideOf(condition: Condition | undefined): ConditionChange['before'] {
  return condition ? { outcome: condition.outcome, detail: condition.detail } : null;
}
