import { z } from 'zod';
import { Id, LocalDate, LongText } from '../../kernel/ids.ts';
import { ScoreValue } from '../observation.ts';

const Person = z.object({ appointmentId: Id, name: z.string().nullable() });
const Revision = z.number().int().positive();

/** The team's agreed score of one indicator in one classroom. */
export const AgreedScore = z.object({ value: ScoreValue, reason: z.string(), decidedBy: Person, revision: Revision });
export type AgreedScore = z.infer<typeof AgreedScore>;

/** One indicator in one classroom: every observer's score beside the others. */
export const IndicatorSideBySide = z.object({
  indicatorId: Id,
  scores: z.array(z.object({ observer: Person, value: ScoreValue, evidence: z.string(), calibrated: z.boolean().nullable() })),
  distance: z.number().int().nonnegative().nullable().describe('See spreadOf: levels between the highest and the lowest; null with fewer than two'),
  unsure: z.boolean(),
  common: ScoreValue.nullable().describe('What everybody who observed it said'),
  agreed: AgreedScore.nullable(),
});
export type IndicatorSideBySide = z.infer<typeof IndicatorSideBySide>;

/** Feedback to the teacher of one classroom. Not changed once it was sent. */
export const Feedback = z.object({
  id: Id,
  visitId: Id,
  classroomId: Id,
  teacher: Person,
  writtenBy: Person,
  saw: z.string(),
  question: z.string(),
  nextStep: z.string().describe('One, small enough for the next lessons; may be empty'),
  sentOn: LocalDate.nullable(),
  openedOn: LocalDate.nullable().describe('The day the teacher first opened it'),
  answers: z.array(z.object({ id: Id, by: Person, text: z.string(), on: LocalDate })),
  revision: Revision,
});
export type Feedback = z.infer<typeof Feedback>;

export const DebriefClassroom = z.object({
  id: Id,
  label: z.string(),
  grade: z.string(),
  teacher: Person.nullable(),
  observers: z.array(Person.extend({ finished: z.boolean() })),
  indicators: z.array(IndicatorSideBySide).describe('The largest distance first'),
  feedback: Feedback.nullable(),
});
export type DebriefClassroom = z.infer<typeof DebriefClassroom>;

/** What the team looks at after the walk. */
export const Debrief = z.object({ visitId: Id, classrooms: z.array(DebriefClassroom), may: z.object({ write: z.boolean(), close: z.boolean() }) });
export type Debrief = z.infer<typeof Debrief>;

export const FeedbackChange = z.strictObject({
  id: Id,
  classroomId: Id,
  revision: Revision.nullable().describe('Null for feedback that is new'),
  saw: LongText.min(1, 'Say what was seen.'),
  question: z.string().trim().max(2000).default(''),
  nextStep: z.string().trim().max(500).default(''),
});
export type FeedbackChange = z.infer<typeof FeedbackChange>;

/** A score with its indicator, and in the words of its scale. */
const NamedScore = z.object({ indicatorId: Id, code: z.string(), label: z.string(), value: ScoreValue, words: z.string() });

/** Feedback as its teacher reads it: with what was seen in the classroom, and with everybody else who can read that. */
export const FeedbackForTeacher = z.object({
  feedback: Feedback,
  visit: z.object({ id: Id, kind: z.string(), date: LocalDate, school: z.string() }),
  readers: z.object({ team: z.array(Person), office: z.string().nullable().describe('In words; null when nobody beyond the team and the teacher reads it') }),
  seen: z.array(
    z.object({
      observer: Person,
      summary: z.string(),
      notes: z.array(z.string()),
      scores: z.array(NamedScore.extend({ evidence: z.string() })),
    }),
  ),
  agreed: z.array(NamedScore.extend({ reason: z.string() })),
});
export type FeedbackForTeacher = z.infer<typeof FeedbackForTeacher>;

export const FeedbackRow = z.object({
  id: Id,
  date: LocalDate.describe('Of the visit'),
  kind: z.string(),
  from: z.string().nullable(),
  nextStep: z.string(),
  sentOn: LocalDate,
  opened: z.boolean(),
  answers: z.number().int().nonnegative(),
});
export type FeedbackRow = z.infer<typeof FeedbackRow>;
