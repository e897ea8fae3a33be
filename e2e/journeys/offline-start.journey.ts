import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { phone, type Visitor } from '../support/browser.ts';
import { accessProblems, screenshot, sidewaysScroll } from '../support/looks.ts';
import { heading, openAs, signInAs } from '../support/people.ts';

/** Laverne's phone in a hallway: one visit with a network, then none, and a tab that is gone. */
let visitor: Visitor;
beforeAll(async () => {
  visitor = await openAs('Tallulah', { viewport: phone, touch: true });
});
afterAll(async () => visitor?.close());

/** Waits until the device has everything that a start without a network needs. */
const ready = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state));

/** The tab is gone, and another one is opened without a network. */
async function startCold(path: string): Promise<Page> {
  await visitor.context.setOffline(true);
  for (const page of visitor.context.pages()) await page.close();
  const page = await visitor.context.newPage();
  page.on('pageerror', (error) => visitor.faults.push(`${page.url()}: ${error.message}`));
  await page.goto(path);
  await heading(page).waitFor();
  return page;
}

test('After one visit with a network, the app starts without one, as the same person', async () => {
  expect(await ready(visitor.page)).toMatch(/activat/);
  const page = await startCold('/');
  expect(await heading(page).textContent()).toContain('Tallulah');
  await page.getByText('No network: your role is as of').waitFor();
  await page.getByText('What waits for you comes with the network.').waitFor();
  expect(await sidewaysScroll(page)).toBe(0);
  await screenshot(page, 'offline-today');
});

test('What is not sent can be looked at without a network', async () => {
  const page = await startCold('/sync');
  expect(await heading(page).textContent()).toBe('What is on this device and not sent yet?');
  await page.getByText('Nothing: the server has everything.').waitFor();
  expect(await accessProblems(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  await screenshot(page, 'offline-sync');
});

test('The page goes on by itself when the network is back', async () => {
  const page = await startCold('/sync');
  await page.getByText('No network: your role is as of').waitFor();
  await visitor.context.setOffline(false);
  await page.getByText('No network: your role is as of').waitFor({ state: 'detached' });
});

test('No answer of the API is kept by the worker', async () => {
  await visitor.context.setOffline(false);
  const page = await visitor.context.newPage();
  await page.goto('/');
  await heading(page).waitFor();
  const kept = await page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return caches_.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept).toContain('/');
  expect(kept.filter((path) => path.startsWith('/api'))).toEqual([]);
});

test('After signing out nobody starts without a network, and the keys of the device are closed', async () => {
  await visitor.context.setOffline(false);
  const page = await visitor.context.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: /role, account and look/ }).click();
  await page.getByRole('menuitem', { name: 'Be somebody else' }).click();
  await page.waitForURL('**/sign-in');
  const open = await page.evaluate(
    () =>
      new Promise<boolean[]>((resolve) => {
        const opening = indexedDB.open('trellis');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('keys').objectStore('keys').getAll();
          reading.onsuccess = () => resolve(reading.result.map(({ open }: { open: unknown }) => open !== null));
        };
      }),
  );
  expect(open).toEqual([false]);
  expect(await page.evaluate(() => localStorage.getItem('trellis.session'))).toBeNull();
  const cold = await startCold('/sync');
  await cold.getByText('nobody is signed in on this device').waitFor();
});

test('The next person on the phone starts as herself', async () => {
  await visitor.context.setOffline(false);
  const page = await visitor.context.newPage();
  await signInAs(page, 'Faith');
  await ready(page);
  const cold = await startCold('/');
  expect(await heading(cold).textContent()).toContain('Faith');
  expect(visitor.faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|Failed to (fetch|load)/.test(fault))).toEqual([]);
});
