import { describe, expect, it } from 'vitest';
import { type Columns, parseCsv, UnreadableFile } from './index.ts';

const columns: Columns<'name' | 'email' | 'note'> = { names: { name: ['full name'], email: ['e-mail'], note: [] }, required: ['name'] };
const bytes = (text: string, ...mark: number[]) => new Uint8Array([...mark, ...new TextEncoder().encode(text)]);
const cells = (source: string | Uint8Array) => parseCsv(source, columns).rows.map((row) => [row.line, row.cells.name, row.cells.email, row.cells.note]);

describe('a table from a file or pasted', () => {
  it.each([
    ['commas', 'name,email,note\nAna,a@x.org,hi\n'],
    ['semicolons and CRLF', 'name;email;note\r\nAna;a@x.org;hi\r\n'],
    ['tabs, as pasted from a sheet', 'name\temail\tnote\nAna\ta@x.org\thi'],
    ['blanks around cells', ' name , email,note \n Ana ,  a@x.org\u00A0, hi  \n'],
    ['other names and orders of columns', 'Note,E-MAIL,Full Name\nhi,a@x.org,Ana'],
    ['quotes', '"name","email","note"\n"Ana","a@x.org","hi"'],
    ['cells that are empty behind the last column', 'name,email,note,,\nAna,a@x.org,hi,,'],
  ])('reads %s', (_, text) => {
    expect(cells(text)).toEqual([[2, 'Ana', 'a@x.org', 'hi']]);
    expect(cells(bytes(text, 0xef, 0xbb, 0xbf))).toEqual([[2, 'Ana', 'a@x.org', 'hi']]);
  });

  it('keeps delimiters, quotes and line breaks in quoted cells, and counts lines as an editor does', () => {
    const text = 'name,email,note\r\n"Ruiz, Ana",a@x.org,"says ""hi""\r\nand more"\r\n\r\nBo,b@x.org,\r\n,,\r\nCy,c@x.org,x';
    expect(cells(text)).toEqual([
      [2, 'Ruiz, Ana', 'a@x.org', 'says "hi"\nand more'],
      [5, 'Bo', 'b@x.org', ''],
      [7, 'Cy', 'c@x.org', 'x'],
    ]);
  });

  it('takes short rows, and names rows with too many cells', () => {
    const table = parseCsv('name,email\nAna\nBo,b@x.org,more\nCy,c@x.org', columns);
    expect(table.rows.map((row) => row.cells.name)).toEqual(['Ana', 'Cy']);
    expect(table.problems).toMatchObject([{ line: 3, column: null }]);
    expect(table.total).toBe(3);
  });

  it('says which columns it left out', () => {
    expect(parseCsv('name,shoe size\nAna,38', columns).ignoredColumns).toEqual(['shoe size']);
  });

  it('names a cell that lost letters', () => {
    expect(parseCsv('name\nMu\uFFFDoz', columns).problems).toMatchObject([{ line: 2, column: 'name' }]);
  });

  it('reads rows without a header where an order is agreed, and refuses them where not', () => {
    expect(parseCsv('Alder\nBirch', { ...columns, orderWithoutHeader: ['name', 'email'] }).rows.map((row) => [row.line, row.cells.name])).toEqual([
      [1, 'Alder'],
      [2, 'Birch'],
    ]);
    expect(() => parseCsv('Alder\nBirch', columns)).toThrow('The first line names no column. It needs name.');
  });

  it.each([
    ['nothing', '', 'no rows'],
    ['UTF-16 with its mark', new Uint8Array([0xff, 0xfe, 0x6e, 0x00]), 'UTF-16'],
    ['UTF-16 big end first', new Uint8Array([0xfe, 0xff, 0x00, 0x6e]), 'UTF-16'],
    ['UTF-16 without its mark', new Uint8Array(Buffer.from('name,email\nAna,a@x.org', 'utf16le')), 'UTF-16'],
    ['another encoding', new Uint8Array(Buffer.from('name\nMuñoz', 'latin1')), 'UTF-8'],
    ['a workbook', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2]), 'workbook'],
    ['a quotation mark that never closes', 'name,email\n"Ana,a@x.org\nBo,b@x.org', 'quotation mark'],
    ['a missing column', 'email\na@x.org', 'missing: name'],
    ['two columns for one', 'name,full name\nAna,Ana', 'Two columns'],
    ['too many rows', `name\n${'Ana\n'.repeat(20_001)}`, '20001 rows'],
    ['too many columns', `name${',x'.repeat(120)}\nAna`, 'more than 100 columns'],
  ])('refuses %s with a sentence', (_, source, sentence) => {
    const reading = () => parseCsv(source, columns);
    expect(reading).toThrow(UnreadableFile);
    expect(reading).toThrow(sentence);
  });
});
