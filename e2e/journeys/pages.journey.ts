import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, read } from '../support/ask.ts';
import { desk, openDevice, phone, type Visitor } from '../support/browser.ts';
import { linksOf, shapeOf, visit } from '../support/crawl.ts';
import { type Look, lookAt } from '../support/look-at.ts';
import { heading, signInAs } from '../support/people.ts';

/** Each opens every page of theirs; who comes first looks closely at what everybody shares, the others at what is left and at their own Today. */
const visitors = ['Triston Avery', 'Tallulah Ishikawa', 'Ivan Petrov', 'Raymond Cole', 'Gloria Mendez', 'Ana Ruiz', 'Maren Holt'];
const nothingHere = 'There is nothing here that you can open';
const looked = new Set<string>();
/** Dozens of pages in one go: a minute or two, on a busy machine many more. */
const patience = 30 * 60_000;

/** The name of a page in lines and pictures. The frame around it is looked at with Today, which is everybody's own. */
const lookOf = (path: string, device: Look['device'], who: string): Look =>
  path === '/' ? { name: `today of ${who}`, device, part: 'html' } : { name: shapeOf(path).slice(1).replaceAll('/', ' '), device, part: 'main' };

describe.each(visitors)('%s', (who) => {
  let atDesk: Visitor;
  let onPhone: Visitor;
  const waiting = ['/'];

  beforeAll(async () => {
    [atDesk, onPhone] = await Promise.all([openDevice(), openDevice({ viewport: phone, touch: true })]);
    await Promise.all([signInAs(atDesk.page, who), signInAs(onPhone.page, who)]);
    if (who === visitors[0]) waiting.push(...(await alsoLookAt(atDesk.page)));
  });
  afterAll(() => Promise.all([atDesk?.close(), onPhone?.close()]));

  it(
    'opens every page that a link leads to, and each looks right at a desk and on a phone',
    async () => {
      const wrong: string[] = [];
      const opened = new Set<string>();
      const look = async ({ page }: Visitor, path: string, device: Look['device']) => {
        await visit(page, path);
        wrong.push(...(await lookAt(page, lookOf(path, device, who))));
      };
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        const shape = shapeOf(path);
        if (opened.has(shape)) continue;
        opened.add(shape);
        const known = looked.has(shape) && path !== '/';
        looked.add(shape);
        if (known) await visit(atDesk.page, path);
        else await Promise.all([look(atDesk, path, 'desk'), look(onPhone, path, 'phone')]);
        if ((await heading(atDesk.page).innerText()) === nothingHere) wrong.push(`${path} is linked and does not open`);
        wrong.push(...(await complaintsOf(atDesk.page)).map((said) => `${path}: ${said}`));
        waiting.push(...(await linksOf(atDesk.page)));
      }
      expect(wrong).toEqual([]);
      expect(opened.size).toBeGreaterThan(8);
    },
    patience,
  );

  it('without a fault', () => expect([...atDesk.faults, ...onPhone.faults]).toEqual([]));
});

describe('nobody signed in', () => {
  it.each([
    ['desk', desk],
    ['phone', phone],
  ] as const)('finds the way in, at %s size', async (device, viewport) => {
    const { page, faults, close } = await openDevice({ viewport, touch: device === 'phone' });
    const wrong: string[] = [];
    for (const path of ['/sign-in', '/forgot-password', '/reset-password/mistyped', '/invitation/mistyped', '/set-up/mistyped']) {
      await visit(page, path);
      wrong.push(...(await lookAt(page, lookOf(path, device, 'nobody'))));
    }
    expect(wrong).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});

/** What a page that was only opened complains about: what it could not read. */
const complaintsOf = (page: Page) => page.locator('main').getByRole('alert').allInnerTexts();

/** What no link leads to, or what looks different once something is chosen: a draft, a component of every kind, two designs, both pictures of the map. */
async function alsoLookAt(page: Page): Promise<string[]> {
  const [design] = await read<{ id: string }[]>(page, '/infrastructure/designs');
  const { rows } = await read<{ rows: { id: string; kind: string }[] }>(page, `/infrastructure/designs/${design?.id}/components`);
  const kinds = new Map(rows.map(({ id, kind }) => [kind, `/design/components/${id}#${kind}`]));
  const draft = crypto.randomUUID();
  await ask(page, '/infrastructure/designs', { method: 'POST', body: { id: draft, name: 'A look at every page', from: design?.id } });
  return [
    `/design/drafts/${draft}`,
    ...kinds.values(),
    '/design/compare?right=case:cypress#two',
    '/design/map?show=picture#picture',
    '/design/map?show=table#table',
    '/design/map?show=picture&of=people#people',
    '/design/dimensions?open=inclusivity+authority+specificity+materials_content+materials_demand#open',
    '/practice?cases=shown#cases',
    '/account',
  ];
}
