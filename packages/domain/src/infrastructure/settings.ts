import { z } from 'zod';
import { ShortText } from '../kernel/ids.ts';

/** The nine ratings, in the order in which the dissertation's table 8 prints them. */
export const RatingKey = z.enum([
  'inclusivity',
  'authority',
  'specificity',
  'materials_content',
  'materials_demand',
  'assessments_content',
  'assessments_demand',
  'leader_learning',
  'teacher_learning',
]);
export type RatingKey = z.infer<typeof RatingKey>;

export const ratingLabels: Record<RatingKey, string> = {
  inclusivity: 'Inclusivity',
  authority: 'Authority',
  specificity: 'Specificity',
  materials_content: 'Instructional materials: content',
  materials_demand: 'Instructional materials: cognitive demand',
  assessments_content: 'Assessments: content',
  assessments_demand: 'Assessments: cognitive demand',
  leader_learning: 'School-leader learning',
  teacher_learning: 'Teacher learning',
};

export const Level = z.enum(['low', 'medium', 'high']);
export type Level = z.infer<typeof Level>;

export const levelLabels: Record<Level, string> = { low: 'Low', medium: 'Medium', high: 'High' };

/** A person's rating where the rule leaves one open, or, for the two learning components, in the rule's place. */
export const Decision = z.strictObject({
  rating: RatingKey.describe(
    'leader_learning and teacher_learning: the decision always stands in place of the computed level. Others: it stands only where the rule does not determine a level, and is otherwise set aside.',
  ),
  level: Level,
  justification: z.string().trim().min(20).max(4000),
  by: ShortText,
  on: z.iso.date(),
});
export type Decision = z.infer<typeof Decision>;

/** At most one decision per rating. */
export const Decisions = z
  .array(Decision)
  .max(50)
  .superRefine((decisions, context) => {
    decisions.forEach((decision, i) => {
      if (decisions.findIndex((other) => other.rating === decision.rating) < i)
        context.addIssue({ code: 'custom', path: [i, 'rating'], message: `There is already a decision on ${ratingLabels[decision.rating].toLowerCase()}.` });
    });
  })
  .describe('At most one per rating');

/** Choices that are ours (the source is silent or contradicts itself). Each can be moved, and the page shows what follows. */
export const Settings = z.strictObject({
  reachCondition: z.boolean().default(true).describe('A structure counts for inclusivity only if it reaches every school or a representative of each'),
  balanceShare: z
    .number()
    .int()
    .min(1)
    .max(50)
    .default(20)
    .describe('A DOK level is in balance from this percentage of a grade’s coded activities (whole percent; exactly this share is in balance)'),
  neiInBase: z.boolean().default(false).describe('Count activities and items without enough information in the base of DOK shares'),
  salientMoreThan: z
    .number()
    .int()
    .min(0)
    .max(1000)
    .default(25)
    .describe('A topic is salient in more than this many activities of a grade (exactly this many is not enough)'),
});
export type Settings = z.infer<typeof Settings>;
export const defaultSettings: Settings = Settings.parse({});

/** The settings a document is rated with: its own, or the defaults. */
export function settingsOf(document: { settings?: Settings | undefined }): Settings {
  return document.settings ?? defaultSettings;
}
