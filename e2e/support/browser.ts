import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const desk = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** page errors and console errors so far; a journey ends with none */
  faults: string[];
  close(): Promise<void>;
}

/** A browser with an empty profile, as one person's device. */
export async function openBrowser(options: { viewport?: typeof desk; dark?: boolean; touch?: boolean } = {}): Promise<Visitor> {
  const profile = await mkdtemp(join(tmpdir(), 'trellis-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: flags,
    viewport: options.viewport ?? desk,
    hasTouch: options.touch ?? false,
    colorScheme: options.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-US',
    baseURL: inject('baseUrl'),
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(`${page.url()}: ${message.text()}`);
  });
  return {
    context,
    page,
    faults,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Signs in as one of the sample people by the one-click button that bears the name. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in');
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

const output = join(import.meta.dirname, '../output');

/** A picture of the whole page under e2e/output, to be looked at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  await mkdir(output, { recursive: true });
  await page.screenshot({ path: join(output, `${name}.png`), fullPage: true, animations: 'disabled' });
}

/** axe finds nothing serious or critical on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze();
  const serious = violations.filter((violation) => violation.impact === 'serious' || violation.impact === 'critical');
  expect(serious.map((violation) => `${page.url()} ${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
}

/** Nothing is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, view] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(content, `${page.url()} is wider than its window`).toBeLessThanOrEqual(view ?? 0);
}

/** Counts the keys that a person presses from now on. */
export function countKeys(page: Page): { press(...keys: string[]): Promise<void>; type(text: string): Promise<void>; count(): number } {
  let keys = 0;
  return {
    press: async (...pressed) => {
      for (const key of pressed) {
        keys += 1;
        await page.keyboard.press(key);
      }
    },
    type: async (text) => {
      keys += text.length;
      await page.keyboard.type(text);
    },
    count: () => keys,
  };
}
