import { createHash } from 'node:crypto';
import type { ImportInput } from '@trellis/domain/exchange';
import { problem } from '../platform/http/api.ts';
import { type Columns, type CsvTable, parseCsv, UnreadableFile } from './csv.ts';

export interface ReadTable<C extends string> {
  table: CsvTable<C>;
  fileName: string | null;
  /** sha256 of what was sent, by which the same import sent again is known */
  contentHash: string;
}

/** What an import was given, as a table. A file that cannot be read at all is refused with its sentence. */
export async function readTable<C extends string>(input: ImportInput, columns: Columns<C>): Promise<ReadTable<C>> {
  const source = input.file ? new Uint8Array(await input.file.arrayBuffer()) : (input.text ?? '');
  try {
    return {
      table: parseCsv(source, columns),
      fileName: input.fileName ?? (input.file?.name || null),
      contentHash: createHash('sha256').update(source).digest('hex'),
    };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    throw problem('INVALID', 'file cannot be read as rows', error.message, [{ path: input.file ? 'file' : 'text', message: error.message }]);
  }
}
