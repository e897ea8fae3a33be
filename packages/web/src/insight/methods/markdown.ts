/** A stretch of text in a paragraph. */
export type Inline = { kind: 'text' | 'strong' | 'emphasis' | 'code'; text: string } | { kind: 'link'; text: string; to: string };

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; inline: Inline[] }
  | { kind: 'paragraph'; inline: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'code'; text: string };

/**
 * The part of Markdown that the method pages are written in: headings, paragraphs, lists of one level, tables, code, and
 * in a line **strong**, *emphasis*, `code` and [links](page.md). Anything else stays as it is typed.
 */
export function parseMarkdown(source: string): Block[] {
  const lines = source.replace(/\r\n/g, '\n').split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const take = (fits: (line: string) => boolean): string[] => {
      const from = at;
      while (at < lines.length && fits(lines[at] ?? '')) at += 1;
      return lines.slice(from, at);
    };
    const heading = /^(#{1,3}) (.+)$/.exec(line);
    if (line.trim() === '') at += 1;
    else if (heading) {
      blocks.push({ kind: 'heading', level: heading[1]!.length as 1 | 2 | 3, inline: parseInline(heading[2]!) });
      at += 1;
    } else if (line.startsWith('```')) {
      at += 1;
      blocks.push({ kind: 'code', text: take((each) => !each.startsWith('```')).join('\n') });
      at += 1;
    } else if (line.startsWith('|')) {
      const [head = '', , ...rows] = take((each) => each.startsWith('|'));
      blocks.push({ kind: 'table', head: cellsOf(head), rows: rows.map(cellsOf) });
    } else if (item.test(line)) {
      const ordered = /^\d/.test(line);
      const items: string[] = [];
      for (const each of take((line) => item.test(line) || /^\s+\S/.test(line))) {
        if (item.test(each)) items.push(each.replace(item, ''));
        else items.push(`${items.pop()} ${each.trim()}`);
      }
      blocks.push({ kind: 'list', ordered, items: items.map(parseInline) });
    } else {
      const text = take((each) => each.trim() !== '' && !/^(#{1,3} |\||```)/.test(each) && !item.test(each));
      blocks.push({ kind: 'paragraph', inline: parseInline(text.join(' ')) });
    }
  }
  return blocks;
}

const item = /^(?:[-*]|\d+\.) /;
const inline = /`([^`]+)`|\*\*(.+?)\*\*|\*([^*\s][^*]*)\*|\[([^\]]+)\]\(([^)\s]+)\)/g;

function parseInline(text: string): Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  for (const found of text.matchAll(inline)) {
    if (found.index > from) parts.push({ kind: 'text', text: text.slice(from, found.index) });
    const [whole, code, strong, emphasis, label, to] = found;
    if (code !== undefined) parts.push({ kind: 'code', text: code });
    else if (strong !== undefined) parts.push({ kind: 'strong', text: strong });
    else if (emphasis !== undefined) parts.push({ kind: 'emphasis', text: emphasis });
    else parts.push({ kind: 'link', text: label ?? '', to: to ?? '' });
    from = found.index + whole.length;
  }
  if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
  return parts;
}

function cellsOf(line: string): Inline[][] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => parseInline(cell.trim().replace(/\\\|/g, '|')));
}
