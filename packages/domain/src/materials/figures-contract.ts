import { z } from 'zod';
import { DokMix, Grade, GradeRating, RuleResult, Settings } from '../infrastructure/index.ts';
import { Id } from '../kernel/ids.ts';

/** Standards of one grade in the scope, with how many activities, of whatever grade, carry each; 0: missing. */
export const GradeCoverage = z.object({
  grade: Grade,
  label: z.string(),
  covered: z.number().int(),
  total: z.number().int(),
  standards: z.array(z.object({ code: z.string(), units: z.number().int() })),
});
export type GradeCoverage = z.infer<typeof GradeCoverage>;

/** How much of the scope is covered. `result` is the level, or why there is none yet; the counts stand either way. */
export const CoverageFigures = z.object({
  scopeName: z.string().nullable(),
  covered: z.number().int(),
  total: z.number().int(),
  result: RuleResult,
  grades: z.array(GradeCoverage),
});
export type CoverageFigures = z.infer<typeof CoverageFigures>;

/** All topics of a grade, most frequent first; `salient`: in more units than the setting asks. */
export const GradeTopics = z.object({
  grade: Grade,
  label: z.string(),
  topics: z.array(z.object({ code: z.string(), units: z.number().int(), salient: z.boolean() })),
});
export type GradeTopics = z.infer<typeof GradeTopics>;

/** Activities against items: per grade, overlap of salient topics and differences of demand; or why they cannot be compared. */
export const ProjectComparison = z.object({
  other: z.object({ id: Id, name: z.string() }),
  overlaps: z.array(GradeRating),
  differences: z.array(GradeRating),
  refused: z.string().nullable(),
});
export type ProjectComparison = z.infer<typeof ProjectComparison>;

/** What a project's codes give. Shares of demand are percentages of `base`, which leaves NEI out unless the settings count it. */
export const ProjectFigures = z.object({
  /** the choices that are ours, as the adopted design sets them */
  settings: Settings,
  coverage: CoverageFigures.nullable().describe('null for items: coverage is asked of materials only'),
  demand: z.object({ overall: DokMix.omit({ grade: true }), grades: z.array(DokMix.extend({ label: z.string(), result: RuleResult.nullable() })) }),
  topics: z.array(GradeTopics),
  comparison: ProjectComparison.nullable(),
});
export type ProjectFigures = z.infer<typeof ProjectFigures>;
