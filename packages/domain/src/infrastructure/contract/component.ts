import { z } from 'zod';
import { Id, LongText, ShortText } from '../../kernel/ids.ts';
import { ComponentKind, LinkKind } from '../document.ts';
import { Evidence, Key } from '../evidence.ts';
import { Attachment } from './attachment.ts';
import { componentDetails, ForGroups } from './component-detail.ts';

/** Who did something and when. `name` is null for readers who may not read names of staff. */
export const Byline = z.object({ appointmentId: Id, name: z.string().nullable(), at: z.iso.datetime() });
export type Byline = z.infer<typeof Byline>;

/** Who answers for a component: a name as the district writes it, an appointment, or both. */
export const Owner = z.strictObject({ name: ShortText.nullable(), appointmentId: Id.nullable() });
export type Owner = z.infer<typeof Owner>;

export const ComponentState = z.enum(['active', 'retired']);
export type ComponentState = z.infer<typeof ComponentState>;

const Subject = z.string().trim().min(1).max(80);
const EvidenceList = z.array(Evidence).max(100);

type Details = typeof componentDetails;

/** One schema a kind: the shape given, with that kind's detail. */
function perKind<B extends z.ZodRawShape>(base: B) {
  const of = <K extends ComponentKind>(kind: K) => z.object({ ...base, kind: z.literal(kind), detail: componentDetails[kind] });
  return z.discriminatedUnion('kind', [
    of('vision'),
    of('goals'),
    of('framework'),
    of('material'),
    of('assessment'),
    of('plan_template'),
    of('leader_learning'),
    of('teacher_learning'),
    of('structure'),
    of('role'),
  ]);
}

/** The same, with a detail that may be left out. */
function perKindChange<B extends z.ZodRawShape>(base: B) {
  const of = <K extends ComponentKind>(kind: K) => z.strictObject({ ...base, kind: z.literal(kind), detail: z.optional(componentDetails[kind] as Details[K]) });
  return z.discriminatedUnion('kind', [
    of('vision'),
    of('goals'),
    of('framework'),
    of('material'),
    of('assessment'),
    of('plan_template'),
    of('leader_learning'),
    of('teacher_learning'),
    of('structure'),
    of('role'),
  ]);
}

const content = {
  name: ShortText,
  summary: LongText.nullable(),
  owner: Owner,
  subject: Subject.nullable().describe('A structure: null is none in particular, or all. Others: null is not recorded, or detail.anySubject.'),
  forGroups: ForGroups,
  state: ComponentState,
  evidence: EvidenceList,
};

/** What a version holds of a component. */
export const ComponentContent = perKind(content);
export type ComponentContent = z.infer<typeof ComponentContent>;

/**
 * One part of the designed infrastructure. `detail` depends on `kind` (see component-detail). `key` is what documents
 * and links call it; it never changes. The same component has the same id in every draft.
 */
export const DesignComponent = perKind({
  id: Id,
  designId: Id,
  key: Key,
  ...content,
  revision: z.number().int(),
  updated: Byline,
  copiedFromRevision: z
    .number()
    .int()
    .nullable()
    .describe('In a draft: the revision of the adopted component that it was copied from; null: made in the draft'),
});
export type DesignComponent = z.infer<typeof DesignComponent>;
export type ComponentOf<K extends ComponentKind> = Extract<DesignComponent, { kind: K }>;

/** A new component; the id is made by the caller. */
export const NewComponent = perKind({
  key: Key,
  name: ShortText,
  summary: LongText.nullable().optional(),
  owner: Owner.optional(),
  subject: Subject.nullable().optional(),
  forGroups: ForGroups.optional(),
  evidence: EvidenceList.optional(),
});
export type NewComponent = z.infer<typeof NewComponent>;

/** A change to some groups of fields. A group that is given replaces the whole group; one that is left out stays. `kind` says which detail is meant and cannot change. */
export const ComponentChange = perKindChange({
  name: ShortText.optional(),
  summary: LongText.nullable().optional(),
  owner: Owner.optional(),
  subject: Subject.nullable().optional(),
  forGroups: ForGroups.optional(),
  evidence: EvidenceList.optional(),
});
export type ComponentChange = z.infer<typeof ComponentChange>;

/** A component in a list. */
export const ComponentSummary = z.object({
  id: Id,
  key: Key,
  kind: ComponentKind,
  name: z.string(),
  summary: z.string().nullable(),
  owner: Owner,
  subject: z.string().nullable(),
  forGroups: ForGroups,
  state: ComponentState,
  evidenceCount: z.number().int(),
  linkCount: z.number().int(),
  revision: z.number().int(),
  updated: Byline,
});
export type ComponentSummary = z.infer<typeof ComponentSummary>;

export const ComponentList = z.object({
  rows: z.array(ComponentSummary),
  total: z.number().int().describe('How many fit the filters'),
  next: z.number().int().nullable().describe('The offset of the next page; null: this is the last'),
  counts: z.object({
    kind: z.partialRecord(ComponentKind, z.number().int()).describe('Per kind, with the other filters; a kind without any is left out'),
    state: z.object({ active: z.number().int(), retired: z.number().int() }),
  }),
});
export type ComponentList = z.infer<typeof ComponentList>;

/** A link as seen from one of its ends. */
export const ComponentLink = z.object({
  id: Id,
  kind: LinkKind,
  direction: z.enum(['to', 'from']).describe('to: from this component to the other; from: the other way'),
  other: z.object({ id: Id, key: Key, kind: ComponentKind, name: z.string(), state: ComponentState }),
});
export type ComponentLink = z.infer<typeof ComponentLink>;

/** How another component uses this one without a link: a structure that names it as a resource, or serves it; a mandate; a judgment. */
export const ComponentMention = z.object({
  by: z.enum(['structure_resource', 'structure_serves', 'mandate', 'feature']),
  id: Id.describe('Of the component or statement'),
  name: z.string(),
});
export type ComponentMention = z.infer<typeof ComponentMention>;

export const ComponentPage = z.object({
  component: DesignComponent,
  links: z.array(ComponentLink),
  mentions: z.array(ComponentMention),
  attachments: z.array(Attachment),
  mayEdit: z.boolean(),
  editors: z.string().describe('A sentence: who may edit this'),
});
export type ComponentPage = z.infer<typeof ComponentPage>;

/** One version: what one person made of a component within five minutes. */
export const VersionSummary = z.object({ id: Id, revision: z.number().int(), by: Byline, current: z.boolean() });
export type VersionSummary = z.infer<typeof VersionSummary>;

export const ComponentVersion = VersionSummary.extend({ content: ComponentContent });
export type ComponentVersion = z.infer<typeof ComponentVersion>;
