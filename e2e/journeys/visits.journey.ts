import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { read } from '../support/ask.ts';
import { phone, type Visitor } from '../support/browser.ts';
import { lookAt } from '../support/look-at.ts';
import { heading, open, openAs } from '../support/people.ts';
import { makeForm } from '../support/visits.ts';

const patience = 60_000;

/** What was mailed about a visit so far: the words, and the calendar entry beside them. */
async function mailsAbout(visitId: string): Promise<{ words: string; entry: string }[]> {
  const folder = join(inject('dataFolder'), 'mail');
  const files = await readdir(folder).catch(() => [] as string[]);
  const entries = files.filter((name) => name.endsWith('.ics')).sort();
  const mails = await Promise.all(
    entries.map(async (name) => ({
      words: await readFile(join(folder, name.replace('.ics', '.txt')), 'utf8'),
      entry: (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n ', ''),
    })),
  );
  return mails.filter(({ entry }) => entry.includes(visitId));
}

const row = (page: Page, name: string) => page.getByRole('region', { name: 'Team' }).getByRole('listitem').filter({ hasText: name });
const today = (page: Page) => read<{ today: string }>(page, '/walkthroughs/packets').then((packets) => packets.today);

describe.each([
  { name: 'at a desk', device: {}, look: 'desk' as const },
  { name: 'on a phone', device: { viewport: phone, touch: true }, look: 'phone' as const },
])('a visit is planned and followed, $name', ({ name, device, look }) => {
  let manager: Visitor;
  let lead: Visitor;
  let observer: Visitor;
  let visitId = '';
  const wrong: string[] = [];

  beforeAll(async () => {
    [manager, lead, observer] = await Promise.all([openAs('Triston Avery'), openAs('Tallulah Ishikawa', device), openAs('Laverne Whitaker', device)]);
    await makeForm(manager.page, `Walk followed ${name}`);
  }, patience);
  afterAll(() => Promise.all([manager, lead, observer].map((each) => each?.close())));

  it(
    'planned: a school, a form, a day, a classroom of a grade, and who comes along',
    async () => {
      const { page } = lead;
      await open(page, '/walkthroughs');
      await page.getByRole('list', { name: 'Schools, the longest unseen first' }).waitFor();
      wrong.push(...(await lookAt(page, { name: `visits list ${name}`, device: look, part: 'main' })));
      await open(page, '/walkthroughs/new');
      await page.getByRole('combobox', { name: 'School' }).click();
      await page.getByRole('option').first().click();
      await page.getByRole('combobox', { name: 'Form' }).click();
      await page.getByRole('option', { name: `Walk followed ${name}` }).click();
      await page.getByText('3', { exact: true }).click();
      await page.getByRole('combobox', { name: 'Who comes along?' }).fill('Laverne');
      await page.getByRole('option', { name: /Laverne Whitaker/ }).click();
      await page.getByRole('button', { name: 'Remove Laverne Whitaker' }).waitFor();
      wrong.push(...(await lookAt(page, { name: `plan a visit ${name}`, device: look, part: 'main' })));
      await page.getByRole('button', { name: 'Plan it' }).click();
      await page.getByRole('heading', { name: 'Agenda' }).waitFor();
      visitId = page.url().split('/').at(-1) ?? '';
      expect(visitId).toMatch(/^[0-9a-f-]{36}$/);
    },
    patience,
  );

  it(
    'the team is told by mail, with an entry for the calendar that names nobody',
    async () => {
      await expect.poll(async () => (await mailsAbout(visitId)).length, { timeout: patience, interval: 1000 }).toBe(2);
      const mails = await mailsAbout(visitId);
      const invitation = mails.find(({ words }) => words.startsWith('To: laverne'));
      expect(invitation?.entry).toContain('METHOD:REQUEST');
      expect(invitation?.entry).toContain(`UID:visit-${visitId}@trellis`);
      for (const { words, entry } of mails)
        for (const secret of ['Tallulah', 'classroom of']) expect(`${words.split('\n').slice(1).join('\n')}${entry}`).not.toContain(secret);
    },
    patience * 1.5,
  );

  it('the invitation waits on Today, and one touch answers it', async () => {
    const { page } = observer;
    await open(page, '/');
    const card = page.getByRole('region', { name: /to answer: do you come/ });
    const line = card.getByRole('listitem').filter({ has: page.locator(`a[href="/walkthroughs/${visitId}"]`) });
    await line.waitFor();
    wrong.push(...(await lookAt(page, { name: `today with an invitation ${name}`, device: look, part: 'main' })));
    await line.getByRole('button', { name: 'I come' }).click();
    await line.waitFor({ state: 'detached' });
    await open(lead.page, `/walkthroughs/${visitId}`);
    await row(lead.page, 'Laverne Whitaker').getByText('Coming').waitFor();
  });

  it('the agenda becomes the team’s own, and nothing that was typed is lost on the way', async () => {
    const { page } = observer;
    await open(page, `/walkthroughs/${visitId}`);
    await page.getByRole('button', { name: 'Change the agenda' }).click();
    await page.getByRole('button', { name: 'Add a part' }).click();
    const parts = page.getByRole('form', { name: 'Parts of the agenda' });
    await parts.getByText('Each part needs a name.').waitFor();
    const count = await parts.getByRole('listitem').count();
    await parts.getByRole('textbox', { name: `What, part ${count}` }).fill('Thank the office');
    await parts.getByRole('textbox', { name: `Materials, part ${count}` }).fill('Badges');
    await parts.getByRole('textbox', { name: `Minutes of part ${count}` }).fill('5');
    wrong.push(...(await lookAt(page, { name: `agenda ${name}`, device: look, part: 'main' })));
    await parts.getByRole('button', { name: `Part ${count} earlier` }).click();
    await parts.getByText(/^Sent/).waitFor();
    await page.getByRole('button', { name: 'Done' }).click();
    await lead.page.reload();
    await lead.page.getByRole('cell', { name: 'Thank the office' }).waitFor();
    await lead.page.getByText('The team’s own.').waitFor();
  });

  it('the team changes: one more is invited, one is taken off and comes back by Undo, and the lead is handed over', async () => {
    const { page } = lead;
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await page.getByRole('combobox', { name: 'Who?' }).fill('Gloria');
    await page.getByRole('option', { name: /Gloria Mendez/ }).click();
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await row(page, 'Gloria Mendez').waitFor();
    await page.getByRole('button', { name: 'Take Gloria Mendez off the team' }).click();
    await row(page, 'Gloria Mendez').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await row(page, 'Gloria Mendez').waitFor();
    wrong.push(...(await lookAt(page, { name: `visit ${name}`, device: look, part: 'main' })));
    await page.getByRole('button', { name: 'Hand the lead to Laverne Whitaker' }).click();
    await page.getByRole('button', { name: 'Hand it over' }).click();
    await row(page, 'Laverne Whitaker').getByText('Leads the visit').waitFor();
    expect(await page.getByRole('button', { name: 'Move it' }).count()).toBe(0);
  });

  it('the new lead moves it by an hour, and can take it into an own calendar', async () => {
    const { page } = observer;
    await open(page, `/walkthroughs/${visitId}`);
    await page.getByRole('button', { name: 'Move it' }).click();
    await page.getByLabel('Start', { exact: true }).fill('10:15');
    await page.getByRole('dialog').getByRole('button', { name: 'Move it' }).click();
    await page.getByText(/10:15 am\. Planned\./).waitFor();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Add to calendar' }).click()]);
    expect(file.suggestedFilename()).toBe(`visit ${await today(page)}.ics`);
  });

  it('and it starts on its day from Today', async () => {
    const { page } = observer;
    await open(page, '/');
    const card = page.getByRole('region', { name: /^Today: / });
    await card.getByRole('link', { name: /^(Start|Observe)$/ }).waitFor();
    wrong.push(...(await lookAt(page, { name: `today with a visit ${name}`, device: look, part: 'main' })));
    await open(page, `/walkthroughs/${visitId}`);
    await page.getByRole('link', { name: 'Start', exact: true }).click();
    await page.getByRole('link', { name: /A 3rd-grade classroom/ }).click();
    await page.getByRole('textbox', { name: 'A line', exact: true }).waitFor();
  });

  it(
    'a move is one mail to each, under the same name',
    async () => {
      const moves = async () => (await mailsAbout(visitId)).filter(({ words }) => words.includes('A visit was moved'));
      await expect.poll(async () => (await moves()).length, { timeout: patience, interval: 1000 }).toBeGreaterThanOrEqual(2);
      const sequences = (await mailsAbout(visitId))
        .filter(({ words }) => words.startsWith('To: laverne'))
        .map(({ entry }) => Number(/SEQUENCE:(\d+)/.exec(entry)?.[1]));
      expect(sequences).toHaveLength(2);
      expect(sequences[1]).toBeGreaterThan(sequences[0]!);
    },
    patience * 1.5,
  );

  it('without a fault, at every size', async () => {
    expect(wrong).toEqual([]);
    expect([lead, observer].flatMap(({ faults }) => faults)).toEqual([]);
    await heading(lead.page).waitFor();
  });
});
