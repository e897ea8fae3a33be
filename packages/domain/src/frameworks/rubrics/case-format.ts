import { z } from 'zod';
import { Choice, IndicatorKind, Observes, RubricContent, RubricKey, SectionKind } from './content.ts';
import { Line, Prose } from './text.ts';

/** Under this name our own words travel in `extensions`, which CASE has from version 1.1 on. */
export const extensionName = 'trellis';

/** What CASE has no place for, of a whole rubric. */
export const RubricExtension = z.object({
  sections: z.array(z.object({ key: RubricKey, label: Line(200), kind: SectionKind, prompt: Prose(1800).optional() })).max(30),
  notes: RubricContent.shape.notes,
});

/** And of an indicator. The keys of choices stand in the order of its levels. */
export const CriterionExtension = z.object({
  section: RubricKey,
  code: Line(20),
  kind: IndicatorKind,
  observes: Observes,
  prompts: z.array(Line(200)).max(9),
  notObservedAllowed: z.boolean(),
  choiceKeys: z.array(Choice.shape.key).max(20).optional(),
});
export type CriterionExtension = z.infer<typeof CriterionExtension>;
