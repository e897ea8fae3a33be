import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, read } from '../support/ask.ts';
import type { Visitor } from '../support/browser.ts';
import { countTaps } from '../support/counting.ts';
import { heading, open, openAs } from '../support/people.ts';

interface Statements {
  mandates: { id: string; revision: number }[];
  spheres: { id: string; revision: number }[];
}

const rating = (page: Page, name: string) => page.locator('details').filter({ has: page.locator('summary', { hasText: name }) });
const follows = (page: Page) => page.getByRole('region', { name: 'What would follow' });
const authority = (page: Page) => follows(page).getByRole('region', { name: 'Authority' });

describe('Faith looks at the four dimensions and tries a change', () => {
  let visitor: Visitor;
  let page: Page;
  let designId: string;
  let before: Statements;

  beforeAll(async () => {
    visitor = await openAs('Faith');
    page = visitor.page;
    const designs = await read<{ id: string; state: string }[]>(page, '/infrastructure/designs');
    designId = designs.find(({ state }) => state === 'adopted')?.id ?? '';
    before = await statements();
    await open(page, '/design/dimensions');
  });

  const statements = () => read<Statements>(page, `/infrastructure/designs/${designId}/statements`);

  afterAll(async () => {
    // as it was: other journeys read the published levels
    const known = new Set([...before.mandates, ...before.spheres].map(({ id }) => id));
    const { mandates, spheres } = await statements();
    for (const { id, revision } of [...mandates, ...spheres].filter((one) => !known.has(one.id))) {
      const { status } = await ask(page, `/infrastructure/designs/${designId}/statements/${id}`, { method: 'DELETE', body: { revision } });
      expect(status).toBe(200);
    }
    await visitor.close();
  });

  it('each of the four, with its because', async () => {
    const published: Record<string, string[]> = {
      Inclusivity: ['Low'],
      Authority: ['Low'],
      Specificity: ['Medium'],
      Alignment: ['High', 'Medium', 'High', 'High', 'Low', 'Medium'],
    };
    await page.getByRole('region', { name: 'Alignment' }).waitFor();
    for (const [name, levels] of Object.entries(published)) {
      const rows = page.getByRole('region', { name }).locator('details > summary:visible');
      const texts = await rows.allInnerTexts();
      expect(texts.map((text) => /\b(Low|Medium|High)\b/.exec(text)?.[0])).toEqual(levels);
      for (const text of texts) expect(text, `${name} says why`).toMatch(/[a-z].{8,}\.\s*$/);
    }
  });

  it('and what goes for every level: relative to two districts, and High is not better', async () => {
    const said = await page.getByRole('complementary', { name: 'Read this with every rating' }).innerText();
    expect(said).toContain('two districts');
    expect(said).toContain('High is not better');
  });

  it('Authority, a condition, its evidence: three taps', async () => {
    const taps = countTaps();
    const row = rating(page, 'Authority').first();
    await taps.tap(row.locator('> summary'));
    const condition = row
      .locator('details')
      .filter({ hasText: /No evidence|Quotation|Record|Interview|Document/ })
      .filter({ has: page.locator('details') })
      .first();
    await taps.tap(condition.locator('> summary'));
    const evidence = condition.locator('details').first();
    await taps.tap(evidence.locator('> summary'));
    expect(await evidence.evaluate((one) => (one as HTMLDetailsElement).open)).toBe(true);
    expect(await evidence.innerText()).toMatch(/Dissertation|ch\. \d|p\. \d/);
    expect(taps.count()).toBe(3);
  });

  it('one tap begins a change on a copy', async () => {
    const taps = countTaps();
    await taps.tap(page.getByRole('button', { name: 'Try a change' }));
    await page.waitForURL(/\/design\/drafts\/[0-9a-f-]{36}$/);
    await follows(page).waitFor();
    expect(taps.count()).toBe(1);
    expect(await follows(page).innerText()).toContain('No rating would move');
  });

  it('two taps mandate the curriculum, and within a second Authority is not determined, with the reason', async () => {
    const mandate = async () => {
      const taps = countTaps();
      await taps.tap(page.getByRole('button', { name: 'Add a mandate' }));
      const curriculum = page.getByRole('menuitem', { name: /Core Curriculum/ });
      await curriculum.waitFor();
      const began = performance.now();
      await taps.tap(curriculum);
      await authority(page).getByText('Low → Not determined: a mandate without accountability').waitFor();
      expect(taps.count()).toBe(2);
      return performance.now() - began;
    };
    const took = [await mandate()];
    // a busy machine may miss once; a slow page misses every time
    while (Math.min(...took) > 1000 && took.length < 3) {
      await page.getByText('Every school uses Core Curriculum').first().click();
      await page.getByRole('button', { name: 'Remove this mandate' }).click();
      await expect.poll(() => follows(page).innerText()).toContain('No rating would move');
      took.push(await mandate());
    }
    expect(Math.min(...took)).toBeLessThan(1000);
  });

  it('one sphere that people answer for, at most three taps: Medium, with what it costs', async () => {
    const taps = countTaps();
    await taps.tap(page.getByRole('button', { name: 'School-leader practice' }));
    await taps.tap(page.getByRole('button', { name: 'All three hold' }));
    await expect.poll(() => authority(page).innerText()).toMatch(/Low[\s→]+Medium/);
    expect(await authority(page).innerText()).toContain('What it costs');
    expect(taps.count()).toBeLessThanOrEqual(3);
  });

  it('today’s design is still as it was', async () => {
    const { rating: today } = await read<{ rating: { ratings: { key: string; effective: { level: string | null } }[] } }>(page, '/infrastructure/rating');
    expect(today.ratings.find(({ key }) => key === 'authority')?.effective.level).toBe('low');
  });

  it('Adopt, one tap each, and today’s design is Medium', async () => {
    const list = page.locator('section').filter({ has: page.getByRole('heading', { name: 'What differs from today' }) });
    for (const left of [2, 1]) {
      await expect.poll(() => list.getByRole('button', { name: 'Adopt', exact: true }).count()).toBe(left);
      await list.getByRole('button', { name: 'Adopt', exact: true }).first().click();
    }
    await expect.poll(() => list.getByRole('button', { name: 'Adopt', exact: true }).count()).toBe(0);
    await open(page, '/design/dimensions');
    await expect.poll(() => page.getByRole('region', { name: 'Authority' }).innerText()).toContain('Medium');
    expect(await heading(page).innerText()).toContain('four dimensions');
  });

  it('without a fault of the pages', () => expect(visitor.faults).toEqual([]));
});
