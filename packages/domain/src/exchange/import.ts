import { z } from 'zod';
import { Id, LocalDate, ShortText } from '../kernel/ids.ts';

/** What a file is read as. Each kind is seen by those who may bring it in. */
export const ImportKind = z.enum(['people', 'schools', 'materials', 'assessments']);
export type ImportKind = z.infer<typeof ImportKind>;

/** The largest file, in bytes, and the most rows that one import takes. */
export const importLimits = { bytes: 4 * 1024 * 1024, rows: 20_000, columns: 100, cell: 2_000 } as const;

/**
 * One import: a file, or the text that was pasted. `id` comes from the caller, so that the same import sent again is done
 * once. A dry run reports and changes nothing.
 */
export const ImportInput = z
  .object({
    id: Id,
    dryRun: z.boolean().default(false),
    file: z.file().max(importLimits.bytes, 'This file is larger than 4 MB. Split it into smaller ones.').optional(),
    text: z.string().max(importLimits.bytes).optional(),
    fileName: ShortText.optional(),
  })
  .refine((given) => (given.file === undefined) !== (given.text === undefined), { path: ['file'], message: 'Choose a file, or paste rows.' });
export type ImportInput = z.infer<typeof ImportInput>;

/** What is wrong with a row. `line` is the line of the file, the header being line 1; `column` the name in the header. */
export const RowProblem = z.object({ line: z.number().int(), column: z.string().nullable(), message: z.string() });
export type RowProblem = z.infer<typeof RowProblem>;

/** What became of the rows. `good` and `bad` add up to `rows`; a bad row is left out whole, the others are in. */
export const ImportReport = z.object({
  id: Id,
  kind: ImportKind,
  dryRun: z.boolean(),
  fileName: z.string().nullable(),
  on: LocalDate,
  rows: z.number().int(),
  good: z.number().int(),
  bad: z.number().int(),
  /** of the things that the rows name (a person named by two rows counts once) */
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  /** columns of the file that were not read */
  ignoredColumns: z.array(z.string()),
  /** the first 500, by line; `exchange.readImport` has the rest. A row may have several. */
  problems: z.array(RowProblem),
  problemsTotal: z.number().int(),
});
export type ImportReport = z.infer<typeof ImportReport>;

export const ImportRun = ImportReport.omit({ problems: true, ignoredColumns: true, dryRun: true });
export type ImportRun = z.infer<typeof ImportRun>;
