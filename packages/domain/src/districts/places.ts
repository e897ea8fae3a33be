import { z } from 'zod';
import { Id, LocalDate, ShortText } from '../kernel/ids.ts';

const revision = z.number().int();
/** The last day on which it was in use; null while it is. */
const retiredOn = LocalDate.nullable();

/** A region, in the district's own word for it. */
export const Region = z.object({ id: Id, name: z.string(), schools: z.number().int(), retiredOn, revision });
export type Region = z.infer<typeof Region>;
export const NewRegion = z.object({ id: Id, name: ShortText });
export const RegionChange = z.object({ id: Id, revision, name: ShortText });

export const SchoolLevel = z.enum(['elementary', 'middle', 'high', 'k8', 'other']);
export type SchoolLevel = z.infer<typeof SchoolLevel>;
export const schoolLevelLabels: Record<SchoolLevel, string> = {
  elementary: 'Elementary',
  middle: 'Middle',
  high: 'High',
  k8: 'Kindergarten to grade 8',
  other: 'Other',
};

/** `externalId` is the number under which the state or the student system knows the school; text, leading zeros kept. */
export const School = z.object({
  id: Id,
  name: z.string(),
  regionId: Id.nullable(),
  regionName: z.string().nullable(),
  level: SchoolLevel,
  externalId: z.string().nullable(),
  retiredOn,
  revision,
});
export type School = z.infer<typeof School>;
const ExternalId = z.string().trim().min(1).max(80);
export const NewSchool = z.object({
  id: Id,
  name: ShortText,
  regionId: Id.nullable().default(null),
  level: SchoolLevel.default('elementary'),
  externalId: ExternalId.nullable().default(null),
});
export const SchoolChange = z.object({
  id: Id,
  revision,
  name: ShortText.optional(),
  regionId: Id.nullable().optional(),
  level: SchoolLevel.optional(),
  externalId: ExternalId.nullable().optional(),
});

export const TeamKind = z.enum(['grade_level', 'plc', 'ilt', 'department', 'other']);
export type TeamKind = z.infer<typeof TeamKind>;
export const teamKindLabels: Record<TeamKind, string> = {
  grade_level: 'Grade-level team',
  plc: 'Professional learning community',
  ilt: 'Instructional leadership team',
  department: 'Department',
  other: 'Another team',
};

/** A team of a school, or of the district when it has none. `members` counts those of today. */
export const Team = z.object({
  id: Id,
  name: z.string(),
  schoolId: Id.nullable(),
  schoolName: z.string().nullable(),
  grade: z.string().nullable(),
  kind: TeamKind,
  members: z.number().int(),
  retiredOn,
  revision,
});
export type Team = z.infer<typeof Team>;
const Grade = z.string().trim().min(1).max(20);
export const NewTeam = z.object({
  id: Id,
  name: ShortText,
  schoolId: Id.nullable().default(null),
  grade: Grade.nullable().default(null),
  kind: TeamKind.default('grade_level'),
});
export const TeamChange = z.object({ id: Id, revision, name: ShortText.optional(), grade: Grade.nullable().optional(), kind: TeamKind.optional() });

/** `on`: the last day of use; null brings it back. Nothing is ever deleted: records of earlier years still name it. */
export const Retirement = z.object({ id: Id, revision, on: LocalDate.nullable() });

/** What a change of a mutable row answers: its id and its new revision. */
export const Saved = z.object({ id: Id, revision });
