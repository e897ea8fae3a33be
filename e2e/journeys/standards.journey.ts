import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '../support/browser.ts';
import { accessProblems } from '../support/looks.ts';
import { heading, open, openAs } from '../support/people.ts';

/** A state's standards as a CASE package; the names of a draft keep strict import from taking it. */
function packageOf({ id = randomUUID(), draft = false, changed = '2026-08-01T06:00:00Z', last = 'Comparing quantities' } = {}) {
  const item = (code: string, fullStatement: string) => ({
    ...{
      identifier: `${id.slice(0, -2)}${code.slice(-2)}`,
      uri: `https://state.test/${code}`,
      humanCodingScheme: code,
      fullStatement,
      lastChangeDateTime: changed,
    },
    ...(draft && { educationalLevel: '03' }),
  });
  const items = [item('SM.01', 'Quantities'), item('SM.02', last)];
  const node = (at: number) => ({ title: items[at]?.humanCodingScheme, identifier: items[at]?.identifier, uri: items[at]?.uri });
  const self = { title: 'State mathematics', identifier: id, uri: 'https://state.test/mathematics' };
  const below = (at: number, parent: object, key: string) => ({
    ...{ identifier: `${id.slice(0, -2)}${key}`, uri: `urn:state:${key}`, associationType: 'isChildOf', sequenceNumber: 1, lastChangeDateTime: changed },
    ...{ originNodeURI: node(at), destinationNodeURI: parent },
  });
  return {
    CFDocument: { ...self, creator: 'The state', lastChangeDateTime: changed },
    CFItems: items,
    CFAssociations: [below(0, self, 'a1'), below(1, node(0), 'a2')],
  };
}

async function choose(page: Page, content: object, name = 'state.json'): Promise<void> {
  await page.setInputFiles('input[type=file]', { name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content, null, 2)) });
}

describe('Triston finds what students are to learn', () => {
  let visitor: Visitor;
  let page: Page;
  beforeAll(async () => {
    visitor = await openAs('Triston');
    page = visitor.page;
  });
  afterAll(() => visitor?.close());

  it('the Common Core codes are there without an import, and open by keys alone', async () => {
    await open(page, '/standards');
    const tree = page.getByRole('tree', { name: 'Common Core mathematics, K–8' });
    await tree.getByRole('treeitem').first().focus();
    const opens = async (name: string) => {
      await page.keyboard.press('ArrowRight');
      await tree.getByRole('link', { name }).waitFor();
      await page.keyboard.press('ArrowDown');
    };
    await opens('K.CC Counting and cardinality');
    await opens('K.CC.A Counting words and their order');
    await opens('K.CC.1 Counting to 100');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'K.CC.1 Counting to 100' }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Where it stands' }).innerText()).toContain('Kindergarten › K.CC');
    await page.goBack();
    await tree.getByRole('link', { name: 'K.CC.1 Counting to 100' }).waitFor();
  });

  it('a code as it is printed finds the standard, and words do', async () => {
    await page.getByLabel('Find a standard').fill('3.NF.A.3d');
    await page.getByText('1 standard found.').waitFor();
    expect(await page.getByRole('link', { name: /^3\.NF\.3d/ }).count()).toBe(1);
    await page.getByLabel('Find a standard').fill('fractions number line');
    await page.getByRole('link', { name: /^3\.NF\.2 / }).waitFor();
    expect(await accessProblems(page, { part: 'main' })).toEqual([]);
  });
});

describe('Faith brings in the standards of her state', () => {
  let visitor: Visitor;
  let page: Page;
  const id = randomUUID();
  beforeAll(async () => {
    visitor = await openAs('Faith');
    page = visitor.page;
    await open(page, '/standards');
    await page.getByRole('link', { name: 'Import standards' }).click();
  });
  afterAll(() => visitor?.close());

  it('a file that is none is refused with what to do, and nothing is sent', async () => {
    await page.setInputFiles('input[type=file]', { name: 'state.csv', mimeType: 'text/csv', buffer: Buffer.from('code,statement') });
    expect(await page.getByRole('alert').innerText()).toContain('state.csv is not JSON');
  });

  it('a draft is refused strictly, with reasons, and taken leniently, with what was mended', async () => {
    await choose(page, packageOf({ id, draft: true }));
    await page.getByRole('heading', { name: 'state.json would come in as a new document' }).waitFor();
    expect(await page.getByRole('region', { name: 'Mended' }).innerText()).toContain('educationalLevel was read as educationLevel. 2 times.');
    await page.getByRole('switch').check();
    await page.getByRole('heading', { name: 'state.json is not valid CASE 1.0 or 1.1' }).waitFor();
    expect(await page.getByRole('region', { name: 'What keeps it out' }).innerText()).toContain('educationalLevel is no name');
    expect(await page.getByRole('button', { name: 'Import this document' }).count()).toBe(0);
    expect(await accessProblems(page, { part: 'main' })).toEqual([]);
    await page.getByRole('switch').uncheck();
    await page.getByRole('button', { name: 'Import this document' }).click();
    await page.getByRole('heading', { name: 'state.json came in as a new document' }).waitFor();
  });

  it('the same file again changes nothing; a newer one brings the document up to date', async () => {
    await page.getByRole('button', { name: 'Import another' }).click();
    await choose(page, packageOf({ id, draft: true }));
    await page.getByRole('heading', { name: 'The district already has what is in state.json' }).waitFor();
    await page.getByRole('button', { name: 'Choose another file' }).click();
    await choose(page, packageOf({ id, draft: true, changed: '2026-09-01T06:00:00Z', last: 'Weighing quantities' }));
    await page.getByRole('button', { name: 'Import this document' }).click();
    await page.getByRole('heading', { name: 'state.json brought a document up to date' }).waitFor();
    await page.getByRole('link', { name: 'See the document' }).click();
    await page.getByRole('heading', { level: 1, name: 'State mathematics' }).waitFor();
    await page.getByRole('treeitem').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('link', { name: 'SM.02 Weighing quantities' }).waitFor();
  });

  it('the document goes out as CASE, and out of use and back', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export as CASE' }).click();
    expect((await download).suggestedFilename()).toBe('state-mathematics.json');
    await page.getByRole('button', { name: 'Take out of use' }).click();
    await page.getByText('Out of use since').waitFor();
    await page.getByRole('button', { name: 'Bring back into use' }).click();
    await page.getByRole('button', { name: 'Take out of use' }).waitFor();
  });
});

describe('Mindy, a teacher in the same district,', () => {
  it('reads the standards and imports none', async () => {
    const visitor = await openAs('Mindy');
    await open(visitor.page, '/standards');
    await visitor.page.getByRole('link', { name: 'State mathematics' }).waitFor();
    expect(await visitor.page.getByRole('link', { name: 'Import standards' }).count()).toBe(0);
    await visitor.page.goto('/standards/import');
    expect(await heading(visitor.page).innerText()).toBe('There is nothing here that you can open');
    await visitor.close();
  });
});
