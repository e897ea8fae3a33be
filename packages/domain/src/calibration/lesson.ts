import { z } from 'zod';
import { Id, LocalDate, LongText, ShortText } from '../kernel/ids.ts';
import { ScoreValue } from '../walkthroughs/index.ts';

export const LessonKind = z.enum(['classroom', 'video']);
export type LessonKind = z.infer<typeof LessonKind>;

/** What a group looks at together. There is no field for a teacher: a round says nothing about whoever taught. */
export const LessonFields = z.object({
  kind: LessonKind,
  title: ShortText.describe('A 3rd-grade classroom, comparing fractions; names nobody'),
  link: z.string().trim().max(2000).nullable().default(null).describe('Where a video is; shown as text, never loaded'),
  captions: z.string().trim().max(200).default('').describe('What captions a video has'),
});
export type LessonFields = z.infer<typeof LessonFields>;

export const LessonState = z.enum(['gathering', 'revealed', 'agreed']);
export type LessonState = z.infer<typeof LessonState>;

export const CalibrationScore = z.strictObject({ indicatorId: Id, value: ScoreValue });
export type CalibrationScore = z.infer<typeof CalibrationScore>;

/** One’s own scores of a lesson. */
export const OwnSheet = z.object({
  id: Id,
  late: z.boolean().describe('Came after the reveal: kept, marked, left out'),
  revision: z.number().int(),
  scores: z.array(CalibrationScore),
});
export type OwnSheet = z.infer<typeof OwnSheet>;

export const Lesson = z.object({
  ...LessonFields.shape,
  id: Id,
  position: z.number().int(),
  state: LessonState,
  revealedOn: LocalDate.nullable(),
  named: z.boolean().describe('Everybody in the round agreed to be named'),
  in: z.number().int().describe('How many have sent in time; never who'),
  late: z.number().int(),
  remindedAt: z.iso.datetime({ offset: true }).nullable().describe('When those who had not scored were last reminded'),
  mine: OwnSheet.nullable(),
  revision: z.number().int(),
});
export type Lesson = z.infer<typeof Lesson>;

/** Whether a score was settled together, or set beforehand by somebody who knows the rubric well. */
export const AgreementBasis = z.enum(['consensus', 'anchor']);
export type AgreementBasis = z.infer<typeof AgreementBasis>;

export const AgreedScore = z.object({ basis: AgreementBasis, value: ScoreValue, reason: z.string(), revision: z.number().int() });
export type AgreedScore = z.infer<typeof AgreedScore>;

export const AgreedScoreFields = z.object({ basis: AgreementBasis, value: ScoreValue, reason: LongText.min(1).max(2000) });

/** One indicator after the reveal. */
export const RevealedIndicator = z.object({
  indicatorId: Id,
  position: z.number().int(),
  disagreement: z.number().min(0).max(1).nullable().describe('Mean distance over all pairs of observers; null where fewer than two scored it'),
  answers: z.array(
    z.object({ value: ScoreValue, count: z.number().int(), names: z.array(z.string()).nullable().describe('Null unless everybody agreed to be named') }),
  ),
  notScored: z.number().int().describe('Sheets that left it open'),
  mine: ScoreValue.nullable(),
  note: z.object({ text: z.string(), revision: z.number().int() }).nullable(),
  agreed: AgreedScore.nullable(),
});
export type RevealedIndicator = z.infer<typeof RevealedIndicator>;
