import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '../support/browser.ts';
import { heading, open, openAs } from '../support/people.ts';

/** Whether this is where the keys go now. */
const focused = (page: Page, selector: string) => page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector);
const focusedName = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? '');

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
    if (name.test(label)) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

/**
 * What has the focus, and whether a line around it, or around what it belongs to, says so inside the window. null: nothing has it,
 * the round is over. Colors and positions arrive some frames later.
 */
async function whereTheKeysAre(): Promise<{ name: string; seen: boolean } | null> {
  const stop = document.activeElement as HTMLElement | null;
  if (!stop || stop === document.body) return null;
  const lined = (part: Element | null) =>
    part !== null && getComputedStyle(part).outlineStyle !== 'none' && Number.parseFloat(getComputedStyle(part).outlineWidth) > 1;
  const seen = () => {
    const { top, bottom } = stop.getBoundingClientRect();
    return [stop, stop.nextElementSibling, stop.parentElement].some(lined) && bottom > 0 && top < window.innerHeight;
  };
  for (let frame = 0; frame < 30 && !seen(); frame++) await new Promise(requestAnimationFrame);
  return { name: stop.getAttribute('aria-label') ?? (stop.innerText || stop.tagName), seen: seen() };
}

describe('Everything by keys', () => {
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    visitor = await openAs('Triston');
    page = visitor.page;
    await open(page, '/design');
    await page.getByRole('table').waitFor();
  });
  afterAll(() => visitor.close());

  it('the first stop skips the menu', async () => {
    await page.keyboard.press('Tab');
    expect(await focusedName(page)).toBe('Skip to the page');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page, 'main')).toBe(true);
    await page.keyboard.press('Tab');
    expect(await focused(page, 'main *')).toBe(true);
  });

  it('the menu opens a page, and reading starts at its heading', async () => {
    await page.reload();
    await heading(page).waitFor();
    await tabTo(page, /^Planned and held$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/planned$/);
    await expect.poll(() => focused(page, 'main h1')).toBe(true);
    expect(await page.title()).toContain('Trellis');
    expect(await page.title()).toContain(await heading(page).innerText());
  });

  it('Ctrl K finds a page by part of its name', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Part of a page' }).waitFor();
    await page.keyboard.type('four dim');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/design\/dimensions/);
    await expect.poll(() => focused(page, 'main h1')).toBe(true);
  });

  it('Escape closes the finder and the keys go on where they were', async () => {
    // the page above takes the focus to its heading once it is drawn
    await page.waitForLoadState('networkidle');
    const find = page.getByRole('button', { name: 'Find a page' });
    await find.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Find a page' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => find.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('a dialog holds the keys, and gives them back', async () => {
    await open(page, '/design');
    const begin = page.getByRole('button', { name: 'New component' });
    await begin.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'New component' });
    await dialog.waitFor();
    await expect.poll(() => focused(page, '[role=dialog] *')).toBe(true);
    for (let presses = 0; presses < 8; presses++) {
      await page.keyboard.press('Tab');
      expect(await focused(page, '[role=dialog] *')).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => begin.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('the menu of roles opens, moves and closes by keys', async () => {
    const mine = page.getByRole('button', { name: /role, account and look$/ });
    await mine.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Account and security' }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page, '[role=menuitem]')).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => mine.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it.each(['/design', '/planned', '/people', '/design/dimensions'])('on %s every stop of the Tab key can be seen', async (path) => {
    await open(page, path);
    await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const unseen: string[] = [];
    let stops = 0;
    for (; stops < 200; stops++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(whereTheKeysAre);
      if (stop === null) break;
      if (!stop.seen) unseen.push(stop.name);
    }
    expect(unseen).toEqual([]);
    expect(stops).toBeGreaterThan(15);
    expect(stops).toBeLessThan(200);
  });

  it('without a fault of the pages', () => expect(visitor.faults).toEqual([]));
});
