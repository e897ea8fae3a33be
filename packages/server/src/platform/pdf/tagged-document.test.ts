import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { type PdfPart, taggedPdf } from './index.ts';
import { readBack } from './testing/read-back.ts';

const made = (parts: PdfPart[], title = 'What visits tell') => taggedPdf({ title, parts, footer: 'Not for evaluation', madeOn: '2026-11-28' });
const table = (rows: number): PdfPart => ({
  kind: 'table',
  caption: 'Shares',
  table: {
    columns: [
      { label: 'Indicator', width: 300 },
      { label: 'Scores', width: 100, numeric: true },
    ],
    rows: Array.from({ length: rows }, (_, at) => [`1A Indicator ${at + 1}`, String(at)]),
  },
});

describe('a document on paper', () => {
  it('says its language, its title and that it is tagged', async () => {
    const pdf = await getDocumentProxy(new Uint8Array(await made([{ kind: 'title', text: 'A title' }])));
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'What visits tell', Language: 'en-US', PDFFormatVersion: '1.7' });
    expect(metadata?.get('pdfuaid:part')).toBe('1');
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  });

  it('has headings, paragraphs and a table with header cells of columns and rows', async () => {
    const { tree, scopes } = await readBack(
      await made([{ kind: 'title', text: 'A title' }, { kind: 'heading', text: 'A part' }, { kind: 'paragraph', text: 'One.\n\nTwo.' }, table(2)]),
    );
    expect(tree).toEqual([
      'H1 A title',
      'H2 A part',
      'P One.',
      'P Two.',
      'P Shares',
      'TH Indicator',
      'TH Scores',
      'TH 1A Indicator 1',
      'TD 0',
      'TH 1A Indicator 2',
      'TD 1',
    ]);
    expect(scopes).toEqual({ columns: 2, rows: 2 });
  });

  it('repeats foot and heads on every page for the eye, and for the ear never', async () => {
    const { pages, tree, scopes } = await readBack(await made([table(80)]));
    expect(pages.length).toBeGreaterThan(1);
    for (const [at, { artifacts }] of pages.entries()) {
      expect(artifacts).toContain('Not for evaluation');
      expect(artifacts).toContain(`${at + 1} of ${pages.length}`);
    }
    expect(pages[1]?.artifacts).toContain('Indicator');
    expect(tree.filter((line) => line === 'TH Indicator')).toHaveLength(1);
    expect(scopes).toEqual({ columns: 2, rows: 80 });
    expect(tree.join('\n')).not.toContain('Not for evaluation');
  });

  it('keeps a paragraph that is longer than a page whole', async () => {
    const text = Array.from({ length: 900 }, (_, at) => `word${at}`).join(' ');
    const { pages, tree } = await readBack(await made([{ kind: 'paragraph', text }]));
    expect(pages.length).toBeGreaterThan(1);
    expect(tree.join(' ').replace(/P /g, '').replace(/\s+/g, ' ').trim()).toBe(text);
  });

  it('writes the signs of mathematics and letters with marks, and says where it has no picture of a sign', async () => {
    const text = 'Béla, Zoë and Nguyễn wrote 24 ≥ 20 → √16 = 4 ≠ ½ × π.';
    expect((await readBack(await made([{ kind: 'paragraph', text }]))).tree).toEqual([`P ${text}`]);
    const { tree } = await readBack(await made([{ kind: 'paragraph', text: 'Pairs 🙂 中' }]));
    expect(tree[0]).toBe('P Pairs □ □');
    expect(tree[1]).toContain('no picture of the sign');
  });

  it('is the same file for the same content, whatever its title holds', async () => {
    const parts: PdfPart[] = [{ kind: 'paragraph', text: '<b>5 & 6</b>' }];
    const [one, other] = await Promise.all([made(parts, 'K & L <Elementary>'), made(parts, 'K & L <Elementary>')]);
    expect(one.equals(other)).toBe(true);
    expect((await readBack(one)).tree).toEqual(['P <b>5 & 6</b>']);
  });
});
