import { z } from 'zod';
import { Id, LocalDate } from '../kernel/ids.ts';

const week = 7 * 86_400_000;

/** A school in a rotation. Only days are known of it here: no classroom, no teacher, no score. */
export const RotationSchool = z.object({
  id: Id,
  name: z.string(),
  lastSeen: LocalDate.nullable().describe('The last day of a visit that took place; null: none stands here'),
  weeksSince: z.number().int().nonnegative().nullable().describe('Whole weeks since then; null with `lastSeen`'),
  next: z.object({ visitId: Id, date: LocalDate }).nullable().describe('The next day that is planned'),
});
export type RotationSchool = z.infer<typeof RotationSchool>;

export const Rotation = z.object({
  mine: z.boolean().describe('Of visits whose team I am in; false: of all visits'),
  schools: z.array(RotationSchool).describe('The longest unseen first, then by name; at most 500'),
});
export type Rotation = z.infer<typeof Rotation>;

/** Whole weeks from one day to a later one. */
export const weeksBetween = (from: string, to: string): number => Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / week));

/** The order of a rotation: schools that were never seen, then the longest unseen; by name where that is equal. */
export function longestUnseenFirst<School extends Pick<RotationSchool, 'name' | 'lastSeen'>>(schools: readonly School[]): School[] {
  return schools.toSorted((one, other) => (one.lastSeen ?? '').localeCompare(other.lastSeen ?? '') || one.name.localeCompare(other.name, 'en'));
}
