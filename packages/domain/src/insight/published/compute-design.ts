import { type DesignDocument, type DesignRating, type Grade, type Level, type RatingKey, selectRating } from '../../infrastructure/index.ts';
import type { Computed } from './measure.ts';

/** The level of one of the nine ratings, by rule; the reason stands in the note where the rule leaves it open. */
export function computeRating(rating: DesignRating, key: RatingKey): Computed {
  const { effective, result } = selectRating(rating, key);
  const reason = 'reason' in result ? result.reason : undefined;
  return { value: effective.level, n: null, note: reason };
}

/** The level of one grade, of a rating that is made of grades. */
export function computeGradeRating(rating: DesignRating, key: RatingKey, grade: Grade): Computed {
  const found = selectRating(rating, key).grades?.find((each) => each.grade === grade);
  if (!found) return { value: null, n: null, note: 'The design has no coded units of this grade' };
  const level: Level | null = 'level' in found.result ? found.result.level : null;
  return { value: level, n: null, note: 'reason' in found.result ? found.result.reason : undefined };
}

/** Whether the design has all of these, among its roles, its structures, or its other components. */
export function computeComponents(design: DesignDocument, kind: 'role' | 'resource' | 'structure', keys: readonly string[]): Computed {
  const things = { role: design.roles, resource: design.components, structure: design.structures }[kind];
  if (!things) return { value: null, n: null, note: 'This part of the design has not been recorded' };
  const found = keys.filter((key) => things.some((thing) => thing.key === key));
  return { value: found.length === keys.length ? 'yes' : 'no', n: found.length };
}

/** Whether some resource has this feature clear and in detail; the note says which. */
export function computeFeature(design: DesignDocument, feature: string): Computed {
  const judged = design.features?.filter((each) => each.feature === feature) ?? [];
  if (judged.length === 0) return { value: null, n: 0, note: 'This feature has not been judged' };
  const clear = judged.filter((each) => each.clear);
  const names = shortNamesOf(design);
  const where = clear.flatMap((each) => (each.resource ? [names.get(each.resource) ?? each.resource] : []));
  return { value: clear.length > 0 ? 'yes' : 'no', n: judged.length, note: where.length > 0 ? `In ${listText(where)}` : undefined };
}

/** Names of components by key; where a name ends in its abbreviation, that: "Instructional Practice Guide (IPG)" is "IPG". */
export function shortNamesOf(design: DesignDocument): Map<string, string> {
  return new Map((design.components ?? []).map(({ key, name }) => [key, /\(([^()]+)\)$/.exec(name)?.[1] ?? name]));
}

/** A list as one text, in alphabetical order; "none" when empty. */
export function listText(items: Iterable<string>): string {
  const sorted = [...new Set(items)].sort();
  return sorted.length > 0 ? sorted.join('; ') : 'none';
}
