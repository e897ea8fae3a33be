import { importLimits, type RowProblem } from '@trellis/domain/exchange';
import { CsvError, type Info, parse } from 'csv-parse/sync';
import { decodeText, UnreadableFile } from './decode.ts';
import { assignColumns, type Columns } from './header.ts';

export { type Columns, UnreadableFile };

export interface CsvRow<C extends string> {
  /** line of the file on which the row begins; the first line is 1 */
  line: number;
  /** trimmed; a column that the file does not have, or a cell that is left out, is '' */
  cells: Record<C, string>;
}

export interface CsvTable<C extends string> {
  delimiter: string;
  /** in the order of the file, without empty rows and without those in `problems` */
  rows: CsvRow<C>[];
  /** rows that cannot be told apart into cells, or with a cell that cannot be kept */
  problems: RowProblem[];
  /** how many rows there are, good and bad */
  total: number;
  /** the name that this file gives to a column, for sentences */
  nameOf(column: C): string;
  ignoredColumns: string[];
}

/**
 * Reads a file or pasted rows as a table with a header: comma, semicolon or tab, whichever the header uses most; quotes,
 * CRLF, a byte order mark, blank rows and blanks around cells are no trouble.
 * @param columns what to read, each with the other names that it goes by; see `Columns`
 * @throws UnreadableFile with a sentence for a person, when nothing can be read
 */
export function parseCsv<C extends string>(source: Uint8Array | string, columns: Columns<C>): CsvTable<C> {
  const { delimiter, records } = parseRecords(source);
  const first = records[0];
  if (!first) throw new UnreadableFile('There are no rows in this.');
  if (first.cells.length > importLimits.columns) throw new UnreadableFile(`There are more than ${importLimits.columns} columns in this.`);
  const header = assignColumns(first.cells, columns);
  const body = header.present ? records.slice(1) : records;
  if (body.length > importLimits.rows) throw new UnreadableFile(`There are ${body.length} rows in this; one import takes ${importLimits.rows}. Split it.`);

  const rows: CsvRow<C>[] = [];
  const problems: RowProblem[] = [];
  for (const record of body) {
    const found = cellProblem(record, header.names);
    if (found) problems.push(found);
    else rows.push({ line: record.line, cells: header.pick(record.cells) });
  }
  return { delimiter, rows, problems, total: body.length, nameOf: header.nameOf, ignoredColumns: header.ignored };
}

/** A row of a file: its cells, trimmed, and the line on which it begins, the first line being 1. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

/**
 * Rows of a file without telling which column is which, without empty rows; see `parseCsv`.
 * @throws UnreadableFile with a sentence for a person, when nothing can be read
 */
export function parseRecords(source: Uint8Array | string): { delimiter: string; records: CsvRecord[] } {
  // one kind of line break: the parser counts a CRLF inside quotation marks twice
  const text = decodeText(source).replace(/\r\n?/g, '\n');
  const delimiter = sniffDelimiter(text);
  return { delimiter, records: recordsOf(text, delimiter).filter((each) => each.cells.some((cell) => cell !== '')) };
}

function recordsOf(text: string, delimiter: string): CsvRecord[] {
  try {
    const parsed = parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, info: true }) as unknown as {
      record: string[];
      info: Info;
    }[];
    return parsed.map(({ record, info }) => ({
      // the parser counts the line on which a record ends
      line: info.lines - record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0),
      cells: record.map((cell) => cell.replace(/[\u200B\uFEFF]/g, '').trim()),
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED')
      throw new UnreadableFile('A quotation mark opens and never closes, so that the rows after it run together. Find it and close it.');
    throw new UnreadableFile('This cannot be told apart into rows and cells. Save it again as "CSV UTF-8".');
  }
}

function cellProblem(record: CsvRecord, names: string[]): RowProblem | null {
  const beyond = record.cells.slice(names.length).some((cell) => cell !== '');
  if (beyond)
    return {
      line: record.line,
      column: null,
      message: `This row has ${record.cells.length} cells where the header has ${names.length}. A cell with the delimiter in it needs quotation marks.`,
    };
  const long = record.cells.findIndex((cell) => cell.length > importLimits.cell);
  if (long >= 0) return { line: record.line, column: names[long] ?? null, message: `This cell is longer than ${importLimits.cell} characters.` };
  const garbled = record.cells.findIndex((cell) => cell.includes('\uFFFD'));
  if (garbled >= 0)
    return { line: record.line, column: names[garbled] ?? null, message: 'A letter of this cell was lost when the file was saved. Save it as "CSV UTF-8".' };
  return null;
}

/** The delimiter that the first line with anything in it uses most outside quotation marks. */
export function sniffDelimiter(text: string): string {
  const line = text.split('\n', 20).find((each) => each.trim() !== '') ?? '';
  const outside = line.replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string) => outside.split(delimiter).length - 1;
  const best = ['\t', ';', ','].sort((a, b) => count(b) - count(a))[0] ?? ',';
  return count(best) > 0 ? best : ',';
}
