import { z } from 'zod';
import { Caution, Outcome, RuleResult } from './rating.ts';
import { Level, RatingKey } from './settings.ts';

/**
 * How a rating moved. `raised` and `lowered`: from one level to another; `opened`: from a level to not determined;
 * `settled`: from not determined to a level; `same` otherwise.
 */
export const Move = z.enum(['raised', 'lowered', 'opened', 'settled', 'same']);
export type Move = z.infer<typeof Move>;

/** A condition that is met, failed or unknown in one design and not so in the other, or with other figures. Null: not among its conditions. */
export const ConditionChange = z.object({
  id: z.string(),
  label: z.string(),
  before: z.object({ outcome: Outcome, detail: z.string() }).nullable(),
  after: z.object({ outcome: Outcome, detail: z.string() }).nullable(),
});
export type ConditionChange = z.infer<typeof ConditionChange>;

/** One rating of two designs. `computed` is by the rule; `stands` includes what persons decided. `cost` is named whenever a level rises or becomes High or Medium from open. */
export const RatingComparison = z.object({
  key: RatingKey,
  label: z.string(),
  computed: z.object({ before: RuleResult, after: RuleResult, move: Move }),
  stands: z.object({ before: Level.nullable(), after: Level.nullable(), move: Move }),
  conditions: z.array(ConditionChange),
  cost: z.array(Caution),
});
export type RatingComparison = z.infer<typeof RatingComparison>;

/** A field that differs. Values are as in the document; absent is null. */
export const FieldChange = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() });
export type FieldChange = z.infer<typeof FieldChange>;

export const DesignPart = z.enum([
  'district',
  'settings',
  'component',
  'structure',
  'role',
  'link',
  'mandate',
  'sphere',
  'feature',
  'scope',
  'standard',
  'decision',
]);
export type DesignPart = z.infer<typeof DesignPart>;

/** One thing that is in one design only, or differs between the two. */
export const DesignDifference = z.object({
  part: DesignPart,
  key: z.string(),
  name: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  fields: z.array(FieldChange).describe('Which fields differ; empty for what was added or removed'),
});
export type DesignDifference = z.infer<typeof DesignDifference>;

/** How many coded units differ, by key. */
export const UnitDifferences = z.object({ added: z.number().int(), removed: z.number().int(), changed: z.number().int() });
export type UnitDifferences = z.infer<typeof UnitDifferences>;

/** A section that one design records and the other does not. */
export const SectionChange = z.object({ section: z.string(), before: z.boolean(), after: z.boolean() });
export type SectionChange = z.infer<typeof SectionChange>;

/** Two designs side by side. */
export const DesignComparison = z.object({
  before: z.string(),
  after: z.string(),
  cautions: z.array(Caution),
  ratings: z.array(RatingComparison),
  sections: z.array(SectionChange),
  differences: z.array(DesignDifference),
  activities: UnitDifferences,
  items: UnitDifferences,
});
export type DesignComparison = z.infer<typeof DesignComparison>;
