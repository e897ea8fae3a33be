import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { phone, type Visitor } from '../support/browser.ts';
import { open, openAs } from '../support/people.ts';
import { makeForm, planVisit } from '../support/visits.ts';

const patience = 60_000;

/** Stands before the server and gives its build another name from some moment on, as if a newer one were served. */
interface Front {
  url: string;
  /** what the worker of today's build calls itself, and the newer one */
  versions: { now: string; newer: string };
  deploy(): void;
  close(): Promise<void>;
}

let front: Front;
let manager: Visitor;
let visitor: Visitor;
let visit: Awaited<ReturnType<typeof planVisit>>;

beforeAll(async () => {
  front = await openFront(inject('baseUrl'));
  [manager, visitor] = await Promise.all([openAs('Triston Avery'), openAs('Laverne Whitaker', { viewport: phone, touch: true, baseUrl: front.url })]);
  visit = await planVisit(visitor.page, await makeForm(manager.page, 'Walk while new code comes'), [], ['3']);
}, patience);
afterAll(async () => {
  await Promise.all([manager?.close(), visitor?.close()]);
  await front?.close();
});

const classroom = () => `/walkthroughs/${visit.id}/capture/${visit.classrooms[0]?.id}`;
const writing = (page: Page) => page.getByRole('textbox', { name: 'A line', exact: true });
/** The builds that lie on the device, and whether one of them waits to take over. */
const onDevice = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    return { builds: (await caches.keys()).map((name) => name.replace('trellis ', '')).sort(), waits: registration.waiting !== null };
  });
/** Looks for newer code, as the page does by itself every ten minutes and whenever it comes back to the front. */
const lookForNewer = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
    document.dispatchEvent(new Event('visibilitychange'));
  });
const buildOf = (page: Page) => page.locator('html').getAttribute('data-build');

test('The device has the code of one build', async () => {
  const { page } = visitor;
  await open(page, classroom());
  await page.waitForFunction(() => navigator.serviceWorker.ready.then(({ active }) => active?.state === 'activated'));
  await page.reload();
  await writing(page).waitFor();
  expect(await onDevice(page)).toEqual({ builds: [front.versions.now], waits: false });
});

test(
  'While somebody captures, a newer build comes to the device and waits; what is open stays as it is, also when the page is loaded again',
  async () => {
    const { page } = visitor;
    await writing(page).fill('“I counted on from eight.”');
    front.deploy();
    await lookForNewer(page);
    await expect.poll(() => onDevice(page), { timeout: 20_000 }).toEqual({ builds: [front.versions.newer, front.versions.now].sort(), waits: true });
    await lookForNewer(page);
    await page.reload();
    await page.getByText('“I counted on from eight.”').waitFor();
    expect(await buildOf(page)).toBeNull();
    // longer than a page waits before it looks for newer code by itself
    await page.waitForTimeout(3_000);
    await lookForNewer(page);
    expect(await onDevice(page)).toEqual({ builds: [front.versions.newer, front.versions.now].sort(), waits: true });
  },
  patience,
);

test(
  'Once nobody captures, it takes over, and the older one leaves the device',
  async () => {
    const { page } = visitor;
    await page.getByRole('link', { name: 'Classrooms' }).click();
    await page.getByRole('heading', { name: 'Which classroom?' }).waitFor();
    await lookForNewer(page);
    await expect.poll(() => onDevice(page), { timeout: 20_000 }).toEqual({ builds: [front.versions.newer], waits: false });
    await open(page, classroom());
    await page.getByText('“I counted on from eight.”').waitFor();
    expect(await buildOf(page)).toBe('newer');
  },
  patience,
);

test('Without a fault', () => expect(visitor.faults).toEqual([]));

async function openFront(behind: string): Promise<Front> {
  const worker = await (await fetch(`${behind}/service-worker.js`)).text();
  const now = /version:\s*[`"']([0-9a-f]{16})[`"']/.exec(worker)?.[1];
  if (!now) throw new Error('The worker does not say of which build it is. Is the app built?');
  const newer = now.replace(/./g, (digit) => (15 - Number.parseInt(digit, 16)).toString(16));
  let deployed = false;
  const server: Server = createServer((asked, answer) => {
    void pass(asked, answer, behind, (path, text) => {
      if (!deployed) return text;
      if (path === '/service-worker.js') return text.replaceAll(now, newer);
      return text.replace('<html', '<html data-build="newer"');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    versions: { now, newer },
    deploy: () => {
      deployed = true;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Hands a request on to the server, and its answer back; documents and the worker may be changed on the way. */
async function pass(asked: IncomingMessage, answer: ServerResponse, behind: string, change: (path: string, text: string) => string): Promise<void> {
  const { host, origin } = new URL(behind);
  const path = new URL(asked.url ?? '/', behind).pathname;
  // what the browser has already is not asked for: another build would have another date
  const { 'if-none-match': _known, 'if-modified-since': _since, ...plain } = asked.headers;
  const headers = { ...plain, host, 'accept-encoding': 'identity', ...(asked.headers.origin && { origin }) };
  const onward = request(new URL(asked.url ?? '/', behind), { method: asked.method ?? 'GET', headers });
  asked.pipe(onward);
  const [back] = (await once(onward, 'response')) as [IncomingMessage];
  const isText = path === '/service-worker.js' || (back.headers['content-type'] ?? '').startsWith('text/html');
  if (!isText) {
    answer.writeHead(back.statusCode ?? 502, back.headers);
    back.pipe(answer);
    return;
  }
  const pieces: Buffer[] = [];
  for await (const piece of back) pieces.push(piece as Buffer);
  const text = change(path, Buffer.concat(pieces).toString());
  const { 'content-length': _length, etag: _etag, 'last-modified': _modified, ...kept } = back.headers;
  answer.writeHead(back.statusCode ?? 502, { ...kept, 'content-length': Buffer.byteLength(text) });
  answer.end(text);
}
