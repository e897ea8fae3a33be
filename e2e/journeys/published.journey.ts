import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../support/ask.ts';
import type { Visitor } from '../support/browser.ts';
import { heading, open, openAs } from '../support/people.ts';

interface Row {
  district: string;
  table: number;
  row: string;
  column: string;
  published: unknown;
  computed: unknown;
  agrees: boolean | null;
  note?: string | null;
}
interface Published {
  rows: Row[];
  contradictions: { id: string; saying: string; whatWeDo: string }[];
}

/** Tables 8, 10 and 21: nine ratings for each of the two districts. */
const ratingTables = [8, 10, 21];

describe('Maren compares what was published with what is computed', () => {
  let visitor: Visitor;
  let page: Page;
  let published: Published;

  beforeAll(async () => {
    visitor = await openAs('Maren');
    page = visitor.page;
    published = await read<Published>(page, '/insight/published');
    await open(page, '/published');
    await page.getByRole('table').first().waitFor();
  });
  afterAll(() => visitor?.close());

  it('says at the top how many come out again, and how many do not', async () => {
    const agreeing = published.rows.filter(({ agrees }) => agrees === true).length;
    expect(agreeing).toBeGreaterThan(100);
    expect(await heading(page).innerText()).toBe('Do the published figures come out again?');
    expect(await page.locator('main header').first().innerText()).toContain(`${agreeing} of ${published.rows.length} do;`);
  });

  it('seventeen of the eighteen ratings come out by rule', () => {
    const ratings = published.rows.filter(({ table }) => ratingTables.includes(table));
    expect(ratings).toHaveLength(18);
    expect(ratings.filter(({ agrees }) => agrees === true)).toHaveLength(17);
  });

  it('the eighteenth stands there with both levels and the reason', async () => {
    const [other] = published.rows.filter(({ table, agrees }) => ratingTables.includes(table) && agrees !== true);
    await open(page, `/published?table=${other?.table}&differing=yes`);
    const rows = page.getByRole('table').first().getByRole('row');
    await expect.poll(() => rows.count()).toBe(2);
    const text = await rows.nth(1).innerText();
    expect(text).toContain('Almond Valley');
    expect(text).toContain('Low');
    expect(text).toMatch(/level 1|level 3|share|point/i);
  });

  it('filters are kept in the address', async () => {
    await open(page, '/published');
    await page.getByLabel('Table').selectOption({ label: 'Table 17' });
    await page.getByLabel('District').selectOption({ label: 'Cypress' });
    await expect.poll(() => page.url()).toContain('table=17');
    await page.reload();
    await page.getByRole('table').first().waitFor();
    const expected = published.rows.filter(({ table, district }) => table === 17 && district === 'cypress').length;
    expect(expected).toBeGreaterThan(0);
    await expect.poll(() => page.getByRole('table').first().getByRole('row').count()).toBe(expected + 1);
  });

  it('what the sources contradict stands below, each with what is done about it', async () => {
    const section = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Where the sources contradict themselves' }) });
    expect(published.contradictions.length).toBeGreaterThan(15);
    expect(await section.getByRole('listitem').count()).toBe(published.contradictions.length);
    const text = await section.innerText();
    for (const { saying, whatWeDo } of published.contradictions) {
      expect(text).toContain(saying);
      expect(text).toContain(whatWeDo);
    }
  });

  it('every method is a page that says formula, source and when it refuses', async () => {
    await open(page, '/methods');
    const links = page.locator('main').getByRole('link');
    await links.first().waitFor();
    expect(await links.count()).toBeGreaterThan(3);
    await links.first().click();
    await page.waitForURL(/\/methods\/./);
    await expect.poll(() => page.locator('main').innerText()).toMatch(/refuse/i);
  });

  it('without a fault of the pages', () => expect(visitor.faults).toEqual([]));
});
