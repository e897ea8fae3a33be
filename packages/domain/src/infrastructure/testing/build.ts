import type { CodedUnit, Dok, Grade } from '../coding.ts';
import { DesignDocument, type DocumentStructure, type FeatureJudgment, type Sphere } from '../document.ts';
import { rateOne } from '../rate.ts';
import type { Rating } from '../rating.ts';
import type { RatingKey } from '../settings.ts';
import { resultLabel } from '../words.ts';

/** A design of a made-up district with only what a story needs. */
export function design(parts: Record<string, unknown> = {}): DesignDocument {
  return DesignDocument.parse({ format: 'trellis-design/1', district: { name: 'Pine Hollow' }, ...parts });
}

/** A structure that counts for teachers unless told otherwise: coaches meet them all, again and again, about mathematics. */
export function structure(key: string, parts: Partial<DocumentStructure> = {}): DocumentStructure {
  return { key, name: key, participants: ['district_coaches', 'teachers'], recurs: true, subject: 'mathematics', reach: 'every_school', ...parts };
}

/** A sphere that is accountable unless told otherwise. */
export function sphere(kind: Sphere['sphere'], parts: Partial<Sphere> = {}): Sphere {
  return { sphere: kind, dataCollected: true, useExpected: 'yes', overTheYear: 'consistent', ...parts };
}

export function judged(clear: boolean, ...features: FeatureJudgment['feature'][]): FeatureJudgment[] {
  return features.map((feature) => ({ feature, clear }));
}

/** `n` coded units of a grade, all alike. */
export function units(grade: Grade, n: number, dok: Dok, ...content: string[]): CodedUnit[] {
  return Array.from({ length: n }, (_, i) => ({ key: `${grade}-${dok}-${content.join('-')}-${i}`, grade, dok, content }));
}

/** Units of a grade with these counts at levels 1 to 4. */
export function mix(grade: Grade, counts: readonly [number, number, number, number], nei = 0): CodedUnit[] {
  return [...counts.flatMap((n, i) => units(grade, n, (i + 1) as Dok)), ...units(grade, nei, 'NEI')];
}

export function ratingOf(parts: Record<string, unknown>, key: RatingKey): Rating {
  return rateOne(design(parts), key);
}

/** `High`, `Medium`, `Low`, or `not determined`. */
export function levelIn(parts: Record<string, unknown>, key: RatingKey): string {
  return resultLabel(ratingOf(parts, key).result);
}

/** Why a rating is not determined. Throws if it is. */
export function reasonIn(parts: Record<string, unknown>, key: RatingKey): string {
  const { result } = ratingOf(parts, key);
  if ('level' in result) throw new Error(`${key} is determined: ${result.level}`);
  return result.reason;
}
