import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, read } from '../support/ask.ts';
import { phone, type Visitor } from '../support/browser.ts';
import { countKeys, countTaps } from '../support/counting.ts';
import { lookAt } from '../support/look-at.ts';
import { open, openAs } from '../support/people.ts';
import { appointmentOf, makeForm, type PlannedVisit, planVisitAt, sendRecord, teachersOf } from '../support/visits.ts';

const school = 'Riverbend Elementary';
const onPhone = { viewport: phone, touch: true };
const patience = 60_000;
const saw = 'Two pairs showed two ways to make 24, and one asked the other why.';
const reason = 'Three pairs explained why both ways work.';
const step = 'Plan one discussion with the second-grade team.';
const answer = 'I will ask for a second way on Monday.';
const evidence = 'In grade 2, pairs compared two ways to make 24.';

const pageText = (page: Page) => page.locator('main').innerText();
/** How many messages the list of feedback calls new. */
const unreadIn = (text: string) => Number(/messages?, (\d+) new/.exec(text)?.[1] ?? 0);
const classroom = (page: Page, label: string | RegExp) => page.getByRole('region', { name: label });

describe('a visit is talked over and leaves something behind', () => {
  let tallulah: Visitor;
  let laverne: Visitor;
  let ana: Visitor;
  let raymond: Visitor;
  let gloria: Visitor;
  let everybody: Visitor[];
  let visit: PlannedVisit;
  let anas: string;
  /** of other visits */
  let unread: number;
  const at = (path: string) => `/walkthroughs/${visit.id}/${path}`;
  const looks = async ({ page }: Visitor, name: string, device: 'desk' | 'phone') => expect(await lookAt(page, { name, device, part: 'main' })).toEqual([]);

  beforeAll(async () => {
    const manager = await openAs('Triston Avery');
    everybody = await Promise.all([
      openAs('Tallulah Ishikawa'),
      openAs('Laverne Whitaker', onPhone),
      openAs('Ana Ruiz', onPhone),
      openAs('Raymond Cole'),
      openAs('Gloria Mendez', onPhone),
    ]);
    [tallulah, laverne, ana, raymond, gloria] = everybody as [Visitor, Visitor, Visitor, Visitor, Visitor];
    const formId = await makeForm(manager.page, `Talked over ${randomUUID().slice(0, 6)}`);
    await manager.close();
    const teachers = await teachersOf(tallulah.page, school);
    const taught = (name: string, grade: string) => ({ grade, taughtBy: teachers.get(name) ?? null });
    visit = await planVisitAt(tallulah.page, {
      ...{ formId, school, team: [await appointmentOf(laverne.page)] },
      classrooms: [taught('Ana Ruiz', '2'), taught('Jo Lambert', '2'), taught('Rosa Delgado', '2'), taught('Miles Porter', '1'), { grade: '3' }],
    });
    anas = visit.classrooms[0]?.label ?? '';
    const records = visit.classrooms.map(({ id }, place) => ({ id, note: `Classroom ${place + 1}: pairs at work.` }));
    for (const { id, note } of records) await sendRecord(tallulah.page, visit, id, { levels: [2, 1], note });
    await sendRecord(laverne.page, visit, visit.classrooms[0]?.id ?? '', { levels: [0, 1], note: 'One pair wrote two equations.' });
  }, patience * 2);
  afterAll(() => Promise.all((everybody ?? []).map((each) => each.close())));

  it(
    'the observers’ scores stand side by side, the farthest apart first',
    async () => {
      await open(tallulah.page, at('debrief'));
      const first = classroom(tallulah.page, anas).getByRole('listitem').filter({ hasText: 'apart' }).first();
      const text = await first.innerText();
      expect(text).toContain('2 levels apart.');
      expect(text).toContain('Tallulah Ishikawa');
      expect(text).toContain('Laverne Whitaker');
      expect(text).toContain('One pair wrote two equations. (1)');
      expect(await classroom(tallulah.page, anas).innerText()).toContain('All the same.');
      expect(await pageText(tallulah.page)).toContain('Not for evaluation');
      await looks(tallulah, 'debrief', 'desk');
    },
    patience,
  );

  it('by keyboard they agree on a score, with its reason', async () => {
    const { page } = tallulah;
    const here = classroom(page, anas);
    await here.getByRole('button', { name: 'Agree on a score' }).first().focus();
    const keys = countKeys(page);
    await keys.press('Enter', 'Tab', 'Space');
    const scale = here.getByRole('radiogroup');
    expect(await scale.getByRole('radio').first().isChecked()).toBe(true);
    await keys.press('3');
    const before = keys.count();
    await here.getByRole('textbox', { name: 'Why' }).focus();
    await keys.type(reason);
    await keys.press('Enter');
    await here.getByText(`Agreed: `).first().waitFor();
    expect(await here.innerText()).toContain(reason);
    expect(before).toBeLessThanOrEqual(4);
  });

  it(
    'where everybody said the same, it is one touch on the other’s phone',
    async () => {
      const { page } = laverne;
      await open(page, at('debrief'));
      expect(await classroom(page, anas).innerText()).toContain(reason);
      const taps = countTaps();
      await taps.tap(
        classroom(page, anas)
          .getByRole('button', { name: /^Agree on \d/ })
          .first(),
      );
      await expect.poll(async () => (await classroom(page, anas).innerText()).match(/Agreed:/g)?.length).toBe(2);
      expect(taps.count()).toBe(1);
      await looks(laverne, 'debrief', 'phone');
    },
    patience,
  );

  it('somebody takes on a next step', async () => {
    const { page } = tallulah;
    const keys = countKeys(page);
    await page.getByRole('textbox', { name: 'A step' }).focus();
    await keys.type(step);
    await keys.press('Enter');
    await page.getByRole('listitem').filter({ hasText: step }).waitFor();
    expect(keys.count() - step.length).toBeLessThanOrEqual(2);
    await open(laverne.page, at('debrief'));
    await laverne.page.getByRole('listitem').filter({ hasText: step }).waitFor();
  });

  it('the teacher knows nothing of it until feedback is sent', async () => {
    await open(ana.page, '/feedback');
    await ana.page.getByText(/\d messages?, /).waitFor();
    unread = unreadIn(await pageText(ana.page));
  });

  it(
    'feedback goes to the teacher from a phone in the hallway',
    async () => {
      const { page } = laverne;
      const here = classroom(page, anas);
      const taps = countTaps();
      await taps.tap(here.getByRole('textbox', { name: 'What we saw' }));
      await page.keyboard.type(saw);
      await taps.tap(here.getByRole('textbox', { name: 'One next step (optional)' }));
      await page.keyboard.type('Ask for a second way.');
      // a page that is loaded again has every key
      await page.reload();
      await expect.poll(() => here.getByRole('textbox', { name: 'What we saw' }).inputValue()).toBe(saw);
      await taps.tap(here.getByRole('button', { name: 'Send to Ana Ruiz' }));
      await here.getByText('Not opened yet.').waitFor();
      expect(taps.count()).toBeLessThanOrEqual(3);
    },
    patience,
  );

  it(
    'she reads it, sees who else does, and answers; a failed word to the team is said, not swallowed',
    async () => {
      const { page } = ana;
      await page.route('**/walkthroughs/feedback/*/opening', (route) => route.abort(), { times: 1 });
      await open(page, '/feedback');
      await expect.poll(async () => unreadIn(await pageText(page))).toBe(unread + 1);
      await page.getByRole('listitem').or(page.getByRole('row')).filter({ hasText: 'New' }).getByRole('link').first().click();
      await page.getByText(saw).waitFor();
      const alert = page.getByRole('alert').filter({ hasText: 'The team does not know yet that you have opened this.' });
      await alert.waitFor();
      await alert.getByRole('button', { name: 'Try again' }).click();
      await alert.waitFor({ state: 'detached' });
      const text = await pageText(page);
      expect(text).toContain('You, Laverne Whitaker, and Tallulah Ishikawa');
      expect(text).toContain('Not for evaluation');
      expect(text).toContain('One pair wrote two equations.');
      expect(text).toContain(reason);
      await page.getByRole('textbox', { name: 'Answer the team' }).fill(answer);
      await page.getByRole('button', { name: 'Answer' }).click();
      await page.getByText(answer).first().waitFor();
      await looks(ana, 'feedback', 'phone');
      await open(page, '/feedback');
      await looks(ana, 'feedback list', 'phone');
      await open(tallulah.page, at('debrief'));
      const told = await classroom(tallulah.page, anas).innerText();
      expect(told).toMatch(/Opened /);
      expect(told).toContain(answer);
    },
    patience,
  );

  it(
    'the report names nobody, and says what to do where it does',
    async () => {
      const { page } = tallulah;
      await page.getByRole('button', { name: 'We have debriefed' }).click();
      await page.getByRole('link', { name: 'Report', exact: true }).click();
      await page.getByRole('button', { name: 'Begin the report' }).click();
      const field = page.getByRole('textbox', { name: 'What was seen, and the evidence' });
      await field.fill('In Ms. Ruiz’s classroom pairs compared two ways.');
      await page.getByText(/This names Ana Ruiz\./).waitFor();
      await field.fill(evidence);
      await expect.poll(async () => (await read<{ evidence: string }>(page, `/walkthroughs/visits/${visit.id}/report`)).evidence).toBe(evidence);
      expect(await pageText(page)).toContain('The visiting team, until it is shared');
      expect(await (await ask(raymond.page, `/walkthroughs/visits/${visit.id}/report`)).body).toBeNull();
      await looks(tallulah, 'report draft', 'desk');
    },
    patience,
  );

  it('shared, it has frozen figures of five classrooms', async () => {
    const { page } = tallulah;
    await page.getByRole('radio', { name: /principal supervisors/ }).check();
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('columnheader', { name: 'Not observed' }).waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await pageText(page)).toContain('5 classrooms in 3 grades: 1, 2, 3');
  });

  it.each([
    ['the principal', 'desk', () => raymond],
    ['the principal supervisor', 'phone', () => gloria],
  ] as const)(
    '%s reads the report and no more',
    async (_, device, who) => {
      const { page } = who();
      await open(page, '/walkthroughs/reports');
      await page.getByRole('link', { name: school }).first().click();
      await page.getByText(evidence).waitFor();
      const text = await pageText(page);
      for (const hidden of ['Ana Ruiz', saw, answer, reason, 'One pair wrote two equations.', step]) expect(text).not.toContain(hidden);
      expect(await page.getByRole('button', { name: 'Share' }).count()).toBe(0);
      await looks(who(), 'report shared', device);
      const about = `/walkthroughs/visits/${visit.id}`;
      expect((await ask(page, `${about}/debrief`)).status).toBe(403);
      expect((await ask(page, `${about}/observations`)).body).toEqual([]);
      expect(await read(page, about)).toMatchObject({ ofTeam: null });
      expect((await ask(page, `/improvement/next-steps?visitId=${visit.id}`)).body).toEqual([]);
      await open(page, `/walkthroughs/${visit.id}`);
      expect(await pageText(page)).toContain('Team, classrooms and what was seen are for the visiting team.');
      expect(await page.getByRole('link', { name: 'Debrief' }).count()).toBe(0);
    },
    patience,
  );

  it('the file says the same, and its words leave it with the school year', async () => {
    const { page } = gloria;
    await open(page, at('report'));
    await page.getByText(/^The words of this report leave it on .*, with the school year; its figures stay\.$/).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'PDF' }).click()]);
    expect(download.suggestedFilename()).toMatch(/^Visit report, Riverbend Elementary, \d{4}-\d\d-\d\d\.pdf$/);
    const { size } = await stat(await download.path());
    expect(size).toBeGreaterThan(5_000);
  });

  it('on paper stands what was shared, without buttons, and that it is not for evaluation', async () => {
    const { page } = raymond;
    await open(page, at('report'));
    await page.getByText(evidence).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByText('Not for evaluation').first().isVisible()).toBe(true);
    expect(await page.getByRole('navigation').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
  });

  it('without a fault', () => expect(everybody.flatMap(({ faults }) => faults).filter((fault) => !/net::ERR_FAILED/.test(fault))).toEqual([]));
});
