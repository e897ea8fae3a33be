import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../support/ask.ts';
import { phone, type Visitor } from '../support/browser.ts';
import { countTaps } from '../support/counting.ts';
import { accessProblems, screenshot, sidewaysScroll } from '../support/looks.ts';
import { heading, open, openAs, signInAs } from '../support/people.ts';
import { appointmentOf, makeForm, type PlannedVisit, planVisit } from '../support/visits.ts';

interface Seen {
  id: string;
  classroomId: string;
  observer: { appointmentId: string };
  own: boolean;
  revision: number;
  content: { notes: { text: string }[]; scores: unknown[]; finished: boolean; localDate: string };
}

const observers = ['Tallulah Ishikawa', 'Laverne Whitaker', 'Gloria Mendez'] as const;
const grades = ['K', '1', '2', '3'];
const onPhone = { viewport: phone, touch: true };
const patience = 60_000;

const writing = (page: Page) => page.getByRole('textbox', { name: 'A line', exact: true });
const line = (who: string, at: number) => `${who.split(' ')[0]} in classroom ${at + 1}: “I counted on from eight.”`;

/** The app's code is on the device, and this page is served from there. */
async function codeIsHere(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await heading(page).waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** From now on this device thinks that it is tomorrow. */
const aDayAhead = (context: BrowserContext) =>
  context.addInitScript(() => {
    const Real = Date;
    const day = 86_400_000;
    class Ahead extends Real {
      constructor(...given: unknown[]) {
        super(...((given.length === 0 ? [Real.now() + day] : given) as [number]));
      }
      static override now() {
        return Real.now() + day;
      }
    }
    globalThis.Date = Ahead as DateConstructor;
  });

describe('three observers walk four classrooms without a network', () => {
  let manager: Visitor;
  let team: Visitor[];
  let visit: PlannedVisit;
  const room = (at: number) => `/walkthroughs/${visit.id}/capture/${visit.classrooms[at]?.id}`;
  const seen = () => read<Seen[]>(team[0]!.page, `/walkthroughs/visits/${visit.id}/observations`);

  beforeAll(async () => {
    [manager, ...team] = await Promise.all([openAs('Triston Avery'), ...observers.map((name) => openAs(name, onPhone))]);
    const form = await makeForm(manager.page, 'Walk for a journey');
    const others = await Promise.all(team.slice(1).map(({ page }) => appointmentOf(page)));
    visit = await planVisit(team[0]!.page, form, others, grades);
    await aDayAhead(team[2]!.context);
    for (const { page } of team) {
      await open(page, `/walkthroughs/${visit.id}/capture`);
      await codeIsHere(page);
    }
  }, patience * 2);
  afterAll(() => Promise.all([manager, ...(team ?? [])].map((each) => each?.close())));

  it('the network goes; a classroom is one touch away, and writing begins with the next key', async () => {
    for (const { context } of team) await context.setOffline(true);
    const { page } = team[0]!;
    const taps = countTaps();
    await taps.tap(page.getByRole('link', { name: /A kindergarten classroom/ }));
    await writing(page).waitFor();
    expect(await writing(page).evaluate((field) => field === document.activeElement)).toBe(true);
    for (const text of [line(observers[0], 0), 'Two pairs compare their ways.', 'T asks “How do you know?”']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    expect(await page.getByRole('region', { name: 'Lines' }).getByRole('listitem').count()).toBe(3);
    // tags: a touch on the line, a touch on what it shows
    for (let at = 0; at < 3; at += 1) {
      await taps.tap(page.getByRole('region', { name: 'Lines' }).getByRole('listitem').nth(at).getByRole('button').first());
      await taps.tap(
        page
          .getByRole('group', { name: 'What this line shows' })
          .getByRole('button')
          .nth(at % 2),
      );
    }
    await taps.tap(page.getByText(/^Scores/));
    const scales = page.getByRole('region', { name: 'Scores' }).getByRole('radiogroup');
    for (let at = 0; at < 2; at += 1) await taps.tap(scales.nth(at).locator('label').nth(1));
    await taps.tap(page.getByRole('button', { name: 'Before you leave' }));
    await page.getByRole('heading', { name: /^Before you leave: \d+ not scored$/ }).waitFor();
    await taps.tap(page.getByRole('button', { name: 'Not observed' }).first());
    await taps.tap(page.getByRole('button', { name: 'Finish' }));
    await page.getByRole('heading', { name: 'Which classroom?' }).waitFor();
    expect(taps.count()).toBeLessThanOrEqual(17);
    await expect.poll(() => page.getByRole('link', { name: /A kindergarten classroom/ }).innerText()).toContain('Waiting to send');
  });

  it('fits the smallest phone and is read by ear', async () => {
    const { page } = team[0]!;
    await page.setViewportSize({ width: 320, height: 640 });
    for (const at of [0, 1]) {
      await open(page, room(at));
      expect(await sidewaysScroll(page)).toBe(0);
      expect(await accessProblems(page)).toEqual([]);
      await screenshot(page, `capture ${at === 0 ? 'with lines' : 'blank'} 320`);
    }
    await page.getByText(/^Scores/).click();
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await accessProblems(page)).toEqual([]);
    await screenshot(page, 'capture scores 320');
    await page.setViewportSize(phone);
  });

  it(
    'a tab that is killed in the middle of a line opens again, without a network, with that line',
    async () => {
      for (const [who, visitor] of team.entries()) {
        await open(visitor.page, room(1));
        await writing(visitor.page).waitFor();
        await visitor.page.keyboard.type(line(observers[who]!, 1));
        await visitor.page.close();
        visitor.page = await visitor.context.newPage();
        await open(visitor.page, room(1));
        await visitor.page.getByText(line(observers[who]!, 1)).waitFor();
      }
    },
    patience,
  );

  it(
    'the session ends meanwhile, clocks are wrong, and every classroom is finished all the same',
    async () => {
      await team[1]!.context.clearCookies();
      for (const [who, { page }] of team.entries()) {
        await open(page, `/walkthroughs/${visit.id}/capture`);
        for (let at = who === 0 ? 1 : 0; at < grades.length; at += 1) {
          await page.locator(`a[href="${room(at)}"]`).click();
          await writing(page).waitFor();
          if (at !== 1) await page.keyboard.type(line(observers[who]!, at));
          await page.getByRole('button', { name: 'Before you leave' }).click();
          await page.getByRole('button', { name: 'Finish' }).click();
          await page.getByRole('heading', { name: 'Which classroom?' }).waitFor();
        }
      }
    },
    patience * 3,
  );

  it(
    'back online, all twelve records are there, once, with every key',
    async () => {
      for (const { context } of team) await context.setOffline(false);
      await signInAs(team[1]!.page, observers[1]);
      for (const { page } of team) await open(page, `/walkthroughs/${visit.id}/capture`);
      await expect.poll(async () => (await seen()).length, { timeout: patience }).toBe(12);
      const records = await seen();
      expect(records.every((record) => record.content.finished)).toBe(true);
      const texts = records.flatMap((record) => record.content.notes.map((note) => note.text));
      for (const who of observers) for (let at = 0; at < grades.length; at += 1) expect(texts.filter((text) => text === line(who, at))).toHaveLength(1);
      expect(new Set(records.map((record) => record.content.localDate)).size).toBe(1);
      expect(new Set(records.map((record) => `${record.observer.appointmentId} ${record.classroomId}`)).size).toBe(12);
    },
    patience * 2,
  );

  it(
    'one record that was changed on two devices shows both, and loses neither',
    async () => {
      const tablet = await openAs(observers[0], onPhone);
      const { page, context } = team[0]!;
      for (const each of [tablet.page, page]) await open(each, room(3));
      await context.setOffline(true);
      await page.getByText('Lesson', { exact: true }).click();
      await page.getByRole('textbox', { name: 'In short' }).fill('Written in the hallway.');
      await page.getByText(/^Lines/).click();
      await page.getByRole('button', { name: /Before you leave/ }).click();
      await page.getByRole('button', { name: 'Finish' }).click();
      await tablet.page.getByText('Lesson', { exact: true }).click();
      await tablet.page.getByRole('textbox', { name: 'In short' }).fill('Written at the desk.');
      await tablet.page.getByRole('button', { name: /Before you leave/ }).click();
      await tablet.page.getByRole('button', { name: 'Finish' }).click();
      const stored = async () =>
        (await read<Seen[]>(tablet.page, `/walkthroughs/visits/${visit.id}/observations`)).find(
          (record) => record.own && record.content.notes.some((note) => note.text === line(observers[0], 3)),
        );
      await expect.poll(async () => (await stored())?.revision, { timeout: patience }).toBe(2);
      await context.setOffline(false);
      await open(page, room(3));
      await page.getByRole('heading', { name: 'Two versions, both kept' }).waitFor({ timeout: patience });
      const versions = await page.getByRole('region', { name: 'Two versions, both kept' }).innerText();
      expect(versions).toContain('Written in the hallway.');
      expect(versions).toContain('Written at the desk.');
      await screenshot(page, 'capture two versions');
      await page.getByRole('button', { name: 'Keep both together' }).click();
      await page.getByRole('heading', { name: 'Two versions, both kept' }).waitFor({ state: 'detached' });
      await tablet.close();
    },
    patience * 2,
  );

  it('without a fault', () => expect(team.flatMap(({ faults }) => faults).filter((fault) => !/ERR_INTERNET_DISCONNECTED/.test(fault))).toEqual([]));
});
