import { expect, it } from 'vitest';
import { phone } from '../support/browser.ts';
import { lookAt } from '../support/look-at.ts';
import { open, openAs } from '../support/people.ts';

const patience = 60_000;
const trends = '/walkthroughs/trends';
const question = 'How does what we see in classrooms change?';

it(
  'a principal reads the district, regions and the own school; the chart has its table one key away',
  async () => {
    const { page, faults, close } = await openAs('Raymond Cole');
    await open(page, '/walkthroughs');
    await page.getByRole('link', { name: /^Trends/ }).click();
    await page.waitForURL((url) => url.pathname === trends);
    await page.getByRole('heading', { level: 1, name: question }).waitFor();
    const of = page.getByLabel('Of', { exact: true });
    await of.waitFor();
    const schools = await of.locator('optgroup[label="Schools"] option').allTextContents();
    expect(schools).toHaveLength(1);
    await of.selectOption({ label: schools[0] ?? '' });
    const main = page.locator('main');
    await main.getByText(new RegExp(` in ${schools[0]}\\..*Not for evaluation`)).waitFor();
    expect(await page.getByLabel('Grades').isDisabled(), 'a school is not shown by grade').toBe(true);
    await of.selectOption({ index: 0 });
    await main
      .getByText(/2\d{3}–\d\d: \d\.\d \(\d\.\d.*\), n/)
      .first()
      .waitFor();
    await page.getByRole('img', { name: /^Mean level by term/ }).press('t');
    const heads = await page.getByRole('table', { name: 'Mean level by term' }).getByRole('columnheader').allInnerTexts();
    expect(heads).toEqual(['Term', 'Mean, interval, n', 'Classrooms', 'Visits', 'Observers', 'Not observed', 'Not calibrated']);
    await page.getByText('How do you know?').click();
    expect(await main.innerText()).toContain('Rule walkthrough-trends, version 1.');
    expect(await lookAt(page, { name: 'trends', device: 'desk', part: 'main' })).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  },
  patience,
);

it(
  'a researcher reads districts and regions on a phone, and no school',
  async () => {
    const { page, faults, close } = await openAs('Maren Holt', { viewport: phone, touch: true });
    await open(page, trends);
    expect(
      await page
        .getByLabel('Of', { exact: true })
        .locator('optgroup')
        .evaluateAll((groups) => groups.map((group) => group.getAttribute('label'))),
    ).toEqual(['Regions']);
    expect(await page.locator('main').innerText()).toContain('Which visits were planned is known to those who plan visits.');
    expect(await lookAt(page, { name: 'trends', device: 'phone', part: 'main' })).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  },
  patience,
);

it(
  'where nothing is scored yet, the page says when a term is counted; a teacher finds no such page',
  async () => {
    const manager = await openAs('Faith Morrow');
    await open(manager.page, trends);
    expect(await manager.page.locator('main').innerText()).toMatch(/No term has been counted yet\..*Not for evaluation/);
    await manager.close();
    const teacher = await openAs('Ana Ruiz');
    await teacher.page.goto(trends);
    await teacher.page.getByText('There is nothing here that you can open').waitFor();
    await teacher.close();
  },
  patience,
);
