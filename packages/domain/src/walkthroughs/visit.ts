import { z } from 'zod';
import { Role } from '../access/roles.ts';
import { ClassroomRows } from '../districts/index.ts';
import { Grade } from '../kernel/grade.ts';
import { Id, LocalDate, LongText } from '../kernel/ids.ts';
import { VisitFormVersion } from './form.ts';
import { Agenda, AgendaItem, MemberPart, VisitKind, VisitState } from './visit-kind.ts';

const Named = z.object({ id: Id, name: z.string() });
export const StartMinute = z.number().int().min(0).max(1439).describe('Minutes after midnight');
export const VisitMinutes = z.number().int().min(1).max(1440);
const Revision = z.number().int().positive();

export const InvitationAnswer = z.enum(['coming', 'not_coming']);
export type InvitationAnswer = z.infer<typeof InvitationAnswer>;

export const invitationAnswerLabels: Record<InvitationAnswer, string> = { coming: 'Coming', not_coming: 'Not coming' };

/** Somebody of a visiting team. */
export const VisitMember = z.object({
  appointmentId: Id,
  name: z.string().nullable().describe('Null, as the role, for those who may not read names of staff'),
  role: Role.nullable(),
  title: z.string().nullable(),
  part: MemberPart,
  answer: InvitationAnswer.nullable(),
  leftOn: LocalDate.nullable().describe('Left midway; what they wrote stays'),
});
export type VisitMember = z.infer<typeof VisitMember>;

export const VisitClassroom = z.object({
  id: Id,
  position: z.number().int().nonnegative(),
  grade: Grade,
  label: z.string(),
  taughtBy: z.object({ appointmentId: Id, name: z.string().nullable() }).nullable(),
  removed: z.boolean(),
  revision: Revision,
});
export type VisitClassroom = z.infer<typeof VisitClassroom>;

/** What the team writes for itself beforehand. */
export const VisitPlan = z.object({
  problemOfPractice: LongText,
  hostPresentation: LongText,
  learning: LongText,
  agenda: z.array(AgendaItem).nullable().describe('The team’s own; null: as the form has it'),
  revision: Revision,
});
export type VisitPlan = z.infer<typeof VisitPlan>;

/** One line of a list of visits. What stands in `team` only its team reads. */
export const VisitRow = z.object({
  id: Id,
  kind: VisitKind,
  form: Named,
  school: Named,
  date: LocalDate.describe('The day it is planned for'),
  startMinute: StartMinute.nullable(),
  minutes: VisitMinutes,
  lead: z.object({ appointmentId: Id, name: z.string().nullable() }),
  state: VisitState,
  heldOn: LocalDate.nullable(),
  mine: z.object({ part: MemberPart, answer: InvitationAnswer.nullable() }).nullable().describe('My part in it; null when I am not of the team'),
  team: z.object({ members: z.number().int(), classrooms: z.number().int() }).nullable(),
  synthetic: z.boolean(),
});
export type VisitRow = z.infer<typeof VisitRow>;

/** A visit: its facts for everybody who plans visits, the rest for its team. */
export const Visit = VisitRow.omit({ team: true }).extend({
  formVersion: VisitFormVersion.describe('The version of the form that held on the day, or holds now for a day to come'),
  classroomRows: ClassroomRows.describe('Who reads rows of its classrooms now: as that version says, or fewer where the form was narrowed since'),
  structure: Named.nullable(),
  focusIndicatorIds: z.array(Id),
  heldMinutes: VisitMinutes.nullable(),
  reason: z.string().nullable().describe('Why it did not happen'),
  follows: z.object({ id: Id, date: LocalDate }).nullable(),
  followedBy: z.array(z.object({ id: Id, date: LocalDate })),
  ofTeam: z
    .object({ members: z.array(VisitMember), classrooms: z.array(VisitClassroom), plan: VisitPlan })
    .nullable()
    .describe('Null for those outside the team'),
  logged: z.boolean().nullable().describe('It stands in my log; null when I keep none, am not of the team, or it was not held'),
  may: z.object({ lead: z.boolean(), write: z.boolean() }),
  revision: Revision,
});
export type Visit = z.infer<typeof Visit>;

/** A classroom of the plan: of a teacher of that school, or any classroom of a grade. */
export const PlannedClassroom = z.strictObject({
  id: Id,
  grade: Grade,
  label: z.string().trim().min(1).max(200).optional().describe('Absent: by its teacher, or “A 3rd-grade classroom”'),
  taughtBy: Id.nullable().default(null).describe('The appointment of a teacher of the school'),
});
export type PlannedClassroom = z.infer<typeof PlannedClassroom>;

/** The lead is whoever plans. */
export const PlannedMember = z.strictObject({ appointmentId: Id, part: MemberPart.exclude(['lead']) });
export type PlannedMember = z.infer<typeof PlannedMember>;

const once = (ids: readonly string[]) => new Set(ids).size === ids.length;
const Team = z
  .array(PlannedMember)
  .max(60)
  .refine((team) => once(team.map((member) => member.appointmentId)), 'Somebody is in the team twice.');

export const NewVisit = z.strictObject({
  id: Id,
  formId: Id,
  schoolId: Id,
  date: LocalDate,
  startMinute: StartMinute.nullable().default(null),
  minutes: VisitMinutes.optional().describe('Absent: as long as the agenda'),
  team: Team.default([]),
  classrooms: z
    .array(PlannedClassroom)
    .max(40)
    .refine((rooms) => once(rooms.map((room) => room.id)), 'Two classrooms have one id.')
    .default([]),
  focusIndicatorIds: z.array(Id).max(12).optional().describe('Absent: the district’s current focus in this rubric'),
  followsVisitId: Id.nullable().default(null),
  problemOfPractice: LongText.default(''),
});
export type NewVisit = z.infer<typeof NewVisit>;

/** Facts of a visit that its lead changes while it has not happened; what is absent stays. */
export const VisitChange = z.strictObject({
  id: Id,
  revision: Revision,
  date: LocalDate.optional(),
  startMinute: StartMinute.nullable().optional(),
  minutes: VisitMinutes.optional(),
  focusIndicatorIds: z.array(Id).max(12).optional(),
});
export type VisitChange = z.infer<typeof VisitChange>;

export const VisitPlanChange = z.strictObject({
  id: Id.describe('Of the visit'),
  revision: Revision.describe('Of the plan'),
  problemOfPractice: LongText.optional(),
  hostPresentation: LongText.optional(),
  learning: LongText.optional(),
  agenda: Agenda.nullable().optional().describe('The team’s own; null: as the form has it again'),
});
export type VisitPlanChange = z.infer<typeof VisitPlanChange>;

/** Somebody who teaches at a school, for choosing classrooms. */
export const SchoolTeacher = z.object({ appointmentId: Id, name: z.string(), grade: Grade.nullable().describe('Of the grade team; null where none says it') });
export type SchoolTeacher = z.infer<typeof SchoolTeacher>;
