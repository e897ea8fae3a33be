import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, read } from '../support/ask.ts';
import type { Visitor } from '../support/browser.ts';
import { heading, open, openAs } from '../support/people.ts';

const summary = (page: Page) => page.getByRole('textbox', { name: 'In a few sentences' });
const sent = (page: Page) => page.getByRole('status').filter({ hasText: /^Sent/ });

async function openComponent(page: Page, name: string): Promise<void> {
  await open(page, '/design');
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

describe('Priya’s team keeps the design as it is written', () => {
  let triston: Visitor;
  let tallulah: Visitor;
  let before: string;

  beforeAll(async () => {
    [triston, tallulah] = await Promise.all([openAs('Triston'), openAs('Tallulah')]);
    await openComponent(triston.page, 'Quarterly Planner');
    before = await summary(triston.page).inputValue();
  });
  afterAll(() => Promise.all([triston.close(), tallulah.close()]));

  it('a component is edited in place and saves itself; the history says who', async () => {
    const { page } = triston;
    await summary(page).fill('Big ideas, models and standards of each quarter, by grade.');
    await page.keyboard.press('Tab');
    await sent(page).waitFor();
    await page.getByRole('button', { name: /Triston Avery.*as it is now/ }).waitFor();
    await page.reload();
    expect(await summary(page).inputValue()).toBe('Big ideas, models and standards of each quarter, by grade.');
  });

  it('an earlier version is looked at and taken up again', async () => {
    const { page } = triston;
    const versions = page.getByRole('listitem').filter({ has: page.getByRole('button', { expanded: false }) });
    await versions.last().getByRole('button').click();
    await page.getByRole('heading', { name: 'How it differs from now' }).waitFor();
    await page.getByRole('button', { name: 'Make it as it was then' }).click();
    await page.getByRole('alert').filter({ hasText: 'as it was then' }).waitFor();
    await expect.poll(() => summary(page).inputValue()).toBe(before);
  });

  it('two people in one field: the second sees both, and nothing is lost', async () => {
    await openComponent(tallulah.page, 'Quarterly Planner');
    await summary(triston.page).fill('Triston’s sentence.');
    await triston.page.keyboard.press('Tab');
    await sent(triston.page).waitFor();

    await summary(tallulah.page).fill('Tallulah’s sentence.');
    await tallulah.page.keyboard.press('Tab');
    const conflict = tallulah.page.getByRole('alert').filter({ hasText: 'Somebody changed this meanwhile' });
    await conflict.waitFor();
    expect(await summary(tallulah.page).inputValue()).toBe('Tallulah’s sentence.');
    expect(await conflict.innerText()).toContain('Triston’s sentence.');

    await tallulah.page.reload();
    await conflict.waitFor();
    expect(await summary(tallulah.page).inputValue()).toBe('Tallulah’s sentence.');
    await conflict.getByRole('button', { name: 'Take theirs' }).click();
    expect(await summary(tallulah.page).inputValue()).toBe('Triston’s sentence.');
  });

  it('two people in two fields stand in nobody’s way', async () => {
    const { page } = tallulah;
    const owner = page.getByRole('textbox', { name: 'Who answers for it?' });
    const was = await owner.inputValue();
    await summary(triston.page).fill(before);
    await triston.page.keyboard.press('Tab');
    await sent(triston.page).waitFor();
    await owner.fill('Grade leads');
    await page.keyboard.press('Tab');
    await sent(page).waitFor();
    await owner.fill(was);
    await page.keyboard.press('Tab');
    await expect.poll(() => page.getByRole('alert').filter({ hasText: 'meanwhile' }).count()).toBe(0);
    await open(triston.page, new URL(page.url()).pathname);
    await expect.poll(() => triston.page.getByRole('textbox', { name: 'Who answers for it?' }).inputValue()).toBe(was);
    expect(await summary(triston.page).inputValue()).toBe(before);
  });

  it('a principal reads the same page and finds nothing to change', async () => {
    const raymond = await openAs('Raymond');
    await raymond.page.goto(triston.page.url());
    await raymond.page.getByRole('heading', { level: 1, name: 'Quarterly Planner' }).waitFor();
    expect(await raymond.page.locator('main').getByRole('textbox').count()).toBe(0);
    expect(
      await raymond.page
        .locator('main')
        .getByRole('button', { name: /Retire|Make it as it was/ })
        .count(),
    ).toBe(0);
    expect(raymond.faults).toEqual([]);
    await raymond.close();
  });

  it('without a fault of the pages', () => expect([...triston.faults, ...tallulah.faults]).toEqual([]));
});

describe('A draft that fell behind today’s design', () => {
  let visitor: Visitor;
  let page: Page;
  const draft = crypto.randomUUID();
  const designs = '/infrastructure/designs';
  const at: Record<string, string> = {};
  const before: Record<string, string | null> = {};

  interface Component {
    id: string;
    kind: string;
    revision: number;
    summary: string | null;
  }
  const component = async (design: string, key: string) =>
    (await read<{ component: Component }>(page, `${designs}/${at[design] ?? design}/components/${at[key]}`)).component;
  async function write(design: string, key: string, text: string | null): Promise<void> {
    const { id, kind, revision } = await component(design, key);
    const { status } = await ask(page, `${designs}/${at[design] ?? design}/components/${id}`, {
      method: 'PATCH',
      body: { revision, change: { kind, summary: text } },
    });
    expect(status).toBe(200);
  }
  const since = () => page.getByRole('region', { name: 'What changed in today’s design since' });
  const differs = () => page.getByRole('region', { name: 'What differs from today' });

  beforeAll(async () => {
    visitor = await openAs('Triston');
    page = visitor.page;
    const all = await read<{ id: string; state: string }[]>(page, designs);
    at.today = all.find(({ state }) => state === 'adopted')?.id ?? '';
    const { rows } = await read<{ rows: { id: string; name: string }[] }>(page, `${designs}/${at.today}/components?limit=200`);
    const [planner, other] = [rows.find(({ name }) => name === 'Quarterly Planner'), rows.find(({ name }) => name !== 'Quarterly Planner')];
    at.planner = planner?.id ?? '';
    at.other = other?.id ?? '';
    for (const key of ['planner', 'other']) before[key] = (await component('today', key)).summary;
    const made = await ask(page, designs, { method: 'POST', body: { id: draft, name: 'A draft of last week', from: at.today } });
    expect(made.status).toBe(200);
    await write(draft, 'planner', 'What the draft says.');
    await write('today', 'planner', 'What today says.');
    await write('today', 'other', 'Written after the draft took its copy.');
    await open(page, `/design/drafts/${draft}`);
  });
  afterAll(async () => {
    for (const key of ['planner', 'other']) await write('today', key, before[key] ?? null);
    await visitor.close();
  });

  it('sees both texts where both were changed, and chooses one: two taps', async () => {
    await since().waitFor();
    const text = await since().innerText();
    expect(text).toContain('What the draft says.');
    expect(text).toContain('What today says.');
    await since().getByText('This draft’s', { exact: true }).click();
    await since().getByRole('button', { name: 'Bring this draft up to date' }).click();
    await page.getByText('1 came in, 1 kept as in this draft').waitFor();
    await expect.poll(() => since().count()).toBe(0);
    expect((await component(draft, 'other')).summary).toBe('Written after the draft took its copy.');
    expect((await component(draft, 'planner')).summary).toBe('What the draft says.');
  });

  it('adopts it without another question, and takes it back again', async () => {
    await differs().getByRole('button', { name: 'Adopt', exact: true }).click();
    await page.getByText('Quarterly Planner: adopted').waitFor();
    expect((await component('today', 'planner')).summary).toBe('What the draft says.');
    const adopted = page.getByRole('region', { name: 'Adopted from this draft' });
    await adopted.getByRole('button', { name: 'Take it back' }).click();
    await adopted.getByText('Taken back by').waitFor();
    expect((await component('today', 'planner')).summary).toBe('What today says.');
    await differs().getByRole('button', { name: 'Adopt', exact: true }).waitFor();
  });

  it('is told why an adoption cannot be taken back once somebody changed more', async () => {
    await differs().getByRole('button', { name: 'Adopt', exact: true }).click();
    const adopted = page.getByRole('region', { name: 'Adopted from this draft' });
    await adopted.getByRole('button', { name: 'Take it back' }).waitFor();
    await write('today', 'planner', 'Changed once more.');
    await page.reload();
    await adopted.getByText('was changed since').waitFor();
    expect(await adopted.getByRole('button', { name: 'Take it back' }).count()).toBe(0);
  });

  it('without a fault of the page', () => expect(visitor.faults).toEqual([]));
});

describe('The map of the design', () => {
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    visitor = await openAs('Triston');
    page = visitor.page;
    await open(page, '/design/map');
  });
  afterAll(() => visitor.close());

  const boxes = () => page.locator('button[data-box]');
  const chosen = () => page.locator('button[data-box][aria-pressed="true"]').innerText();

  it('is one stop of the Tab key; arrows go from box to box', async () => {
    await boxes().first().waitFor();
    expect(await page.locator('button[data-box][tabindex="0"]').count()).toBe(1);
    await page.locator('button[data-box][tabindex="0"]').focus();
    const seen = new Set<string>();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowUp']) {
      await page.keyboard.press(key);
      seen.add(await chosen());
    }
    expect(seen.size).toBeGreaterThanOrEqual(3);
    expect(await page.locator('button[data-box]:focus').innerText()).toBe(await chosen());
  });

  it('the chosen box is said in words, with its lines', async () => {
    const name = (await chosen()).split('\n')[0] ?? '';
    await page.getByRole('complementary', { name, exact: true }).getByRole('link', { name: 'Open', exact: true }).waitFor();
  });

  it('a press on a box chooses it too', async () => {
    const before = await chosen();
    const id = await page.locator('button[data-box][aria-pressed="false"]').last().getAttribute('data-box');
    const other = page.locator(`button[data-box="${id}"]`);
    await other.click();
    await expect.poll(chosen).toBe(await other.innerText());
    expect(await chosen()).not.toBe(before);
  });

  it('T shows the same as a table: every line of the map is a row', async () => {
    const { edges } = await read<{ edges: unknown[] }>(page, '/infrastructure/map');
    await page.locator('button[data-box]:focus').press('t');
    const rows = page.getByRole('table', { name: 'Components and what connects them' }).getByRole('row');
    await rows.first().waitFor();
    expect(await rows.count()).toBeGreaterThan(10);
    expect(await rows.count()).toBeLessThanOrEqual(edges.length + 1);
    expect(page.url()).toContain('show=table');
  });

  it('Enter on a box opens its page', async () => {
    await open(page, '/design/map?show=picture');
    await page.locator('button[data-box][tabindex="0"]').focus();
    const name = (await page.locator('button[data-box]:focus').innerText()).split('\n')[0];
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/design\/components\//);
    await expect.poll(() => heading(page).innerText()).toBe(name);
  });

  it('without a fault of the page', () => expect(visitor.faults).toEqual([]));
});

describe('Side by side with a published district', () => {
  it('shows how the ratings differ and by which conditions, with the caution', async () => {
    const { page, faults, close } = await openAs('Triston');
    await open(page, '/design/compare');
    await page.getByLabel('Beside').selectOption({ label: 'Cypress' });
    const ratings = page.getByRole('region', { name: 'Authority' });
    await ratings.waitFor();
    expect(await ratings.innerText()).toMatch(/High[\s→]+Low/);
    expect(await page.locator('main').innerText()).toContain('High is not better');
    expect(page.url()).toContain('case');
    await page.reload();
    await ratings.waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});
