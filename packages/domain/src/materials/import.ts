import { z } from 'zod';
import { ImportInput, ImportReport } from '../exchange/index.ts';
import { Id } from '../kernel/ids.ts';

/** What a file of coded units can say. `key`, `grade`, `content` and `dok` are needed. */
export const UnitColumn = z.enum(['key', 'grade', 'content', 'dok', 'coder']);
export type UnitColumn = z.infer<typeof UnitColumn>;

/** Headings that are understood without being told, capitals and blanks aside; the first one found is taken. */
export const unitColumnHeadings: Record<UnitColumn, readonly string[]> = {
  key: ['key', 'id', 'activity', 'item', 'unit'],
  grade: ['grade', 'grade level'],
  content: ['content', 'standards', 'standard', 'codes', 'topics'],
  dok: ['dok', 'depth of knowledge', 'demand', 'level'],
  coder: ['coder', 'coded by'],
};
export const neededColumns: readonly UnitColumn[] = ['key', 'grade', 'content', 'dok'];

/** Which heading of the file stands for what; what is left out is found by its usual heading. */
export const ColumnMapping = z.partialRecord(UnitColumn, z.string().trim().min(1).max(200));
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** A file of coded units, or pasted rows. Content codes of one cell are separated by `;` or `|`. */
export const UnitImport = ImportInput.safeExtend({ projectId: Id, columns: ColumnMapping.default({}) });
export type UnitImport = z.infer<typeof UnitImport>;

/** `columns`: which heading was read as what. */
export const UnitImportReport = ImportReport.extend({ projectId: Id, columns: ColumnMapping });
export type UnitImportReport = z.infer<typeof UnitImportReport>;
