import { z } from 'zod';
import { Id, LocalDate, ShortText } from '../kernel/ids.ts';
import { Term } from './terms.ts';
import { daysBetween } from './weeks.ts';

/** A school year; `current` when today is in it. `terms` in the order of their days, none where nobody has set them. */
export const SchoolYear = z.object({
  id: Id,
  name: z.string(),
  starts: LocalDate,
  ends: LocalDate,
  current: z.boolean(),
  terms: z.array(Term),
  revision: z.number().int(),
});
export type SchoolYear = z.infer<typeof SchoolYear>;

export const Break = z.object({ starts: LocalDate, ends: LocalDate }).refine((span) => span.ends >= span.starts, 'A break ends after it begins.');

/** At most 57 weeks, so that the weeks of a year keep two digits. */
export const NewSchoolYear = z
  .object({ id: Id, name: ShortText, starts: LocalDate, ends: LocalDate, breaks: z.array(Break).max(30).default([]) })
  .refine((year) => year.ends > year.starts, { path: ['ends'], message: 'A school year ends after it begins.' })
  .refine((year) => daysBetween(year.starts, year.ends) <= 400, { path: ['ends'], message: 'A school year is at most 400 days long.' });
export type NewSchoolYear = z.infer<typeof NewSchoolYear>;

export const SchoolWeek = z.object({
  id: Id,
  number: z.number().int(),
  starts: LocalDate,
  ends: LocalDate,
  inSession: z.boolean(),
  /** what talk was about is coded in sampled weeks, or whenever a coach likes */
  sampled: z.boolean(),
});
export type SchoolWeek = z.infer<typeof SchoolWeek>;

/** The weeks of a year: a school's own when it has some, else the district's. `version` grows with every change. */
export const Calendar = z.object({ id: Id, schoolYearId: Id, schoolId: Id.nullable(), version: z.number().int(), weeks: z.array(SchoolWeek) });
export type Calendar = z.infer<typeof Calendar>;

/** Marks several weeks of one calendar alike; what is absent stays. */
export const WeekMarks = z
  .object({
    calendarId: Id,
    version: z.number().int(),
    weekIds: z.array(Id).min(1).max(60),
    inSession: z.boolean().optional(),
    sampled: z.boolean().optional(),
  })
  .refine((marks) => marks.inSession !== undefined || marks.sampled !== undefined, { path: ['inSession'], message: 'Say what to mark.' });
