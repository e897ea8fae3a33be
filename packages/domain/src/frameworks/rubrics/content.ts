import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { Line, Prose } from './text.ts';

/** Whose action an indicator describes. */
export const Observes = z.enum(['teacher', 'student', 'both']);
export type Observes = z.infer<typeof Observes>;

export const observesLabels: Record<Observes, string> = { teacher: 'What the teacher does', student: 'What students do', both: 'Teacher and students' };

/** How an indicator is answered: with a level, with yes or no, or with any of several choices. */
export const IndicatorKind = z.enum(['levels', 'yes_no', 'choices']);
export type IndicatorKind = z.infer<typeof IndicatorKind>;

export const indicatorKindLabels: Record<IndicatorKind, string> = { levels: 'Levels', yes_no: 'Yes or no', choices: 'Any of several' };

export const SectionKind = z.enum(['tenet', 'core_action', 'other']);
export type SectionKind = z.infer<typeof SectionKind>;

export const sectionKindLabels: Record<SectionKind, string> = { tenet: 'Tenet', core_action: 'Core action', other: 'Section' };

/** What a section or a choice is called by files; never shown. */
export const RubricKey = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/);

/** A level of an indicator. Values are whole, need not begin at 1 and need not be four; *not observed* is none of them. */
export const Level = z.strictObject({
  value: z.number().int().min(0).max(100),
  label: Line(80),
  description: Prose(1800).describe('What is seen at this level'),
});
export type Level = z.infer<typeof Level>;

export const Choice = z.strictObject({ key: RubricKey, label: Line(200) });
export type Choice = z.infer<typeof Choice>;

/** What observers look for. Its id is its own in each version; its code is how people name it, and stays from version to version. */
export const Indicator = z.strictObject({
  id: Id,
  code: Line(20).describe('As people name it: 2A'),
  label: Line(500),
  prompts: z.array(Line(200)).max(9).describe('What to look and listen for'),
  observes: Observes,
  kind: IndicatorKind,
  levels: z.array(Level).max(10).optional().describe('Only of kind levels, in the order in which they are shown'),
  choices: z.array(Choice).max(20).optional().describe('Only of kind choices'),
  notObservedAllowed: z.boolean().describe('It may be left as not observed, which is never averaged'),
});
export type Indicator = z.infer<typeof Indicator>;

export const Section = z.strictObject({
  key: RubricKey,
  label: Line(200),
  kind: SectionKind,
  prompt: Prose(1800).optional(),
  indicators: z.array(Indicator).max(60),
});
export type Section = z.infer<typeof Section>;

const once = (values: readonly string[]) => new Set(values).size === values.length;

/**
 * A rubric as one document. While it is a draft, texts may be empty and scales incomplete; `problemsOf` says what keeps it
 * from being published.
 */
export const RubricContent = z
  .strictObject({ sections: z.array(Section).max(30), notes: Prose(1800).optional() })
  .refine(({ sections }) => once(sections.map((section) => section.key)), { path: ['sections'], message: 'Two sections have one key.' })
  .refine(({ sections }) => once(sections.flatMap((section) => section.indicators.map((indicator) => indicator.id))), {
    path: ['sections'],
    message: 'Two indicators have one id.',
  });
export type RubricContent = z.infer<typeof RubricContent>;

export const emptyRubric: RubricContent = { sections: [] };
