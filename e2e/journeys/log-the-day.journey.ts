import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../support/ask.ts';
import { phone, type Visitor } from '../support/browser.ts';
import { countKeys, countTaps } from '../support/counting.ts';
import { open, openAs } from '../support/people.ts';

interface Week {
  starts: string;
  totals: { tasks: number; minutes: number; interactions: number };
}
interface Day {
  date: string;
  occurrences: { own: boolean; state: string | null }[];
  lastToAnswer: string | null;
}

const question = (page: Page) => page.getByRole('group', { name: /^Held as planned\?/ });
const unsent = (page: Page) => page.getByRole('status').filter({ hasText: /not sent yet|waiting/ });
const weekOf = (page: Page, day: string) => read<Week>(page, `/practice/week?date=${day}`);

/** The last school day, on which the demonstration leaves two planned meetings open. On a weekend or in a holiday it lies in an earlier week. */
async function dayToAnswer(page: Page): Promise<string> {
  const { date, occurrences, lastToAnswer } = await read<Day>(page, '/practice/day');
  const day = occurrences.some(({ own, state }) => own && state === null) ? date : lastToAnswer;
  if (day === null) throw new Error('Nothing waits for an answer');
  return day;
}

describe('Tallulah logs her day at a desk, by keys', () => {
  let visitor: Visitor;
  let page: Page;
  let day: string;
  let before: Week;
  let keys: ReturnType<typeof countKeys>;

  beforeAll(async () => {
    visitor = await openAs('Tallulah');
    page = visitor.page;
    day = await dayToAnswer(page);
    before = await weekOf(page, day);
  });
  afterAll(() => visitor.close());

  it('Today says that two planned meetings wait, and one key opens the week', async () => {
    keys = countKeys(page);
    await page.getByRole('heading', { name: 'Held as planned? 2 meetings to answer' }).waitFor();
    const answer = page.getByRole('link', { name: 'Answer in My week' });
    await expect.poll(() => answer.evaluate((link) => link === document.activeElement)).toBe(true);
    await keys.press('Enter');
    await page.waitForURL(/\/my-week/);
  });

  it('two planned meetings ask, and one key each answers', async () => {
    await expect.poll(() => question(page).evaluate((card) => card === document.activeElement)).toBe(true);
    const first = await question(page).getAttribute('aria-label');
    expect(first).toContain('2 to answer');
    await keys.press('y');
    await expect.poll(() => question(page).getAttribute('aria-label')).toContain('1 to answer');
    await keys.press('y');
    await question(page).waitFor({ state: 'detached' });
    expect(keys.count()).toBe(3);
  });

  it('a task that no page holds: what, where, how long, two conversations, Enter', async () => {
    await keys.press('a');
    await page.getByRole('combobox', { name: 'What did you do?' }).waitFor();
    await keys.type('resp');
    await keys.press('Tab');
    await keys.type('riv');
    await keys.press('Tab');
    await keys.type('40');
    await keys.press('Tab', '2', '6', 'Enter');
    const entry = page.getByRole('group', { name: 'Responding to individual teacher needs, 40 min. 2 conversations recorded.' });
    await entry.waitFor();
    expect(await entry.innerText()).toContain('Riverbend');
  });

  it('what was talked about in two others', async () => {
    await keys.press('ArrowUp', '2', '6', 'ArrowUp', '3', '3');
    await expect.poll(async () => (await weekOf(page, day)).totals.interactions).toBe(before.totals.interactions + 6);
  });

  it('took no more keys than a log by hand would be given up over', () => {
    expect(keys.count()).toBeLessThanOrEqual(25);
  });

  it('and the totals moved: three tasks more', async () => {
    const { totals } = await weekOf(page, day);
    expect(totals.tasks).toBe(before.totals.tasks + 3);
    const together = page.getByRole('row', { name: /^Together/ });
    await expect.poll(() => together.innerText()).toMatch(new RegExp(`Together\\s+${totals.tasks}\\s`));
  });

  it('a slip is taken back', async () => {
    const { totals } = await weekOf(page, day);
    await page.keyboard.press('o');
    await expect.poll(async () => (await weekOf(page, day)).totals.tasks).toBe(totals.tasks + 1);
    const said = page.getByRole('alert').filter({ hasText: 'Off-role' });
    await said.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await weekOf(page, day)).totals.tasks).toBe(totals.tasks);
  });

  it('nothing typed is lost when the page is loaded anew in the middle', async () => {
    await page.getByRole('button', { name: 'Add a task' }).click();
    const what = page.getByRole('combobox', { name: 'What did you do?' });
    await what.waitFor();
    await page.keyboard.type('plan');
    await page.keyboard.press('Tab');
    await page.keyboard.type('depot');
    await page.keyboard.press('Tab');
    await page.keyboard.type('55');
    const school = page.getByText('Depot Road Elementary', { exact: true });
    await school.waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Continue the task you began' }).click();
    expect(await what.inputValue()).toMatch(/^Plan/);
    expect(await page.getByLabel('Minutes').inputValue()).toBe('55');
    await school.waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Discard it' }).click();
    await unsent(page).waitFor({ state: 'detached' });
  });

  it('without a fault of the page', () => expect(visitor.faults).toEqual([]));
});

describe('Laverne logs on the phone, by taps', () => {
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    visitor = await openAs('Laverne', { viewport: phone, touch: true });
    page = visitor.page;
    await open(page, '/my-week');
  });
  afterAll(() => visitor.close());

  it('a task: what, with whom, how long', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const before = await weekOf(page, today);
    const taps = countTaps();
    await taps.tap(page.getByRole('button', { name: 'Add a task' }));
    const what = page.getByRole('combobox', { name: 'What did you do?' });
    await taps.tap(what);
    await what.fill('obs');
    await taps.tap(page.getByRole('option', { name: 'Observing and debriefing instruction' }));
    const whom = page.getByRole('textbox', { name: 'With whom, or which school?' });
    await taps.tap(whom);
    await whom.fill('canal');
    await taps.tap(page.getByRole('option', { name: /^Canal Street/ }));
    await taps.tap(page.getByLabel('Minutes'));
    await page.getByLabel('Minutes').fill('30');
    await taps.tap(page.getByRole('button', { name: 'Log it' }));
    await page.getByRole('group', { name: 'Observing and debriefing instruction, 30 min. 0 conversations recorded.' }).waitFor();
    expect(taps.count()).toBeLessThanOrEqual(7);
    const { totals } = await weekOf(page, today);
    expect([totals.tasks, totals.minutes]).toEqual([before.totals.tasks + 1, before.totals.minutes + 30]);
  });

  it('what was talked about: two taps more a conversation', async () => {
    const entry = page.getByRole('group', { name: /^Observing and debriefing instruction, 30 min/ });
    const taps = countTaps();
    await taps.tap(entry.getByText('What you talked about'));
    await taps.tap(entry.getByRole('button', { name: /Instructional practices/ }));
    await page.getByRole('group', { name: 'Observing and debriefing instruction, 30 min. 1 conversations recorded.' }).waitFor();
    expect(taps.count()).toBe(2);
  });

  it('without a fault of the page', () => expect(visitor.faults).toEqual([]));
});
