import { z } from 'zod';
import { LocalDate, LongText, ShortText } from '../kernel/ids.ts';
import { Grade } from './coding.ts';
import { Key } from './evidence.ts';

/** What a framework is meant to be used for. How it is used in fact is recorded with the work itself. */
export const FrameworkUse = z.enum(['lesson_preparation', 'plc_reflection', 'focusing_learning', 'feedback']);
export type FrameworkUse = z.infer<typeof FrameworkUse>;

export const frameworkUseLabels: Record<FrameworkUse, string> = {
  lesson_preparation: 'Preparing lessons',
  plc_reflection: 'Reflection in PLCs',
  focusing_learning: 'Focusing professional learning',
  feedback: 'Feedback',
};

/** Codes and short labels; the whole wording of a bought framework stays with its publisher. */
const Coded = z.strictObject({ code: Key, label: ShortText, text: LongText.optional() });

/** A tenet (core action, domain) of a framework with its indicators. */
export const Tenet = Coded.extend({ indicators: z.array(Coded).max(50).optional() });
export type Tenet = z.infer<typeof Tenet>;

/** The subject is about none in particular, or about all. Without this, and without a subject, it is not recorded. */
const anySubject = z.literal(true).optional();

export const VisionDetail = z.strictObject({ anySubject, statement: LongText.optional() });
export const GoalsDetail = z.strictObject({
  anySubject,
  standards: ShortText.optional().describe('Which standards'),
  grades: z.array(Grade).max(15).optional(),
});
export const FrameworkDetail = z.strictObject({
  anySubject,
  tenets: z.array(Tenet).max(50).optional(),
  levels: z.array(Coded).max(10).optional().describe('Lowest first'),
  uses: z.array(FrameworkUse).max(4).optional(),
});

export const MaterialKind = z.enum(['curriculum', 'planner', 'pacing_guide', 'toolkit', 'signature_strategy', 'supplement', 'other']);
export type MaterialKind = z.infer<typeof MaterialKind>;

export const materialKindLabels: Record<MaterialKind, string> = {
  curriculum: 'Curriculum',
  planner: 'Planner',
  pacing_guide: 'Pacing guide',
  toolkit: 'Toolkit',
  signature_strategy: 'Signature strategy',
  supplement: 'Supplement',
  other: 'Other',
};

/** One unit or chapter of a planner. */
export const PlannerUnit = z.strictObject({
  key: Key,
  name: ShortText,
  grade: Grade.optional(),
  bigIdeas: LongText.optional(),
  essentialQuestions: LongText.optional(),
  modelsAndTools: LongText.optional(),
  strategies: LongText.optional(),
  standardsAndPractices: LongText.optional(),
  priorKnowledge: LongText.optional(),
  vocabulary: LongText.optional(),
  fluency: LongText.optional(),
});
export type PlannerUnit = z.infer<typeof PlannerUnit>;

export const plannerFieldLabels = {
  bigIdeas: 'Big ideas',
  essentialQuestions: 'Essential questions',
  modelsAndTools: 'Models and tools',
  strategies: 'Strategies',
  standardsAndPractices: 'Standards and practices',
  priorKnowledge: 'Prior knowledge',
  vocabulary: 'Vocabulary and language',
  fluency: 'Fluency',
} as const;

export const MaterialDetail = z.strictObject({
  anySubject,
  materialKind: MaterialKind.optional(),
  origin: z.enum(['adopted', 'district_made']).optional(),
  publisher: ShortText.optional(),
  adoptedIn: z.number().int().min(1900).max(2200).optional().describe('Calendar year'),
  grades: z.array(Grade).max(15).optional(),
  planner: z.array(PlannerUnit).max(300).optional(),
});

/** When the assessment is given; days are those of one school year. */
export const AssessmentWindow = z
  .strictObject({ name: ShortText, grades: z.array(Grade).max(15), opens: LocalDate, closes: LocalDate })
  .refine((window) => window.closes >= window.opens, { path: ['closes'], message: 'A window closes on or after the day it opens.' });
export type AssessmentWindow = z.infer<typeof AssessmentWindow>;

export const AssessmentDetail = z.strictObject({
  anySubject,
  windows: z.array(AssessmentWindow).max(100).optional(),
  given: z.enum(['one_to_one', 'group']).optional(),
  scoredBy: ShortText.optional(),
  grades: z.array(Grade).max(15).optional(),
});

/** A part of a plan template: what it asks for. */
export const TemplateSection = z.strictObject({ key: Key, name: ShortText, prompt: LongText.optional(), required: z.boolean().optional() });
export type TemplateSection = z.infer<typeof TemplateSection>;

export const PlanTemplateDetail = z.strictObject({
  anySubject,
  sections: z.array(TemplateSection).max(50).optional(),
  weeks: z
    .strictObject({ from: z.number().int().min(1).max(60), to: z.number().int().min(1).max(60) })
    .refine((weeks) => weeks.to >= weeks.from, { path: ['to'], message: 'The longest is at least the shortest.' })
    .optional()
    .describe('How many weeks a plan lasts'),
});

/** Learning of school leaders, or of teachers, as a component that structures serve. */
export const LearningDetail = z.strictObject({ anySubject, aims: LongText.optional() });

/** What each kind that is neither a structure nor a role holds besides what all have. The rules read none of it. */
export const plainDetails = {
  vision: VisionDetail,
  goals: GoalsDetail,
  framework: FrameworkDetail,
  material: MaterialDetail,
  assessment: AssessmentDetail,
  plan_template: PlanTemplateDetail,
  leader_learning: LearningDetail,
  teacher_learning: LearningDetail,
} as const;
