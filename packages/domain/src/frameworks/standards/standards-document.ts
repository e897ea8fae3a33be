import { z } from 'zod';
import { Id, LocalDate } from '../../kernel/ids.ts';
import { CaseFinding } from './case/findings.ts';
import { StandardsId } from './standard.ts';

/** A document of standards as a list shows it. */
export const StandardsDocumentLine = z.object({
  id: StandardsId,
  title: z.string(),
  creator: z.string(),
  subjects: z.array(z.string()),
  /** in the document's own word: Draft, Adopted, Deprecated … */
  adoptionStatus: z.string().nullable(),
  version: z.string().nullable(),
  /** comes with Trellis; every district has it */
  builtIn: z.boolean(),
  /** items of the newest version */
  items: z.number().int(),
  /** the day of the import that changed it last; null for what is built in */
  importedOn: LocalDate.nullable(),
  /** the day on which the district took it out of use */
  retiredOn: LocalDate.nullable(),
});
export type StandardsDocumentLine = z.infer<typeof StandardsDocumentLine>;

const count = z.number().int();

/** What an import made of items, or of associations. */
export const ImportCounts = z.object({ created: count, updated: count, unchanged: count, retired: count });
export type ImportCounts = z.infer<typeof ImportCounts>;

/** One import that changed the document. */
export const StandardsImportRun = z.object({
  id: Id,
  on: LocalDate,
  /** null: by the command line, or somebody whose name the asker may not read */
  by: z.string().nullable(),
  fileName: z.string().nullable(),
  strict: z.boolean(),
  items: ImportCounts,
  associations: ImportCounts,
  findings: z.array(CaseFinding),
});
export type StandardsImportRun = z.infer<typeof StandardsImportRun>;

export const StandardsDocumentRecord = StandardsDocumentLine.extend({
  uri: z.string(),
  caseVersion: z.enum(['1.0', '1.1']),
  publisher: z.string().nullable(),
  description: z.string().nullable(),
  notes: z.string().nullable(),
  language: z.string().nullable(),
  officialSourceUrl: z.string().nullable(),
  lastChanged: z.iso.datetime().nullable(),
  revision: count,
  /** how many items of each type, most first */
  types: z.array(z.object({ type: z.string().nullable(), items: count })),
  /** items that a newer version left out */
  retiredItems: count,
  /** the newest 20 imports */
  imports: z.array(StandardsImportRun),
});
export type StandardsDocumentRecord = z.infer<typeof StandardsDocumentRecord>;
