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

/** Names of those of these components, structures or roles that the design has. */
export function computeComponents(design: DesignDocument, keys: readonly string[]): Computed {
  const names = namesOf(design);
  const found = keys.flatMap((key) => names.get(key) ?? []);
  return { value: found.length === keys.length ? 'yes' : 'no', n: found.length };
}

/** Which resources have this feature clear and in detail. */
export function computeFeature(design: DesignDocument, feature: string): Computed {
  if (!design.features) return { value: null, n: null, note: 'No feature has been judged' };
  const judged = design.features.filter((each) => each.feature === feature);
  if (judged.length === 0) return { value: null, n: 0, note: 'This feature has not been judged' };
  const names = namesOf(design);
  const where = judged.flatMap((each) => (each.clear && each.resource ? [names.get(each.resource) ?? each.resource] : []));
  return { value: listText(where), n: judged.length };
}

export function namesOf(design: DesignDocument): Map<string, string> {
  const things = [...(design.components ?? []), ...(design.structures ?? []), ...(design.roles ?? [])];
  return new Map(things.map(({ key, name }) => [key, name]));
}

/** A list as one text, in alphabetical order; "none" when empty. */
export function listText(items: Iterable<string>): string {
  const sorted = [...new Set(items)].sort();
  return sorted.length > 0 ? sorted.join('; ') : 'none';
}
