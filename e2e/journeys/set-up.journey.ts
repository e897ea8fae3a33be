import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, read } from '../support/ask.ts';
import { desk, openDevice, phone, type Visitor } from '../support/browser.ts';
import { lookAt } from '../support/look-at.ts';
import { accessProblems, sidewaysScroll } from '../support/looks.ts';
import { heading } from '../support/people.ts';
import { freePort, type RunningServer, startServer } from '../support/start-server.ts';

const password = 'a few words in a row';
const schools = 'name\tregion\tlevel\nMaple Elementary\tNorth\telementary\nCedar Elementary\tNorth\telementary\nBirch K-8\tSouth\tK-8';
const people = `name,email,role,school,region
Pilar Soto,pilar@meadow.test,math manager,,
Dev Anand,dev@meadow.test,district coach,,
Nora Quill,nora@meadow.test,principal,Maple Elementary,
Omar Haddix,not an address,teacher,Maple Elementary,
Tess Bright,tess@meadow.test,teacher,Elm Street Elementary,
Uma Field,uma@meadow.test,wizard,Cedar Elementary,
Will Tran,will@meadow.test,teacher,Cedar Elementary,`;

describe('A district from nothing', () => {
  let server: RunningServer | undefined;
  let visitor: Visitor | undefined;
  let page: Page;
  let link: string;

  beforeAll(async () => {
    server = await startServer({ NODE_ENV: 'production', PORT: String(await freePort()) }, /^(http:\/\/\S+\/set-up\/\S+)$/m);
    link = server.url;
    visitor = await openDevice({ baseUrl: new URL(link).origin });
    page = visitor.page;
  });
  afterAll(async () => {
    await visitor?.close();
    await server?.stop();
  });

  const step = (title: string) => page.getByRole('heading', { level: 2, name: title });
  const goOn = () => page.getByRole('button', { name: 'Continue', exact: true }).click();
  const paste = async (rows: string) => {
    await page.getByLabel('Or paste rows from a spreadsheet').fill(rows);
    await page.getByRole('button', { name: 'Check these rows' }).click();
    await page.getByRole('region', { name: 'Report' }).waitFor();
  };

  it('without the link nobody sets anything up', async () => {
    await page.goto('/');
    await expect.poll(() => heading(page).innerText()).toContain('ready to be set up');
    await page.goto('/set-up/mistyped');
    await page.getByText('npm run trellis -- user set-up-link').waitFor();
    expect((await ask(page, '/demonstration/people')).body).toEqual([]);
  });

  it('the one-time link makes the account and the district', async () => {
    await page.goto(link);
    await page.getByLabel('District', { exact: true }).fill('Meadow Unified');
    const zone = page.getByRole('combobox', { name: 'Time zone' });
    await zone.fill('Los Ang');
    await zone.press('Tab');
    await page.getByLabel('Your e-mail').fill('ada@meadow.test');
    await page.getByLabel('Your name').fill('Ada Stein');
    await page.getByLabel('Password', { exact: true }).fill('too short');
    await page.getByRole('button', { name: 'Set up the district' }).click();
    await page.getByText('3 more characters are needed.').waitFor();
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Set up the district' }).click();
    await step('Do you want a second factor?').waitFor();
  });

  it('and opens for nobody again', async () => {
    const other = await openDevice({ baseUrl: new URL(link).origin });
    await other.page.goto(link);
    await other.page.getByText('npm run trellis -- user set-up-link').waitFor();
    expect(await other.page.getByLabel('Your e-mail').count()).toBe(0);
    await other.close();
  });

  it('the school year has its usual days filled in', async () => {
    await page.getByRole('button', { name: 'Later, under Account and security' }).click();
    await step('Is this your district?').waitFor();
    await goOn();
    await step('When is school?').waitFor();
    await page.getByRole('button', { name: 'Make the school year' }).click();
    await step('Which schools are there?').waitFor();
  });

  it('schools come by paste', async () => {
    await paste(schools);
    await page.getByRole('button', { name: 'Import 3 rows' }).click();
    await page.getByText('3 schools were added.').waitFor();
    await goOn();
  });

  it('people come by a file; rows that cannot be taken are named, and the rest is in', async () => {
    await step('Who works here?').waitFor();
    await page.locator('input[type=file]').setInputFiles({ name: 'staff.csv', mimeType: 'text/csv', buffer: Buffer.from(people) });
    const report = page.getByRole('region', { name: 'Report' });
    await report.waitFor();
    const text = await report.innerText();
    expect(text).toContain('staff.csv: 7 rows, 4 good, 3 to mend');
    for (const problem of ['"not an address" is not an e-mail address.', 'There is no school "Elm Street Elementary"', '"wizard" is no role'])
      expect(text).toContain(problem);
    expect((await report.getByRole('row').allInnerTexts()).slice(1).map((row) => row.split(/\s/)[0])).toEqual(['5', '6', '7']);
    await page.getByRole('button', { name: 'Import 4 rows' }).click();
    await page.getByText('4 people were added.').waitFor();
    await goOn();
  });

  it('left in the middle, it goes on where it was', async () => {
    await step('Who leads, and who coaches?').waitFor();
    await page.goto('/set-up-district');
    await step('Who sees single classrooms?').waitFor();
  });

  it('who sees single classrooms has to be chosen', async () => {
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Record the decision' }).click();
    await page.getByText('Choose one; nothing is chosen for you.').waitFor();
    await page.getByRole('radio', { name: 'The visiting team and that teacher' }).check();
    await page.getByRole('button', { name: 'Record the decision' }).click();
    await step('Whom do you invite now?').waitFor();
  });

  it('an invitation goes by mail', async () => {
    await page.getByRole('checkbox', { name: 'Pilar Soto' }).check();
    await page.getByRole('button', { name: 'Invite 1 person' }).click();
    await page.getByText('1 invitation sent.').waitFor();
    await goOn();
    await step('The district works, and some things are open').waitFor();
    expect(await page.locator('main').getByRole('link', { name: 'Second factor' }).count()).toBe(1);
    expect(await page.locator('main').getByRole('link', { name: 'Schools', exact: true }).count()).toBe(0);
  });

  it('the invited manager makes an account on the phone, and signs in with the password', async () => {
    const folder = join(server?.dataFolder ?? '', 'mail');
    const [file] = await readdir(folder);
    const mail = await readFile(join(folder, file ?? ''), 'utf8');
    expect(mail).toContain('To: pilar@meadow.test');
    const invitation = /http:\/\/\S+\/invitation\/\S+/.exec(mail)?.[0] ?? '';

    const pilar = await openDevice({ viewport: phone, touch: true, baseUrl: new URL(link).origin });
    await pilar.page.goto(invitation);
    await pilar.page.getByRole('heading', { name: 'Welcome, Pilar Soto' }).waitFor();
    expect(await accessProblems(pilar.page)).toEqual([]);
    expect(await sidewaysScroll(pilar.page)).toBe(0);
    await pilar.page.getByLabel('Password', { exact: true }).fill(password);
    await pilar.page.getByRole('button', { name: 'Make my account' }).click();
    await pilar.page.getByRole('button', { name: /^Pilar Soto, Mathematics manager/ }).waitFor();

    await pilar.page.getByRole('button', { name: /^Pilar Soto, Mathematics manager/ }).click();
    await pilar.page.getByRole('menuitem', { name: 'Sign out' }).click();
    await pilar.page.waitForURL(/\/sign-in/);
    expect(await accessProblems(pilar.page)).toEqual([]);
    await pilar.page.getByLabel('E-mail').fill('pilar@meadow.test');
    await pilar.page.getByLabel('Password', { exact: true }).fill('not the password');
    await pilar.page.getByRole('button', { name: 'Sign in' }).click();
    await pilar.page.getByRole('alert').waitFor();
    await pilar.page.getByLabel('Password', { exact: true }).fill(password);
    await pilar.page.getByRole('button', { name: 'Sign in' }).click();
    await pilar.page.getByRole('button', { name: /^Pilar Soto, Mathematics manager/ }).waitFor();
    expect((await ask(pilar.page, '/invitations')).status).toBe(403);

    await pilar.page.goto(invitation);
    await pilar.page.getByRole('alert').waitFor();
    expect(pilar.faults).toEqual([]);
    await pilar.close();
  });

  it('the administrator has a district, and reads no coaching content', async () => {
    const { total } = await read<{ total: number }>(page, '/people');
    expect(total).toBe(5);
    expect((await ask(page, '/practice/week')).status).toBe(403);
    await page.goto('/schools');
    await page.getByRole('link', { name: 'Birch K-8' }).waitFor();
  });

  it('every page of the set-up can be read by everybody', async () => {
    const found: string[] = [];
    for (const name of ['second_factor', 'district', 'school_year', 'schools', 'people', 'roles', 'classroom_rows', 'invitations', 'finish']) {
      await page.goto(`/set-up-district?step=${name}`);
      await page.locator('main h2').first().waitFor();
      found.push(...(await lookAt(page, { name: `set-up ${name}`, device: 'desk', part: 'main' })));
      await page.setViewportSize(phone);
      found.push(...(await lookAt(page, { name: `set-up ${name}`, device: 'phone', part: 'main' })));
      await page.setViewportSize(desk);
    }
    expect(found).toEqual([]);
  });

  it('without a fault of the pages', () => expect(visitor?.faults).toEqual([]));
});
