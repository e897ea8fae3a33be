import type { Page } from 'playwright-core';
import { openDevice, type Visitor } from './browser.ts';

/** Becomes one of the sample people by the button that bears the name, and waits for their first page. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await heading(page).waitFor();
}

/** A fresh device with this person signed in. */
export async function openAs(name: string, device: Parameters<typeof openDevice>[0] = {}): Promise<Visitor> {
  const visitor = await openDevice(device);
  await signInAs(visitor.page, name);
  return visitor;
}

/** The question that the page answers. */
export const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Opens an address and waits until the page has its heading. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await heading(page).waitFor();
}
