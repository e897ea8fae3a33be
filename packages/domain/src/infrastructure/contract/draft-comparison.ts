import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { DesignComparison, FieldChange } from '../comparison.ts';
import { ComponentKind, LinkKind } from '../document.ts';
import { DesignSummary } from './design.ts';
import { StatementKind } from './statement.ts';

/**
 * A record that differs between a draft and the adopted design, as something that can be adopted alone.
 * `adoptedChanged`: the adopted one was changed after the draft took its copy, so that adopting needs a look at both.
 */
const difference = {
  id: Id.describe('Of the component or statement, the same in both designs'),
  name: z.string(),
  change: z.enum(['added', 'changed', 'removed']),
  fields: z.array(FieldChange).describe('Before: adopted; after: draft. Empty for what was added or removed'),
  draftRevision: z.number().int(),
  adoptedRevision: z.number().int().nullable().describe('null: it is not in the adopted design'),
  adoptedChanged: z.boolean(),
};
export const ComponentDifference = z.object({ ...difference, record: z.literal('component'), kind: ComponentKind, key: z.string() });
export type ComponentDifference = z.infer<typeof ComponentDifference>;
export const StatementDifference = z.object({ ...difference, record: z.literal('statement'), kind: StatementKind });
export type StatementDifference = z.infer<typeof StatementDifference>;

/** Links are adopted together with either of their components. */
export const LinkDifference = z.object({ fromId: Id, from: z.string(), toId: Id, to: z.string(), kind: LinkKind, change: z.enum(['added', 'removed']) });
export type LinkDifference = z.infer<typeof LinkDifference>;

/** A draft against the adopted design: what would follow for the ratings, and what there is to adopt. */
export const DraftComparison = z.object({
  draft: DesignSummary,
  adopted: DesignSummary.nullable().describe('null: nothing is adopted yet, so the whole draft is new'),
  comparison: DesignComparison.nullable().describe('Before: adopted; after: draft; null where nothing is adopted yet'),
  components: z.array(ComponentDifference),
  statements: z.array(StatementDifference),
  links: z.array(LinkDifference),
  behind: z.number().int().describe('In how many records the adopted design moved on where the draft did nothing; adopting leaves those as they are'),
  settingsDiffer: z.boolean().describe('Settings, who counts as school leaders, or coding that came with a document'),
  sections: z.array(z.object({ section: z.string(), before: z.boolean(), after: z.boolean() })).describe('Stated as having none, in one and not in the other'),
});
export type DraftComparison = z.infer<typeof DraftComparison>;
