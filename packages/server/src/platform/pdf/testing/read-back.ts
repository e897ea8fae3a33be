import { getDocumentProxy } from 'unpdf';

/** A PDF as a reader of structure hears it, with what stands on its pages beside that. */
export interface ReadBack {
  /** one line for each part with a text of its own, in the order of reading: `H2 Scores`, `TH 1A`. A part that two pages share has two */
  tree: string[];
  /** header cells, by what they are the head of */
  scopes: { columns: number; rows: number };
  pages: { artifacts: string[] }[];
}

interface Node {
  role?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

/** Reads a PDF with pdf.js: the structure tree of every page, with the text that its marked content holds. */
export async function readBack(bytes: Uint8Array): Promise<ReadBack> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  // pdf.js keeps the attributes of cells to itself; in the file they are plain
  const plain = Buffer.from(bytes).toString('latin1');
  const scopes = { columns: plain.split('/Scope /Column').length - 1, rows: plain.split('/Scope /Row').length - 1 };
  const read: ReadBack = { tree: [], scopes, pages: [] };
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const page = await pdf.getPage(at);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const texts = new Map<string, string>();
    const artifacts: string[] = [];
    const open: { id: string | null; tag: string | null }[] = [];
    for (const item of items) {
      if ('str' in item) {
        const within = open.at(-1);
        const text = item.hasEOL && !item.str.endsWith(' ') ? `${item.str} ` : item.str;
        if (within?.tag === 'Artifact') artifacts.push(item.str);
        else if (within?.id) texts.set(within.id, (texts.get(within.id) ?? '') + text);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push({ id: item.id ?? null, tag: (item as { tag?: string }).tag ?? null });
    }
    const walk = (node: Node) => {
      const own = (node.children ?? []).flatMap((child) => (child.type === 'content' ? [texts.get(child.id ?? '') ?? ''] : []));
      if (own.length > 0) read.tree.push(`${node.role} ${own.join('').replace(/\s+/g, ' ').trim()}`);
      for (const child of node.children ?? []) walk(child);
    };
    walk((await page.getStructTree()) as Node);
    read.pages.push({ artifacts: artifacts.filter((text) => text.trim() !== '') });
  }
  return read;
}
