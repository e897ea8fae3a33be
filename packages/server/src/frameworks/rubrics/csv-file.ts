import { type LinedRow, type RubricColumn, type RubricRow, rubricColumnHeadings, rubricColumns } from '@trellis/domain/frameworks';
import { parseCsv } from '../../exchange/index.ts';

/** Rows as a CSV file with a header, in UTF-8 with its mark, so that spreadsheets read letters with marks. */
export function csvOf(rows: readonly RubricRow[]): string {
  const lines = [rubricColumns.join(','), ...rows.map((row) => rubricColumns.map((column) => quoted(guarded(row[column]))).join(','))];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/**
 * The rows of a CSV file, and those that cannot be told apart into cells.
 * @throws UnreadableFile
 */
export function rowsIn(text: string): { rows: LinedRow[]; problems: { line: number; message: string }[] } {
  const table = parseCsv<RubricColumn>(text, { names: rubricColumnHeadings, required: [['section', 'section_key'], 'code', 'indicator'] });
  const rows = table.rows.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(rubricColumns.map((column) => [column, unguarded(cells[column])])) as RubricRow,
  }));
  return { rows, problems: table.problems };
}

/** What a spreadsheet would take for a formula gets an apostrophe in front, and what has one already another. */
function guarded(text: string): string {
  return /^['=+\-@]/.test(text) ? `'${text}` : text;
}

function unguarded(text: string): string {
  return /^'['=+\-@]/.test(text) ? text.slice(1) : text;
}

function quoted(text: string): string {
  return /[",\n\r;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
