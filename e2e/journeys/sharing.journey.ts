import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, read } from '../support/ask.ts';
import type { Visitor } from '../support/browser.ts';
import { countTaps } from '../support/counting.ts';
import { heading, open, openAs } from '../support/people.ts';

interface Entry {
  id: string;
  appointmentId: string;
  own: boolean;
  date: string;
  startMinute: number | null;
  people: { group: string; person: { name: string } | null }[];
}
interface EntryPage {
  entries: Entry[];
  total: number;
}

const clock = /\b\d{1,2}:\d\d\b/;
const pageText = (page: Page) => page.locator('main').innerText();

describe('Laverne lets her manager read her log', () => {
  let laverne: Visitor;
  let triston: Visitor;
  let mine: EntryPage;
  let hers: string;

  beforeAll(async () => {
    [laverne, triston] = await Promise.all([openAs('Laverne'), openAs('Triston')]);
    const { body } = await ask(laverne.page, '/practice/tasks', { method: 'POST', body: taskWithName(await someTeacher(laverne.page)) });
    expect(body).toMatchObject({ entry: { own: true, startMinute: 605, people: [{ person: { name: 'Miles Porter' } }] } });
    mine = await read<EntryPage>(laverne.page, '/practice/entries?limit=50');
    hers = `?appointmentId=${mine.entries[0]?.appointmentId}`;
  });
  afterAll(() => Promise.all([laverne.close(), triston.close()]));

  it('before that, he finds nothing of it', async () => {
    expect(mine.total).toBeGreaterThan(0);
    expect([403, 404]).toContain((await ask(triston.page, `/practice/entries${hers}`)).status);
    await open(triston.page, '/my-practice/sharing');
    expect(await pageText(triston.page)).not.toContain('Laverne');
  });

  it('she shares: who, and Share; a few taps, and she is told that it opens in 15 seconds', async () => {
    const { page } = laverne;
    await open(page, '/my-practice/sharing');
    expect(await pageText(page)).toContain('Only you.');
    const taps = countTaps();
    const who = page.getByRole('textbox', { name: 'Who' });
    await taps.tap(who);
    await who.fill('trist');
    await taps.tap(page.getByRole('option', { name: /^Triston Avery/ }));
    await taps.tap(page.getByRole('button', { name: 'Share', exact: true }));
    await page.getByRole('alert').filter({ hasText: 'Triston Avery can read your log in 15 seconds.' }).waitFor();
    expect(taps.count()).toBeLessThanOrEqual(6);
    await expect.poll(() => pageText(page)).toContain('You, and Triston Avery.');
  });

  it('her own pages say who reads along', async () => {
    await open(laverne.page, '/my-week');
    await laverne.page.getByRole('button', { name: /Only you and Triston Avery/ }).waitFor();
  });

  it('then he reads every task, but no time of day and no names', async () => {
    const { page } = triston;
    await expect.poll(async () => (await ask(page, `/practice/entries${hers}&limit=50`)).status, { timeout: 30_000, interval: 500 }).toBe(200);
    const shared = await read<EntryPage>(page, `/practice/entries${hers}&limit=50`);
    expect(shared.total).toBe(mine.total);
    expect(shared.entries.map(({ own, startMinute }) => [own, startMinute])).toEqual(shared.entries.map(() => [false, null]));
    expect(shared.entries.flatMap(({ people }) => people).filter(({ person }) => person !== null)).toEqual([]);
    expect(JSON.stringify(shared)).not.toContain('Miles Porter');
  });

  it('on his pages as well', async () => {
    const { page } = triston;
    await open(page, '/my-practice/sharing');
    await page.getByRole('listitem').filter({ hasText: 'Laverne Whitaker' }).getByRole('link', { name: 'Log' }).click();
    await page.getByRole('heading', { name: 'What has Laverne Whitaker logged?' }).waitFor();
    await page.getByRole('row').nth(1).waitFor();
    expect(await pageText(page)).not.toMatch(clock);
    await page.getByRole('row').filter({ hasText: 'Responding to individual teacher needs' }).first().getByRole('link').first().click();
    await page.getByText('Shared with you by Laverne Whitaker').waitFor();
    const text = await pageText(page);
    expect(text).not.toMatch(clock);
    expect(text).not.toContain('Miles Porter');
    expect(await page.getByRole('button', { name: 'Remove' }).count()).toBe(0);
  });

  it('he cannot change a word of it', async () => {
    const [entry] = mine.entries;
    const change = { method: 'PATCH', body: { revision: 1, why: 'Because I said so' } };
    expect([403, 404]).toContain((await ask(triston.page, `/practice/entries/${entry?.id}`, change)).status);
  });

  it('she stops, and it ends at once', async () => {
    const { page } = laverne;
    await open(page, '/my-practice/sharing');
    const taps = countTaps();
    await taps.tap(page.getByRole('listitem').filter({ hasText: 'Triston Avery' }).getByRole('button', { name: 'Stop sharing' }));
    await page.getByRole('alert').filter({ hasText: 'can no longer read your log' }).waitFor();
    expect(taps.count()).toBeLessThanOrEqual(2);
    expect([403, 404]).toContain((await ask(triston.page, `/practice/entries${hers}`)).status);
    await open(triston.page, `/log/${mine.entries[0]?.id}`);
    expect(await heading(triston.page).innerText()).toBe('There is nothing here that you can open');
  });

  it('a share that she takes back in time never opens', async () => {
    const { page } = laverne;
    const who = page.getByRole('textbox', { name: 'Who' });
    await who.click();
    await who.fill('glor');
    await page
      .getByRole('option', { name: /^Gloria Mendez/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'Gloria Mendez can read' }).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => pageText(page)).toContain('Only you.');
    expect(await read<{ mine: unknown[] }>(page, '/practice/shares')).toMatchObject({ mine: [] });
  });

  it('without a fault of the pages', () => expect([...laverne.faults, ...triston.faults]).toEqual([]));
});

async function someTeacher(page: Page): Promise<string> {
  const found = await read<{ kind: string; id: string; name: string }[]>(page, '/practice/suggest/people?q=miles');
  const teacher = found.find(({ kind, name }) => kind === 'person' && name === 'Miles Porter');
  if (!teacher) throw new Error('Miles Porter is not found');
  return teacher.id;
}

/** Today at 10:05, with a teacher by name: what a reader must not see. */
function taskWithName(personId: string) {
  return {
    id: crypto.randomUUID(),
    entryId: crypto.randomUUID(),
    date: new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' }).format(new Date()),
    startMinute: 605,
    minutes: 35,
    kind: 'responding',
    people: [{ group: 'teachers', part: 'learns', personId }],
  };
}
