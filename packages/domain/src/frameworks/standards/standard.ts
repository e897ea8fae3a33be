import { z } from 'zod';
import { LocalDate } from '../../kernel/ids.ts';

/** The identifier of a document or item: the one that CASE gave it, or one made of what a draft had in its place. */
export const StandardsId = z.guid().meta({ description: 'The CASE identifier (UUID) of a document or item' });

/** One standard, cluster, domain … as lists and trees show it. */
export const StandardNode = z.object({
  documentId: StandardsId,
  id: StandardsId,
  /** the code that people use; headings often have none */
  code: z.string().nullable(),
  statement: z.string(),
  /** Domain, Cluster, Standard … in the document's own words */
  type: z.string().nullable(),
  /** `K`, `1` … `12`; others as the document writes them */
  grades: z.array(z.string()),
  /** how many stand directly below it */
  children: z.number().int(),
  /** the day of the import that no longer held it; it is kept, since records may name it */
  retiredOn: LocalDate.nullable(),
});
export type StandardNode = z.infer<typeof StandardNode>;

/** What an item has to do with another, in either direction. */
export const StandardLink = z.object({
  id: StandardsId,
  /** `exactMatchOf`, `precedes` … as CASE names it */
  type: z.string(),
  /** `to`: this item says it of the other; `from`: the other says it of this item */
  direction: z.enum(['to', 'from']),
  title: z.string(),
  uri: z.string(),
  /** where the other stands here; null: outside of what the district has */
  at: z.object({ documentId: StandardsId, itemId: StandardsId }).nullable(),
});
export type StandardLink = z.infer<typeof StandardLink>;

export const StandardRecord = StandardNode.extend({
  documentTitle: z.string(),
  builtIn: z.boolean(),
  uri: z.string(),
  abbreviated: z.string().nullable(),
  enumeration: z.string().nullable(),
  notes: z.string().nullable(),
  /** the levels as the document writes them: `KG`, `01` … */
  levels: z.array(z.string()),
  lastChanged: z.iso.datetime().nullable(),
  /** every way from the top of the document down to its parent; one that stands at the top has one empty way */
  paths: z.array(z.array(StandardNode)),
  /** the first 200 that stand below it */
  below: z.array(StandardNode),
  /** hierarchy left out; the first 200 */
  links: z.array(StandardLink),
});
export type StandardRecord = z.infer<typeof StandardRecord>;

/** A standard as something to choose; `value` is its code. */
export const StandardChoice = z.object({ value: z.string(), label: z.string(), hint: z.string().optional() });
export type StandardChoice = z.infer<typeof StandardChoice>;
