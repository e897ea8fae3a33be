import { z } from 'zod';
import { Id, LocalDate, LongText } from '../kernel/ids.ts';

/** What was going on while the observer was there. Several may be. */
export const PartOfLesson = z.enum(['opening', 'launch', 'explore', 'discussion', 'practice', 'closing']);
export type PartOfLesson = z.infer<typeof PartOfLesson>;

export const partOfLessonLabels: Record<PartOfLesson, string> = {
  opening: 'Opening',
  launch: 'Launch of the task',
  explore: 'Students at work',
  discussion: 'Discussion',
  practice: 'Practice',
  closing: 'Closing',
};

/** One score. *Not observed* is a word of its own, never a number, and is never averaged. */
export const ScoreValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('level'), level: z.number().int() }),
  z.strictObject({ kind: z.literal('yes_no'), yes: z.boolean() }),
  z.strictObject({ kind: z.literal('choices'), choices: z.array(z.string().min(1).max(60)).max(30) }),
  z.strictObject({ kind: z.literal('not_observed') }),
]);
export type ScoreValue = z.infer<typeof ScoreValue>;

export const ObservedScore = z.strictObject({ indicatorId: Id, value: ScoreValue, evidence: LongText.default('') });
export type ObservedScore = z.infer<typeof ObservedScore>;

/** A low-inference note: what was said or done. `second` counts from when the observer came in; it is no time of day. */
export const ObservationNote = z.strictObject({
  id: Id,
  second: z.number().int().min(0).max(86_400).nullable(),
  text: z.string().trim().min(1).max(10_000),
  indicatorIds: z.array(Id).max(60).default([]),
});
export type ObservationNote = z.infer<typeof ObservationNote>;

/** What one observer says of one classroom, as the device sends it: whole, so that sending it again is safe. */
export const ObservationContent = z.strictObject({
  visitId: Id,
  classroomId: Id,
  formVersionId: Id.describe('The version of the form on the device when it was captured: its audience holds'),
  localDate: LocalDate.describe('The day of the visit; a device’s clock is not asked'),
  partsOfLesson: z.array(PartOfLesson).max(6).default([]),
  task: z.string().trim().max(2000).default(''),
  taskLevel: z.number().int().min(1).max(4).nullable().default(null).describe('DOK level of the task in use'),
  standards: z.array(z.string().trim().min(1).max(60)).max(30).default([]).describe('Codes'),
  minutes: z.number().int().min(1).max(1440).nullable().default(null),
  summary: LongText.default(''),
  notes: z.array(ObservationNote).max(500).default([]),
  scores: z.array(ObservedScore).max(200).default([]),
  finished: z.boolean().default(false),
});
export type ObservationContent = z.infer<typeof ObservationContent>;

/** Of these indicators, the ones with neither a score nor *not observed*: shown before the observer leaves. */
export function unscored(indicatorIds: readonly string[], scores: readonly Pick<ObservedScore, 'indicatorId'>[]): string[] {
  const given = new Set(scores.map((score) => score.indicatorId));
  return indicatorIds.filter((id) => !given.has(id));
}
