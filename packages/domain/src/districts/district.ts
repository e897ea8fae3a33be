import { z } from 'zod';
import { RoleGroup } from '../access/roles.ts';
import { TimeZone } from '../kernel/fields.ts';
import { Id, LocalDate, LongText, ShortText } from '../kernel/ids.ts';

/**
 * Who sees single classrooms of a walkthrough: the visiting team and that teacher; the school's leaders too; or all
 * leaders of the district, whichever school they lead. Everybody else sees aggregates. There is no default: a district must choose.
 */
export const ClassroomRows = z.enum(['team_and_teacher', 'school_leaders', 'all_leaders']);
export type ClassroomRows = z.infer<typeof ClassroomRows>;

export const classroomRowsLabels: Record<ClassroomRows, string> = {
  team_and_teacher: 'The visiting team and that teacher',
  school_leaders: 'The visiting team, that teacher and the leaders of the school',
  all_leaders: 'The visiting team, that teacher and every principal, assistant principal, principal supervisor and mathematics manager of the district',
};

/** A district as its people read it. */
export const District = z.object({
  id: Id,
  name: z.string(),
  timeZone: z.string(),
  subject: z.string(),
  /** the district's own word for a region, e.g. "network" */
  regionWord: z.string(),
  /** role groups that this district counts as school leaders */
  schoolLeaders: z.array(RoleGroup),
  /** null until somebody has chosen */
  classroomRows: ClassroomRows.nullable(),
  /** whether principals see the fact (never the content) that a teacher is coached */
  coachedVisible: z.boolean(),
  sample: z.boolean(),
  revision: z.number().int(),
});
export type District = z.infer<typeof District>;

/** What a change of the district may carry; what is absent stays. `reason` is needed when a protection changes. */
export const DistrictChange = z.object({
  revision: z.number().int(),
  name: ShortText.optional(),
  timeZone: TimeZone.optional(),
  subject: ShortText.optional(),
  regionWord: z.string().trim().min(1).max(40).optional(),
  schoolLeaders: z.array(RoleGroup).min(1).max(RoleGroup.options.length).optional(),
  classroomRows: ClassroomRows.optional(),
  coachedVisible: z.boolean().optional(),
  reason: LongText.optional(),
});
export type DistrictChange = z.infer<typeof DistrictChange>;

/** A setting that protects people: it changes only by a decision that is recorded and that everybody can read. */
export const ProtectedSetting = z.enum(['classroom_rows', 'coached_visible']);
export type ProtectedSetting = z.infer<typeof ProtectedSetting>;

export const Decision = z.object({
  id: Id,
  setting: ProtectedSetting,
  /** the new value in words of the setting: one of ClassroomRows, or `true` and `false` */
  value: z.string(),
  reason: z.string().nullable(),
  decidedOn: LocalDate,
  decidedBy: z.string().nullable().describe('Name of the person who recorded the decision'),
});
export type Decision = z.infer<typeof Decision>;

/**
 * The protections that a change touches, each with its new value. Turning a value into itself is no decision.
 */
export function decisionsIn(
  current: Pick<District, 'classroomRows' | 'coachedVisible'>,
  change: DistrictChange,
): { setting: ProtectedSetting; value: string; needsReason: boolean }[] {
  const decisions: { setting: ProtectedSetting; value: string; needsReason: boolean }[] = [];
  if (change.classroomRows !== undefined && change.classroomRows !== current.classroomRows) {
    // the first choice is part of setting up and needs no reason; a change does
    decisions.push({ setting: 'classroom_rows', value: change.classroomRows, needsReason: current.classroomRows !== null });
  }
  if (change.coachedVisible !== undefined && change.coachedVisible !== current.coachedVisible) {
    decisions.push({ setting: 'coached_visible', value: String(change.coachedVisible), needsReason: true });
  }
  return decisions;
}
