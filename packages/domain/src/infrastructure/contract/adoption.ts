import { z } from 'zod';
import { RoleGroup } from '../../access/roles.ts';
import { Id } from '../../kernel/ids.ts';
import { ComponentKind, LinkKind } from '../document.ts';
import { Settings } from '../settings.ts';
import { Byline, ComponentContent } from './component.ts';
import { DesignSection, DesignSummary } from './design.ts';
import { StatementKind } from './statement.ts';

const named = { id: Id, name: z.string(), change: z.enum(['added', 'changed', 'removed']) };

/**
 * One record as an adoption left it, with what stood before: enough to take it back. `revision` is the one that the
 * adoption reached; a record that has another one by now was changed since.
 */
export const AdoptedRecord = z.discriminatedUnion('record', [
  z.object({
    record: z.literal('component'),
    ...named,
    kind: ComponentKind,
    revision: z.number().int(),
    before: ComponentContent.nullable().describe('null: it was not there'),
    attachments: z.array(Id).describe('Artifacts that came along'),
  }),
  z.object({
    record: z.literal('statement'),
    ...named,
    kind: StatementKind,
    revision: z.number().int(),
    before: z.object({ key: z.string(), detail: z.unknown() }).nullable().describe('null: it was not there'),
  }),
  z.object({ record: z.literal('link'), ...named, kind: LinkKind, fromId: Id, toId: Id }),
  z.object({
    record: z.literal('settings'),
    ...named,
    before: z.object({ settings: Settings.nullable(), schoolLeaders: z.array(RoleGroup).nullable() }),
    after: z.object({ settings: Settings.nullable(), schoolLeaders: z.array(RoleGroup).nullable() }),
    coding: z.boolean().describe('Coding that came with a document was put in place of what was there'),
  }),
  z.object({ record: z.literal('section'), ...named, section: DesignSection }),
]);
export type AdoptedRecord = z.infer<typeof AdoptedRecord>;

/** What was adopted. Nothing is listed that was the same already. */
export const Adoption = z.object({
  design: DesignSummary,
  components: z.array(Id),
  statements: z.array(Id),
  adoptionId: Id.nullable().describe('What to name when it is taken back; null: nothing changed, or a first design was adopted'),
});
export type Adoption = z.infer<typeof Adoption>;

/** An adoption in the history of the design. */
export const AdoptionLine = z.object({
  id: Id,
  by: Byline,
  draft: z.object({ id: Id, name: z.string() }).nullable().describe('null: a draft that you do not read'),
  records: z.array(z.object({ record: z.string(), id: Id, name: z.string(), change: z.enum(['added', 'changed', 'removed']) })),
  undone: Byline.nullable(),
  whyNot: z.string().nullable().describe('Why it cannot be taken back; null: it can'),
});
export type AdoptionLine = z.infer<typeof AdoptionLine>;
