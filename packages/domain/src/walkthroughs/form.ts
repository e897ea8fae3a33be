import { z } from 'zod';
import { ClassroomRows } from '../districts/index.ts';
import { Id, LocalDate, ShortText } from '../kernel/ids.ts';
import { Agenda, AgendaItem, describingKinds, VisitKind } from './visit-kind.ts';

const Named = z.object({ id: Id, name: z.string() });

/** What a form was at a time. It never changes; a change of the form is another version. */
export const VisitFormVersion = z.object({
  id: Id,
  number: z.number().int().positive(),
  /** none: what students do is described and nothing is scored */
  rubric: z.object({ versionId: Id, name: z.string(), number: z.number().int().positive() }).nullable(),
  /** the participation structure that a visit with this form is an occurrence of */
  structure: Named.nullable(),
  classroomRows: ClassroomRows.describe('Who reads rows of one classroom'),
  agenda: z.array(AgendaItem),
  photos: z.boolean(),
  announcedOn: LocalDate,
  inForceFrom: LocalDate,
  decidedBy: z.string().nullable().describe('Null for those who may not read names'),
  reason: z.string().nullable(),
});
export type VisitFormVersion = z.infer<typeof VisitFormVersion>;

export const VisitForm = z.object({
  id: Id,
  name: z.string(),
  kind: VisitKind,
  retiredOn: LocalDate.nullable(),
  revision: z.number().int().positive(),
  current: VisitFormVersion.describe('The version in force today'),
  announced: VisitFormVersion.nullable().describe('One with a wider audience that was announced and does not hold yet'),
});
export type VisitForm = z.infer<typeof VisitForm>;

export const VisitFormDetail = VisitForm.extend({ versions: z.array(VisitFormVersion).describe('Newest first'), may: z.object({ change: z.boolean() }) });
export type VisitFormDetail = z.infer<typeof VisitFormDetail>;

const content = {
  rubricVersionId: Id.nullable().describe('A published version; none where nothing is scored'),
  structureId: Id.nullable().describe('A participation structure of the adopted design'),
  classroomRows: ClassroomRows.describe('Who reads rows of one classroom. There is no default: it must be chosen'),
  photos: z.boolean().describe('Pictures of the board and of students’ work'),
};

/** The agenda that is usual for the kind unless one is given. */
export const NewVisitForm = z
  .strictObject({ id: Id, versionId: Id, name: ShortText, kind: VisitKind, ...content, agenda: Agenda.optional() })
  .refine((given) => given.rubricVersionId === null || !describingKinds.includes(given.kind), {
    path: ['rubricVersionId'],
    message: 'Instructional rounds describe what students do and score nothing.',
  });
export type NewVisitForm = z.infer<typeof NewVisitForm>;

/** Another version of a form. */
export const VisitFormChange = z.strictObject({
  formId: Id,
  revision: z.number().int().positive().describe('Of the form that was read'),
  versionId: Id,
  ...content,
  agenda: Agenda,
  inForceFrom: LocalDate.optional().describe('Absent: as soon as may be, which for a wider audience is tomorrow'),
  reason: z.string().trim().max(2000).optional().describe('Needed when other people read rows of one classroom from then on'),
});
export type VisitFormChange = z.infer<typeof VisitFormChange>;
