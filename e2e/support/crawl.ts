import type { Page } from 'playwright-core';
import { heading } from './people.ts';

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Addresses that show the same page of another record have the same shape. A hash tells apart what looks different. */
export function shapeOf(path: string): string {
  return path
    .replace(/\?[^#]*/, '')
    .replace(ids, '$')
    .replace(/^\/methods\/.+/, '/methods/$');
}

/** Opens an address and waits until nothing on the page is loading. Anew each time: what axe leaves behind in a page adds up. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  await heading(page).waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
}

/** Where the links of the page lead, inside the app: pages, no files. */
export function linksOf(page: Page): Promise<string[]> {
  return page
    .locator('a[href^="/"]:not([href^="/sign-in"], [href^="/api/"], [href^="/reference"], [download])')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}
