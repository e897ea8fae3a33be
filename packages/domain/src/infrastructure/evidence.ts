import { z } from 'zod';
import { LongText, ShortText } from '../kernel/ids.ts';

/** A key in a document: letters, digits, dots, underscores and hyphens, or a UUID. Unique among things of its kind. */
export const Key = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/);

/** What a statement rests on: our own short retelling or the district's own words, and where to find it. */
export const Evidence = z.strictObject({
  kind: z.enum(['quotation', 'artifact', 'record', 'interview', 'observation']),
  text: LongText.describe('What it says'),
  source: ShortText.optional().describe('Document, interview or record, e.g. "Author 2020, chapter 6, table 9"'),
  url: z.url({ protocol: /^https?$/ }).optional(),
});
export type Evidence = z.infer<typeof Evidence>;

/** The evidence of one thing in a document. */
export const evidenceList = z.array(Evidence).max(100).optional();
