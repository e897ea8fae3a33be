import PDFDocument from 'pdfkit';
import { type Fonts, loadFonts } from './fonts.ts';
import { type Document, gray, type Shown, type Structure } from './parts.ts';
import { type PdfTable, writeTable } from './tagged-table.ts';

/** The parts of a document, in the order in which they are read. */
export type PdfPart = { kind: 'title' | 'heading' | 'paragraph' | 'strong'; text: string } | { kind: 'table'; caption: string; table: PdfTable };

export interface PdfContent {
  title: string;
  parts: readonly PdfPart[];
  /** at the foot of every page, beside its number */
  footer: string;
  /** stands as the day on which the file was made, so that the same content is the same file */
  madeOn: string;
}

const page = { size: 'LETTER', margin: 56 } as const;
const styles = {
  title: { tag: 'H1', font: 'bold', size: 20, before: 0, after: 6 },
  heading: { tag: 'H2', font: 'bold', size: 14, before: 14, after: 4 },
  paragraph: { tag: 'P', font: 'regular', size: 11, before: 0, after: 6 },
  strong: { tag: 'P', font: 'bold', size: 11, before: 0, after: 6 },
} as const;
/** Stands for a character that no font of the house has a picture of. */
const missing = '□';

/**
 * A PDF that is read by ear as well as by eye (PDF/UA-1): language and title of the document, headings, paragraphs and tables
 * with header cells as its structure, what is on every page as artifacts, fonts embedded. Letter size, American English.
 */
export async function taggedPdf(content: PdfContent): Promise<Buffer> {
  const fonts = await loadFonts();
  const document = new PDFDocument({
    size: page.size,
    margin: page.margin,
    pdfVersion: '1.7',
    // @ts-expect-error the published types know the PDF/A subsets only
    subset: 'PDF/UA',
    tagged: true,
    lang: 'en-US',
    displayTitle: true,
    bufferPages: true,
    info: { Title: plainTitle(content.title), Creator: 'Trellis', Producer: 'Trellis', CreationDate: new Date(`${content.madeOn}T12:00:00Z`) },
  });
  const bytes = collect(document);
  document.registerFont('regular', fonts.regular).registerFont('bold', fonts.bold);
  const root = document.struct('Document');
  document.addStructure(root);
  const unshown = new Set<string>();
  const shown = (text: string) => printable(text, fonts, unshown);
  for (const part of content.parts) {
    if (part.kind === 'table') {
      writeText(document, root, { kind: 'paragraph', text: part.caption }, shown);
      writeTable(document, root, part.table, { shown, margin: page.margin });
      document.y += styles.paragraph.after;
    } else writeText(document, root, part, shown);
  }
  if (unshown.size > 0)
    writeText(
      document,
      root,
      { kind: 'paragraph', text: `Where ${missing} stands, this file has no picture of the sign; the page in Trellis shows it.` },
      shown,
    );
  root.end();
  writeFooters(document, shown(content.footer));
  document.end();
  return bytes;
}

function collect(document: Document): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}

function writeText(document: Document, root: Structure, { kind, text }: Exclude<PdfPart, { kind: 'table' }>, shown: Shown): void {
  const { tag, font, size, before, after } = styles[kind];
  document.font(font).fontSize(size);
  if (kind === 'heading') keepTogether(document, before + size * 4);
  document.y += document.y === page.margin ? 0 : before;
  for (const paragraph of shown(text).split(/\n+/)) {
    if (paragraph.trim() === '') continue;
    root.add(document.struct(tag, {}, () => void document.font(font).fontSize(size).fillColor('black').text(paragraph, page.margin, document.y)));
    document.y += after;
  }
}

/** Begins a page where so many points are not left. */
function keepTogether(document: Document, points: number): void {
  if (document.y + points > document.page.height - page.margin) document.addPage();
}

/** On paper on every page, and read by ear nowhere: an artifact. */
function writeFooters(document: Document, footer: string): void {
  const { start, count } = document.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    document.switchToPage(at);
    document.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    // below the margin no line may begin a page of its own
    document.page.margins.bottom = 0;
    const y = document.page.height - page.margin + 16;
    document.font('regular').fontSize(9).fillColor(gray);
    document.text(footer, page.margin, y, { lineBreak: false });
    const number = `${at - start + 1} of ${count}`;
    document.text(number, document.page.width - page.margin - document.widthOfString(number), y, { lineBreak: false });
    document.endMarkedContent();
  }
}

/** The same text with a stand-in for every character that the fonts have no picture of. */
function printable(text: string, fonts: Fonts, unshown: Set<string>): string {
  return [...text.normalize('NFC').replaceAll('\r', '').replaceAll('\t', ' ')]
    .map((character) => {
      if (character === '\n' || fonts.has(character)) return character;
      // joins and marks that show nothing by themselves
      if (/\p{Cf}|\p{Mn}|\p{Cc}/u.test(character)) return '';
      unshown.add(character);
      return missing;
    })
    .join('');
}

/** The library writes the title into XML as it stands. */
function plainTitle(title: string): string {
  return title.replaceAll('&', 'and').replaceAll(/[<>]/g, ' ');
}
