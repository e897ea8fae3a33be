import { z } from 'zod';
import { Id } from '../../kernel/ids.ts';
import { FieldChange } from '../comparison.ts';
import { ComponentKind, LinkKind } from '../document.ts';
import { DesignSummary } from './design.ts';
import { StatementKind } from './statement.ts';

const record = {
  name: z.string(),
  change: z.enum(['added', 'changed', 'removed']).describe('What the adopted design did since the draft took its copy'),
  fields: z.array(FieldChange).describe('Before: the draft; after: adopted. Empty for what was added or removed'),
};

/** A record that the adopted design moved on and the draft did not: it comes in. */
export const Arrival = z.discriminatedUnion('record', [
  z.object({ record: z.literal('component'), id: Id, kind: ComponentKind, ...record }),
  z.object({ record: z.literal('statement'), id: Id, kind: StatementKind, ...record }),
  z.object({ record: z.literal('link'), id: Id, kind: LinkKind, ...record }),
  z.object({ record: z.literal('settings'), id: Id.describe('Of the draft'), kind: z.literal('settings'), ...record }),
]);
export type Arrival = z.infer<typeof Arrival>;

/** A record that both moved on: a person says which stays. */
export const OpenChoice = z.discriminatedUnion('record', [
  z.object({ record: z.literal('component'), id: Id, kind: ComponentKind, ...record, adoptedRevision: z.number().int() }),
  z.object({ record: z.literal('statement'), id: Id, kind: StatementKind, ...record, adoptedRevision: z.number().int() }),
  z.object({
    record: z.literal('settings'),
    id: Id.describe('Of the draft'),
    kind: z.literal('settings'),
    ...record,
    adoptedRevision: z.number().int().describe('Of the adopted design'),
  }),
]);
export type OpenChoice = z.infer<typeof OpenChoice>;

/** What bringing a draft up to date would do. */
export const RefreshPlan = z.object({
  adopted: DesignSummary.nullable().describe('null: nothing is adopted yet, so nothing can have moved on'),
  arrivals: z.array(Arrival),
  choices: z.array(OpenChoice),
  blocked: z.array(z.object({ id: Id, name: z.string(), reason: z.string() })).describe('What cannot come in, and why'),
});
export type RefreshPlan = z.infer<typeof RefreshPlan>;

/** What a person chose for one record that both moved on, on the adopted revision that they saw. */
export const RefreshChoice = z.object({
  record: z.enum(['component', 'statement', 'settings']),
  id: Id,
  keep: z.enum(['draft', 'adopted']),
  adoptedRevision: z.number().int(),
});
export type RefreshChoice = z.infer<typeof RefreshChoice>;

/** What came of it; records that both moved on and about which nothing was said are open still. */
export const Refreshed = z.object({ design: DesignSummary, cameIn: z.number().int(), kept: z.number().int(), open: z.number().int() });
export type Refreshed = z.infer<typeof Refreshed>;
