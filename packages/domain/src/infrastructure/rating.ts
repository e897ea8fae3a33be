import { z } from 'zod';
import { Dok, Grade } from './coding.ts';
import { Evidence } from './evidence.ts';
import { Decision, Level, RatingKey, Settings } from './settings.ts';

/** What a rule says: a level, or that it does not determine one and why. Never a number, never a default. */
export const RuleResult = z.union([z.object({ level: Level }), z.object({ notDetermined: z.literal(true), reason: z.string() })]);
export type RuleResult = z.infer<typeof RuleResult>;

/** `unknown`: the document does not say. It is never treated as failed. */
export const Outcome = z.enum(['met', 'failed', 'unknown']);
export type Outcome = z.infer<typeof Outcome>;

/** One fact inside a condition. */
export const ConditionPart = z.object({ id: z.string(), label: z.string(), outcome: Outcome, ours: z.boolean() });
export type ConditionPart = z.infer<typeof ConditionPart>;

/**
 * One condition of a rule as this design meets it. `id` is stable between designs, so that two ratings can be compared.
 * `ours`: the condition is our reading where the source is silent. `about`: keys of components and structures.
 */
export const Condition = z.object({
  id: z.string(),
  label: z.string(),
  outcome: Outcome,
  detail: z.string().describe('A sentence with the figures'),
  ours: z.boolean(),
  evidence: z.array(Evidence),
  about: z.array(z.string()),
  parts: z.array(ConditionPart).optional(),
});
export type Condition = z.infer<typeof Condition>;

/** A DOK level in one grade. `percent` is 100 × count ÷ base, null where the base is 0. */
export const DemandLevel = z.object({ dok: Dok, count: z.number().int(), percent: z.number().nullable(), inBalance: z.boolean() });
export type DemandLevel = z.infer<typeof DemandLevel>;

/** The DOK levels of one grade. `base` is what shares are computed over: all units, less those with NEI unless the settings count them. */
export const DokMix = z.object({
  grade: Grade,
  units: z.number().int(),
  nei: z.number().int(),
  base: z.number().int(),
  levels: z.array(DemandLevel),
});
export type DokMix = z.infer<typeof DokMix>;

/** A content code that is salient in a grade: in how many activities it is, and on how many items of that grade. */
export const SalientTopic = z.object({ code: z.string(), activities: z.number().int(), items: z.number().int() });
export type SalientTopic = z.infer<typeof SalientTopic>;

/** A DOK level in the curriculum and on the assessments of a grade. `points` is the absolute difference of the two shares in percentage points. */
export const DokDifference = z.object({
  dok: Dok,
  activities: z.number().int(),
  activityBase: z.number().int(),
  items: z.number().int(),
  itemBase: z.number().int(),
  points: z.number().nullable(),
  within: z
    .union([z.literal(10), z.literal(20)])
    .nullable()
    .describe('The tightest of the two bounds that holds; null: neither, or no base'),
});
export type DokDifference = z.infer<typeof DokDifference>;

export const GradeFigures = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('dok_mix'), mix: DokMix }),
  z.object({ kind: z.literal('salient_topics'), topics: z.array(SalientTopic), assessed: z.number().int() }),
  z.object({ kind: z.literal('dok_differences'), differences: z.array(DokDifference) }),
]);
export type GradeFigures = z.infer<typeof GradeFigures>;

/** One grade of a rating that is made of grades. */
export const GradeRating = z.object({ grade: Grade, label: z.string(), result: RuleResult, detail: z.string(), figures: GradeFigures });
export type GradeRating = z.infer<typeof GradeRating>;

/** A choice that is ours. `whatFollows` says what the rating would be under another choice, computed on this design. */
export const OwnChoice = z.object({
  choice: z.string(),
  setting: z.enum(['reachCondition', 'balanceShare', 'neiInBase', 'salientMoreThan']).optional(),
  value: z.union([z.number(), z.boolean()]).optional(),
  whatFollows: z.string().optional(),
});
export type OwnChoice = z.infer<typeof OwnChoice>;

/** A caution in our words, and where it comes from. */
export const Caution = z.object({ text: z.string(), source: z.string() });
export type Caution = z.infer<typeof Caution>;

/** What the design is held against. `keys` are the components it names. */
export const Referent = z.object({ text: z.string(), keys: z.array(z.string()) });
export type Referent = z.infer<typeof Referent>;

/** A person's decision and what becomes of it. */
export const StandingDecision = Decision.extend({
  standing: z.enum(['where_the_rule_is_open', 'in_place_of_the_rule', 'set_aside']),
  note: z.string(),
});
export type StandingDecision = z.infer<typeof StandingDecision>;

/** One of the nine ratings. `result` is the rule's; `effective` is the level that stands, and by whom. */
export const Rating = z.object({
  key: RatingKey,
  label: z.string(),
  result: RuleResult,
  effective: z.object({ level: Level.nullable(), by: z.enum(['rule', 'person', 'none']) }),
  decision: StandingDecision.optional(),
  rule: z.string().describe('The published rule, in our own words'),
  source: z.string(),
  ruleVersion: z.string(),
  referent: Referent,
  conditions: z.array(Condition),
  grades: z.array(GradeRating).optional(),
  whatWouldChange: z.array(z.string()),
  ours: z.array(OwnChoice),
  cost: z.array(Caution),
});
export type Rating = z.infer<typeof Rating>;

/** The nine ratings of one design. There is no sum and no overall level. */
export const DesignRating = z.object({
  format: z.literal('trellis-rating/1'),
  district: z.string(),
  subject: z.string(),
  settings: Settings,
  cautions: z.array(Caution),
  ratings: z.array(Rating).describe('All nine, in the order of the published table'),
});
export type DesignRating = z.infer<typeof DesignRating>;

/** What one rule finds; `rate` adds what is the same for every design, and a person's decision. */
export type RuleFinding = Pick<Rating, 'result' | 'referent' | 'conditions' | 'grades' | 'whatWouldChange' | 'ours'>;

/** The rating of that key. Throws if the design rating does not hold it. */
export function selectRating(rating: DesignRating, key: RatingKey): Rating {
  const one = rating.ratings.find((candidate) => candidate.key === key);
  if (!one) throw new Error(`No rating ${key}`);
  return one;
}

export function determined(level: Level): RuleResult {
  return { level };
}

export function notDetermined(reason: string): RuleResult {
  return { notDetermined: true, reason };
}

/** The level, or null where the rule determines none. */
export function levelOf(result: RuleResult): Level | null {
  return 'level' in result ? result.level : null;
}
