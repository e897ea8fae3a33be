import { z } from 'zod';
import { RoleGroup } from '../access/roles.ts';
import { Key } from '../infrastructure/document.ts';
import { LocalDate, LongText } from '../kernel/ids.ts';
import { Focus, FocusSetBy, Part, Place, ResourceUse, TaskKind } from './vocabulary.ts';

/** Talk with a single focus inside a task. It names a role group, never a person. */
export const InteractionRecord = z.strictObject({ partner: RoleGroup, focus: Focus });
export type InteractionRecord = z.infer<typeof InteractionRecord>;

/**
 * One coach's record of one task: what the profile is computed from, whether it comes from the database, from the
 * published districts or from a file. `coach` is a pseudonymous key.
 */
export const PracticeRecord = z.strictObject({
  key: Key,
  coach: Key,
  date: LocalDate,
  /** minutes after midnight; never leaves its author */
  startMinute: z.number().int().min(0).max(1439).optional(),
  minutes: z.number().int().min(1).max(1440),
  kind: TaskKind,
  place: Place.optional(),
  school: Key.optional(),
  why: LongText.optional(),
  focusSetBy: FocusSetBy.optional(),
  structure: Key.optional(),
  resources: z.array(z.strictObject({ component: Key, use: ResourceUse.optional() })),
  /** besides the coach; the manager is among the coaches where "who leads with the coach" is counted */
  people: z.array(z.strictObject({ group: RoleGroup, part: Part, count: z.number().int().min(1).optional() })),
  sustained: z.boolean().optional(),
  interactions: z.array(InteractionRecord),
});
export type PracticeRecord = z.infer<typeof PracticeRecord>;
