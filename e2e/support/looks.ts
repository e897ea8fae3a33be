import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const output = join(import.meta.dirname, '../output');

/** The narrowest window in which nothing may stick out. */
export const narrowest = { width: 320, height: 640 };
/** A window as high as the longest pages would be a picture that nothing opens. */
const highest = 12_000;

/**
 * With `E2E_PICTURES=yes`: a picture of the whole page under e2e/output, to be looked at. The window is made as high as
 * the page for it, so that what sticks to its edges stands at the edges of the picture.
 */
export async function screenshot(page: Page, name: string, colorScheme?: 'dark'): Promise<void> {
  if (process.env.E2E_PICTURES !== 'yes') return;
  await mkdir(output, { recursive: true });
  const size = page.viewportSize();
  if (!size) throw new Error('Only a page with a window can be pictured');
  if (colorScheme) await darken(page);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: size.width, height: Math.min(Math.max(height, size.height), highest) });
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: join(output, `${name}.jpg`), quality: 70, animations: 'disabled' });
  await page.setViewportSize(size);
  if (colorScheme) await page.emulateMedia({ colorScheme: 'light' });
}

/** The page in the dark, once every color has arrived. */
export async function darken(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForFunction(() => document.documentElement.dataset.mantineColorScheme === 'dark');
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
}

interface Look {
  /** contrast takes most of the time, and is the same at every size */
  rules?: 'all' | 'contrast' | 'all but contrast';
  /** this part of the page; the whole unless told otherwise */
  part?: string;
}

/** What axe calls serious or critical on the page as it is now, a line each. */
export async function accessProblems(page: Page, { rules = 'all', part = 'html' }: Look = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).include(part);
  if (rules === 'contrast') axe.withRules(['color-contrast']);
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']);
  if (rules === 'all but contrast') axe.disableRules(['color-contrast']);
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

const settling = 2_000;

/** By how many pixels the page is wider than its window. */
export async function sidewaysScroll(page: Page): Promise<number> {
  const tooWide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
  // charts are drawn anew a moment after their window became another size
  await page.waitForFunction(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth, null, { timeout: settling }).catch(() => null);
  return page.evaluate(tooWide);
}
