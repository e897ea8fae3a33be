import { z } from 'zod';
import { Id, ShortText } from '../../kernel/ids.ts';
import { CaseFinding } from './case/findings.ts';
import { StandardsId } from './standard.ts';
import { ImportCounts } from './standards-document.ts';

/**
 * One import of a CASE package. `id` comes from the caller, so that the same import sent again is done once. A dry run
 * reports and changes nothing. `package` is the parsed JSON of the file, without its blanks: with them a file of 5 MB would not go through.
 */
export const StandardsImportInput = z.object({
  id: Id,
  package: z.unknown().meta({ description: 'A CASE 1.0 or 1.1 package: CFDocument, CFItems, CFAssociations …' }),
  strict: z.boolean().default(false),
  dryRun: z.boolean().default(false),
  fileName: ShortText.optional(),
});
export type StandardsImportInput = z.infer<typeof StandardsImportInput>;

/** What a file holds, and what it changes or would change. */
export const StandardsImportReport = z.object({
  dryRun: z.boolean(),
  strict: z.boolean(),
  /**
   * `new`: the document was not here; `updated`: it was, with other content; `unchanged`: it was, the same; `older`: what is
   * here was changed after this file; `refused`: the file has problems, see the findings; `read`: looked at without a district
   */
  outcome: z.enum(['new', 'updated', 'unchanged', 'older', 'refused', 'read']),
  document: z
    .object({
      id: StandardsId,
      title: z.string(),
      creator: z.string(),
      caseVersion: z.enum(['1.0', '1.1']),
      lastChanged: z.iso.datetime().nullable(),
      /** what the district has of it, where it has it */
      lastChangedHere: z.iso.datetime().nullable(),
      items: z.number().int(),
      associations: z.number().int(),
    })
    .nullable(),
  /** null where nothing was compared: refused, or read without a district */
  changes: z.object({ items: ImportCounts, associations: ImportCounts }).nullable(),
  findings: z.array(CaseFinding),
});
export type StandardsImportReport = z.infer<typeof StandardsImportReport>;
