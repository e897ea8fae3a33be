import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Visitor } from '../support/browser.ts';
import { accessProblems } from '../support/looks.ts';
import { heading, open, openAs } from '../support/people.ts';

/** In Cypress, which has no framework: what is published here is nobody else's. */
describe('A district writes down what observers look for', () => {
  let faith: Visitor;
  let olaf: Visitor;

  beforeAll(async () => {
    [faith, olaf] = await Promise.all([openAs('Faith'), openAs('Olaf')]);
  });
  afterAll(() => Promise.all([faith.close(), olaf.close()]));

  it('a rubric begins from a built-in one; an indicator moves by keyboard, over the border of its section, and keeps the focus', async () => {
    const { page } = faith;
    await open(page, '/rubrics');
    await page.getByRole('button', { name: 'Begin a rubric' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('What we look for');
    await page.getByRole('button', { name: 'Begin', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Version 1: what will observers look for?' }).waitFor();
    const row = page.getByRole('button', { name: /^1B/ });
    await row.focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('region', { name: 'Lesson content' }).getByRole('button', { name: /^1B/ }).waitFor();
    await expect.poll(() => row.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByRole('region', { name: 'Classroom culture' }).getByRole('button', { name: /^1B/ }).waitFor();
    expect(await accessProblems(page)).toEqual([]);
  });

  it('two write in it at once: different fields stay both, the same field shows both', async () => {
    await open(olaf.page, '/rubrics');
    await olaf.page.getByRole('link', { name: 'What we look for' }).click();
    await olaf.page.getByRole('link', { name: 'Go on with version 1' }).click();
    const wording = ({ page }: Visitor) => page.getByRole('textbox', { name: 'What observers look for' });
    const write = async (who: Visitor, code: string, text: string) => {
      const row = who.page.getByRole('button', { name: new RegExp(`^${code}`) });
      if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
      await wording(who).fill(text);
      await wording(who).blur();
    };
    await write(faith, '1A', 'Students listen.');
    await faith.page.getByRole('status').filter({ hasText: /^Sent/ }).first().waitFor();
    await write(olaf, '2A', 'The content fits the grade.');
    await olaf.page.getByRole('button', { name: '1A Students listen.' }).waitFor();
    await olaf.page.getByRole('button', { name: '2A The content fits the grade.' }).waitFor();

    await faith.page.getByRole('button', { name: /^1A/ }).click();
    await write(faith, '2A', 'It is on grade.');
    const conflict = faith.page.getByRole('alert').filter({ hasText: 'Somebody changed this meanwhile' });
    await conflict.waitFor();
    expect(await conflict.innerText()).toContain('The content fits the grade.');
    expect(await wording(faith).inputValue()).toBe('It is on grade.');
    await conflict.getByRole('button', { name: 'Keep mine' }).click();
    await faith.page.getByRole('button', { name: '2A It is on grade.' }).waitFor();
  });

  it('it is tried as on a phone, by touch and by key', async () => {
    const { page } = faith;
    await page.getByRole('button', { name: 'Preview' }).click();
    const first = page.getByRole('radiogroup', { name: /^1A/ });
    await first.getByRole('radio', { name: 'Mostly' }).click();
    await page.keyboard.press('4');
    expect(await first.getByRole('radio', { name: 'Fully' }).isChecked()).toBe(true);
    await page.keyboard.press('-');
    expect(await first.getByRole('button', { name: 'Not observed' }).getAttribute('aria-pressed')).toBe('true');
    await first.getByRole('button', { name: 'Not observed' }).click();
    expect(await first.getByRole('button', { name: 'Not observed' }).getAttribute('aria-pressed')).toBe('false');
    expect(await accessProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close the preview' }).click();
  });

  it('only those who may publish it do, and then it never changes: the next version says what became of each indicator', async () => {
    expect(await olaf.page.getByRole('button', { name: 'Publish' }).count()).toBe(0);
    const { page } = faith;
    const publish = async () => {
      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
      await page.getByRole('heading', { level: 1, name: 'What we look for' }).waitFor();
    };
    await publish();
    await page.getByRole('button', { name: 'Begin the next version' }).click();
    await page.getByRole('button', { name: /^3B/ }).click();
    await page.getByRole('combobox', { name: 'Whose action' }).selectOption('both');
    await page.getByRole('button', { name: 'Remove 5B' }).click();
    await publish();
    await page.getByRole('heading', { name: 'From version 1 to 2' }).waitFor();
    const row = (code: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${code}`) }) });
    expect(await row('1A').innerText()).toContain('One series');
    expect(await row('3B').innerText()).toContain('Not decided');
    await page.getByText('Gone: 5B').waitFor();
    expect(await accessProblems(page)).toEqual([]);
    await heading(page).waitFor();
    expect([...faith.faults, ...olaf.faults]).toEqual([]);
  });
});
