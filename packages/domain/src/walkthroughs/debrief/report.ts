import { z } from 'zod';
import { addDays, type ClassroomRows } from '../../districts/index.ts';
import { Estimate } from '../../kernel/estimate.ts';
import { Id, LocalDate, LongText } from '../../kernel/ids.ts';

/** Figures of a report are made of so many classrooms at least. */
export const fewestClassrooms = 5;

const Revision = z.number().int().positive();

/** Who reads a shared report beside the team: the same three audiences as for rows of classrooms. */
export const ReportAudience = z.enum(['team', 'school_leaders', 'all_leaders']);
export type ReportAudience = z.infer<typeof ReportAudience>;

export const reportAudienceLabels: Record<ReportAudience, string> = {
  team: 'The visiting team',
  school_leaders: 'The visiting team and the leaders of the school',
  all_leaders: 'The visiting team, school leaders, principal supervisors and the mathematics manager',
};

/** The audience of classroom rows that is as wide as a report's. */
export function rowsOfAudience(audience: ReportAudience): ClassroomRows {
  return audience === 'team' ? 'team_and_teacher' : audience;
}

/** What a report says of one indicator: the share of scores at each level or answer, and how many could not observe it. */
export const ReportFigure = z.object({
  indicatorId: Id,
  code: z.string(),
  label: z.string(),
  shares: z.array(z.object({ value: z.string(), label: z.string(), estimate: Estimate })),
  scores: z.number().int().nonnegative().describe('So many stand behind the shares'),
  notObserved: z.number().int().nonnegative(),
  classrooms: z.number().int().describe('Teachers known apart: five or more'),
  observers: z.number().int(),
});
export type ReportFigure = z.infer<typeof ReportFigure>;

export const VisitReport = z.object({
  id: Id,
  visitId: Id,
  date: LocalDate,
  kind: z.string(),
  school: z.object({ id: Id, name: z.string() }),
  grades: z.array(z.string()),
  classrooms: z.number().int(),
  problemOfPractice: z.string(),
  evidence: z.string(),
  learned: z.string(),
  nextSteps: z.string(),
  audience: ReportAudience,
  sharedOn: LocalDate.nullable(),
  wordsLeaveOn: LocalDate.describe('The day on which its words leave it: the first after the school year of the visit'),
  archivedOn: LocalDate.nullable().describe('The day on which they did: from then on figures only'),
  writtenBy: z.object({ appointmentId: Id, name: z.string().nullable() }),
  figures: z.array(ReportFigure).describe('Empty below five classrooms'),
  figuresRefused: z.string().nullable(),
  may: z.object({ write: z.boolean() }),
  revision: Revision,
});
export type VisitReport = z.infer<typeof VisitReport>;

/** What a report says in words, in the order in which it is read. */
export const reportParts = [
  { field: 'problemOfPractice', title: 'Problem of practice' },
  { field: 'evidence', title: 'What was seen, and the evidence' },
  { field: 'learned', title: 'What was learned about the site' },
  { field: 'nextSteps', title: 'Next steps' },
] as const;

/** A visit outside every school year: its report keeps its words for so many days. */
export const daysOfWords = 365;

/** The first day without words: the day after the school year of the visit; a year after the visit where it lies in none. */
export function wordsLeaveOn(visitDate: string, schoolYearEnds: string | null): string {
  return addDays(schoolYearEnds ?? addDays(visitDate, daysOfWords), 1);
}

export const VisitReportChange = z.strictObject({
  id: Id,
  visitId: Id,
  revision: Revision.nullable().describe('Null for a report that is new'),
  problemOfPractice: LongText.optional(),
  evidence: LongText.optional(),
  learned: LongText.optional(),
  nextSteps: LongText.optional(),
});
export type VisitReportChange = z.infer<typeof VisitReportChange>;

export const VisitReportRow = z.object({
  id: Id,
  visitId: Id,
  date: LocalDate,
  kind: z.string(),
  school: z.object({ id: Id, name: z.string() }),
  grades: z.array(z.string()),
  classrooms: z.number().int(),
  sharedOn: LocalDate.nullable(),
});
export type VisitReportRow = z.infer<typeof VisitReportRow>;
