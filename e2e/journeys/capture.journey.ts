import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../support/ask.ts';
import { phone, type Visitor } from '../support/browser.ts';
import { countTaps } from '../support/counting.ts';
import { accessProblems, screenshot, sidewaysScroll } from '../support/looks.ts';
import { open, openAs, signInAs } from '../support/people.ts';
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
  // what is shown of the visit lies on the device
  await page.getByRole('heading', { name: 'Which classroom?' }).waitFor();
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
    // tags: one touch a line on what is in focus
    for (let at = 0; at < 3; at += 1) {
      await taps.tap(
        page
          .getByRole('region', { name: 'Lines' })
          .getByRole('listitem')
          .nth(at)
          .getByRole('group', { name: /^Tag “/ })
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
    expect(taps.count()).toBeLessThanOrEqual(10);
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
    // any other indicator: a touch on the line, a touch on what it shows
    await open(page, room(0));
    const first = page.getByRole('region', { name: 'Lines' }).getByRole('listitem').first();
    await first.getByRole('button').first().click();
    await first.getByRole('group', { name: 'What this line shows' }).getByRole('button').nth(3).click();
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

describe('photos of the board and of student work', () => {
  let manager: Visitor;
  let visitor: Visitor;
  let visit: PlannedVisit;
  const room = () => `/walkthroughs/${visit.id}/capture/${visit.classrooms[0]?.id}`;
  const photosSent = async () =>
    (
      await read<(Seen & { photos: { id: string; shows: string; caption: string }[] })[]>(visitor.page, `/walkthroughs/visits/${visit.id}/observations`)
    ).flatMap((record) => record.photos);
  const onDevice = () => visitor.page.getByRole('list', { name: 'Photos on this device' }).getByRole('listitem');

  /** A picture as a camera gives it, drawn here. */
  async function take(words: string): Promise<void> {
    const { page } = visitor;
    const base64 = await page.evaluate(async (text) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [2400, 1800];
      const pen = canvas.getContext('2d')!;
      [pen.fillStyle, pen.font] = ['#204030', '200px serif'];
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.fillStyle = '#ffffff';
      pen.fillText(text, 200, 900);
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    }, words);
    await page.locator('input[aria-label="Camera"]').setInputFiles({ name: 'IMG_2041.png', mimeType: 'image/png', buffer: Buffer.from(base64, 'base64') });
    await page.getByRole('heading', { name: 'Is a student’s face or name on it?' }).waitFor();
  }

  beforeAll(async () => {
    [manager, visitor] = await Promise.all([openAs('Triston Avery'), openAs('Laverne Whitaker', onPhone)]);
    visit = await planVisit(visitor.page, await makeForm(manager.page, 'Walk with photos', { photos: true }), [], ['3']);
    await open(visitor.page, `/walkthroughs/${visit.id}/capture`);
    await codeIsHere(visitor.page);
  }, patience);
  afterAll(() => Promise.all([manager, visitor].map((each) => each?.close())));

  it('are kept only after somebody looked for faces and names', async () => {
    const { page, context } = visitor;
    await context.setOffline(true);
    await open(page, room());
    await page.getByText('Photos', { exact: true }).click();
    await take('3 x 8');
    await page.reload();
    await page.getByText('Photos', { exact: true }).click();
    expect(await onDevice().count()).toBe(0);
    await take('a face');
    await page.getByRole('button', { name: 'Yes: throw it away' }).click();
    await page.getByRole('button', { name: 'Take a photo' }).waitFor();
    expect(await onDevice().count()).toBe(0);
  });

  it(
    'wait on the phone without a network, several in a classroom, also when the tab is gone; one is removed again',
    async () => {
      const { page } = visitor;
      for (const words of ['3 x 8 = 24', 'by accident', 'doubling']) {
        await take(words);
        await page.getByText('Student work', { exact: true }).click();
        await page.getByLabel('In a few words').fill(words);
        if (words === 'doubling') {
          await page.setViewportSize({ width: 320, height: 640 });
          expect(await sidewaysScroll(page)).toBe(0);
          expect(await accessProblems(page)).toEqual([]);
          await screenshot(page, 'capture photo question 320');
          await page.setViewportSize(phone);
        }
        await page.getByRole('button', { name: 'No face and no name: keep it' }).click();
        await onDevice().filter({ hasText: words }).getByText('Waiting to send').waitFor();
      }
      await onDevice().filter({ hasText: 'by accident' }).getByRole('button', { name: 'Remove' }).click();
      await onDevice().filter({ hasText: 'by accident' }).waitFor({ state: 'detached' });
      await page.close();
      visitor.page = await visitor.context.newPage();
      await open(visitor.page, room());
      await visitor.page.getByText('Photos', { exact: true }).click();
      await expect.poll(() => onDevice().count()).toBe(2);
      await visitor.page.setViewportSize({ width: 320, height: 640 });
      expect(await sidewaysScroll(visitor.page)).toBe(0);
      expect(await accessProblems(visitor.page)).toEqual([]);
      await screenshot(visitor.page, 'capture photos 320');
      await visitor.page.setViewportSize(phone);
    },
    patience,
  );

  it(
    'are sent behind their record once there is a network, each once, and can be removed until the visit is closed',
    async () => {
      await visitor.context.setOffline(false);
      await expect.poll(async () => (await photosSent().catch(() => [])).length, { timeout: patience }).toBe(2);
      expect((await photosSent()).map(({ shows, caption }) => [shows, caption]).sort()).toEqual([
        ['student_work', '3 x 8 = 24'],
        ['student_work', 'doubling'],
      ]);
      const { page } = visitor;
      const sent = page.getByRole('list', { name: 'Photos', exact: true }).getByRole('listitem');
      await expect.poll(() => sent.count(), { timeout: patience }).toBe(2);
      expect(await onDevice().count()).toBe(0);
      await sent.filter({ hasText: 'doubling' }).getByRole('button', { name: 'Remove' }).click();
      await expect.poll(() => sent.count()).toBe(1);
      expect((await photosSent()).map(({ caption }) => caption)).toEqual(['3 x 8 = 24']);
    },
    patience * 2,
  );

  it(
    'are seen in the debrief by those who may read the classroom',
    async () => {
      const { page } = visitor;
      await open(page, room());
      await page.getByRole('button', { name: 'Before you leave' }).click();
      await page.getByRole('button', { name: 'Finish' }).click();
      await page.getByRole('heading', { name: 'Which classroom?' }).waitFor();
      await expect
        .poll(async () => (await read<Seen[]>(page, `/walkthroughs/visits/${visit.id}/observations`))[0]?.content.finished, { timeout: patience })
        .toBe(true);
      await open(page, `/walkthroughs/${visit.id}/debrief`);
      const picture = page.getByRole('list', { name: 'Photos', exact: true }).getByRole('img');
      await picture.waitFor();
      expect(await picture.evaluate((image: HTMLImageElement) => Math.max(image.naturalWidth, image.naturalHeight))).toBe(1600);
      await screenshot(page, 'debrief with a photo phone');
      await page.getByRole('button', { name: 'Open: 3 x 8 = 24' }).click();
      await page.getByRole('dialog').getByRole('img', { name: '3 x 8 = 24' }).waitFor();
      await screenshot(page, 'photo opened phone');
    },
    patience,
  );

  it('without a fault', () => expect(visitor.faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|Failed to fetch/.test(fault))).toEqual([]));
});
