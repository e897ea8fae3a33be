import { z } from 'zod';
import { Grade } from '../../kernel/grade.ts';
import { Id, LocalDate, ShortText } from '../../kernel/ids.ts';
import { BuiltInKey } from './built-in/keys.ts';
import { RubricContent } from './content.ts';

/** A published version never changes. That it is superseded follows from a later published one. */
export const VersionState = z.enum(['draft', 'published']);
export type VersionState = z.infer<typeof VersionState>;

/** What a person writes of a rubric beside its content. */
export const RubricFields = z.object({
  name: ShortText,
  subject: ShortText.max(80).describe('Left out at the start: the district’s subject'),
  grades: z
    .array(Grade)
    .max(15)
    .refine((grades) => new Set(grades).size === grades.length, 'Name each grade once.')
    .describe('None named: every grade'),
  variant: ShortText.nullable().describe('What sets it apart from others of its subject: "Dual-language classrooms"'),
});
export type RubricFields = z.infer<typeof RubricFields>;

const fields = {
  id: Id,
  name: z.string(),
  subject: z.string(),
  grades: z.array(Grade),
  variant: z.string().nullable(),
  builtIn: BuiltInKey.nullable().describe('What it was made from'),
  retiredOn: LocalDate.nullable(),
  revision: z.number().int(),
};

export const RubricSummary = z.object({
  ...fields,
  published: z.object({ versionId: Id, number: z.number().int(), on: LocalDate, indicators: z.number().int() }).nullable().describe('The version in use'),
  draft: z.object({ versionId: Id, number: z.number().int(), changedOn: LocalDate }).nullable().describe('Null to those who may not edit'),
});
export type RubricSummary = z.infer<typeof RubricSummary>;

/** A person's name is null for those who may not read names. */
const Name = z.string().nullable();

export const VersionSummary = z.object({
  id: Id,
  number: z.number().int(),
  state: VersionState,
  superseded: z.boolean().describe('A later version is published'),
  startedBy: Name,
  startedOn: LocalDate,
  writtenBy: z.array(Name).describe('Whoever changed it while it was a draft'),
  changedBy: Name,
  changedOn: LocalDate,
  publishedBy: Name,
  publishedOn: LocalDate.nullable(),
  revision: z.number().int(),
});
export type VersionSummary = z.infer<typeof VersionSummary>;

export const RubricDetail = z.object({
  ...fields,
  versions: z.array(VersionSummary).describe('Newest first'),
  may: z.object({ edit: z.boolean(), publish: z.boolean() }),
});
export type RubricDetail = z.infer<typeof RubricDetail>;

/** A version as it is read and scored with. */
export const RubricVersion = z.object({
  id: Id,
  rubricId: Id,
  rubricName: z.string(),
  number: z.number().int(),
  state: VersionState,
  superseded: z.boolean(),
  content: RubricContent,
  focusIndicatorIds: z.array(Id).describe('Indicators of this version that are the district’s focus this school year, or continue one that is'),
});
export type RubricVersion = z.infer<typeof RubricVersion>;
