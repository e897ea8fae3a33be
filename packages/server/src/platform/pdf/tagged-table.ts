import { type Document, gray, type Shown, type Structure } from './parts.ts';

export interface PdfTable {
  /** heads of the columns; the first column names its row. Widths in points */
  columns: readonly { label: string; width: number; numeric?: boolean }[];
  rows: readonly (readonly string[])[];
}

const size = 9.5;
const above = 3;
const between = 8;
const line = '#c3cdcd';

/**
 * A table with header cells of its columns and rows. A row stays on one page; a page that goes on with the table repeats the
 * heads for the eye, not for the ear. Lines are artifacts.
 */
export function writeTable(document: Document, root: Structure, { columns, rows }: PdfTable, { shown, margin }: { shown: Shown; margin: number }): void {
  const table = document.struct('Table');
  root.add(table);
  const heads = columns.map(({ label }) => shown(label));
  const font = (at: number, head: boolean) => document.font(head || at === 0 ? 'bold' : 'regular').fontSize(size);
  const widthOf = (at: number) => (columns[at]?.width ?? 0) - between;
  const heightOf = (cells: readonly string[], head: boolean) =>
    Math.max(...cells.map((text, at) => font(at, head).heightOfString(text || ' ', { width: widthOf(at) }))) + 2 * above;
  const xOf = (at: number) => margin + columns.slice(0, at).reduce((sum, { width }) => sum + width, 0);
  // a line that ends is a space to whoever reads by ear
  const write = (text: string, at: number, top: number, head: boolean) =>
    void font(at, head)
      .fillColor(head ? gray : 'black')
      .text(text.replaceAll('\n', ' \n'), xOf(at), top + above, { width: widthOf(at), align: columns[at]?.numeric ? 'right' : 'left' });
  const rule = (y: number) => asArtifact(document, () => document.lineWidth(0.5).strokeColor(line).moveTo(margin, y).lineTo(xOf(columns.length), y).stroke());
  const writeRow = (cells: readonly string[], head: boolean) => {
    const top = document.y;
    const height = heightOf(cells, head);
    const row = document.struct('TR');
    table.add(row);
    for (const [at, text] of cells.entries()) {
      const cell = document.struct(head || at === 0 ? 'TH' : 'TD', {}, () => write(text, at, top, head));
      if (head || at === 0) attributesOf(cell).A = { O: 'Table', Scope: head ? 'Column' : 'Row' };
      row.add(cell);
    }
    row.end();
    rule(top + height);
    document.y = top + height;
  };
  writeRow(heads, true);
  for (const row of rows) {
    const cells = row.map(shown);
    if (document.y + heightOf(cells, false) > document.page.height - margin) {
      document.addPage();
      const top = document.y;
      asArtifact(document, () => {
        for (const [at, text] of heads.entries()) write(text, at, top, true);
      });
      document.y = top + heightOf(heads, true);
      rule(document.y);
    }
    writeRow(cells, false);
  }
  table.end();
}

/** The library's structure elements are dictionaries of the file; the published types do not say so. */
function attributesOf(cell: Structure): Record<string, unknown> {
  return (cell as Structure & { dictionary: { data: Record<string, unknown> } }).dictionary.data;
}

function asArtifact(document: Document, draw: () => void): void {
  document.markContent('Artifact', { type: 'Layout' });
  draw();
  document.endMarkedContent();
}
