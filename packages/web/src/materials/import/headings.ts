/** The headings of a file or of pasted rows: the cells of the first line with anything in it, as the import splits them. */
export function headingsIn(text: string): string[] {
  const line =
    text
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .find((each) => each.trim() !== '') ?? '';
  const delimiter = delimiterOf(line);
  const cells = line.match(delimiter === '\t' ? cellsAt.tab : delimiter === ';' ? cellsAt.semicolon : cellsAt.comma) ?? [];
  const names = cells.map((cell) => unquoted(cell.trim()).trim()).filter((name) => name !== '');
  return [...new Set(names)];
}

const cellsAt = {
  tab: /("(?:[^"]|"")*"|[^\t"])+/g,
  semicolon: /("(?:[^"]|"")*"|[^;"])+/g,
  comma: /("(?:[^"]|"")*"|[^,"])+/g,
};

/** The one that the line uses most outside of quotation marks. */
function delimiterOf(line: string): '\t' | ';' | ',' {
  const outside = line.replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string) => outside.split(delimiter).length - 1;
  const [best] = (['\t', ';', ','] as const).toSorted((a, b) => count(b) - count(a));
  return best && count(best) > 0 ? best : ',';
}

function unquoted(cell: string): string {
  return cell.startsWith('"') && cell.endsWith('"') && cell.length > 1 ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
