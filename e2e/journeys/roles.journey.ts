import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, read } from '../support/ask.ts';
import { openDevice, type Visitor } from '../support/browser.ts';
import { heading, open, openAs } from '../support/people.ts';

const nothingHere = 'There is nothing here that you can open';
const year = 'from=2026-01-01&to=2026-12-31';

/** One operation of each permission that some roles do not have. */
const operations = {
  log: '/practice/week',
  facilitate: `/practice/occurrences?${year}`,
  team: '/insight/held-against-planned',
  people: '/people',
  invite: '/invitations',
  manage: '/district/set-up',
  access: '/access/sharing',
  materials: '/materials/projects',
} as const;
type Operation = keyof typeof operations;

interface Expected {
  name: string;
  menu: string[];
  /** pages of other roles */
  closed: string[];
  refused: Operation[];
}

const roles: Record<string, Expected> = {
  'a coach': {
    name: 'Tallulah Ishikawa',
    menu: ['Today', 'My week', 'Walkthroughs', 'District design', 'Around the design'],
    closed: ['/coaches', '/access', '/people/import', '/schools/import', '/set-up-district', '/my-school'],
    refused: ['team', 'invite', 'manage', 'access'],
  },
  'the mathematics manager': {
    name: 'Triston Avery',
    menu: ['Today', 'Coaches', 'My week', 'Practice', 'Walkthroughs', 'Planned and held', 'District design', 'Around the design'],
    closed: ['/access', '/people/invitations', '/my-school', '/set-up-district'],
    refused: ['invite', 'manage', 'access'],
  },
  'a principal': {
    name: 'Raymond Cole',
    menu: ['Today', 'My school', 'Walkthroughs', 'Planned and held', 'Around the design'],
    closed: ['/my-week', '/log/new', '/my-practice/second-look', '/coaches', '/approaches', '/imports', '/access', '/people/new'],
    refused: ['log', 'team', 'invite', 'manage', 'access'],
  },
  'a principal supervisor': {
    name: 'Gloria Mendez',
    menu: ['Today', 'Schools', 'Practice', 'Walkthroughs', 'Planned and held', 'District design', 'Around the design'],
    closed: ['/my-week', '/my-school', '/approaches', '/imports', '/access', '/schools/import'],
    refused: ['log', 'invite', 'manage', 'access'],
  },
  'a teacher': {
    name: 'Ana Ruiz',
    menu: ['Today', 'Feedback', 'Calibration', 'Around the design'],
    closed: ['/my-week', '/planned', '/coaches', '/approaches', '/roadblocks', '/imports', '/access', '/people/new', '/my-school'],
    refused: ['log', 'facilitate', 'team', 'invite', 'manage', 'access'],
  },
  'the manager of the other district': {
    name: 'Faith Morrow',
    menu: ['Today', 'Coaches', 'My week', 'Practice', 'Walkthroughs', 'Planned and held', 'District design', 'Around the design'],
    closed: ['/access', '/people/new', '/my-school', '/set-up-district'],
    refused: ['invite', 'manage', 'access'],
  },
  'an administrator': {
    name: 'Ivan Petrov',
    menu: ['Today', 'People', 'Schools & years', 'Imports', 'Access', 'District design', 'Around the design'],
    closed: ['/my-week', '/log/new', '/planned', '/coaches', '/approaches', '/materials', '/roadblocks', '/my-school'],
    refused: ['log', 'facilitate', 'team', 'materials'],
  },
  'a researcher': {
    name: 'Maren Holt',
    menu: ['Today', 'Practice', 'Walkthrough trends', 'District design', 'Around the design', 'Published and computed', 'Methods'],
    closed: ['/my-week', '/log', '/my-practice', '/planned', '/coaches', '/people', '/imports', '/access', '/roadblocks', '/my-school'],
    refused: ['log', 'facilitate', 'team', 'people', 'invite', 'manage', 'access'],
  },
};

/** Ids of Cypress, by what reads each. */
interface Elsewhere {
  appointment: string;
  operations: string[];
  pages: string[];
}

async function lookAround(page: Page): Promise<Elsewhere> {
  const [design] = await read<{ id: string }[]>(page, '/infrastructure/designs');
  const { rows: components } = await read<{ rows: { id: string }[] }>(page, `/infrastructure/designs/${design?.id}/components`);
  const [school] = await read<{ id: string }[]>(page, '/schools');
  const [region] = await read<{ id: string }[]>(page, '/regions');
  const people = await read<{ rows: { id: string }[] }>(page, '/people');
  const { current } = await read<{ current: { id: string } }>(page, '/session');
  const liza = await openAs('Liza');
  const { entries } = await read<{ entries: { id: string; appointmentId: string }[] }>(liza.page, '/practice/entries');
  await liza.close();
  const [component, person, entry] = [components[0]?.id, people.rows[0]?.id, entries[0]];
  return {
    appointment: current.id,
    operations: [
      `/infrastructure/designs/${design?.id}`,
      `/infrastructure/designs/${design?.id}/components/${component}`,
      `/infrastructure/rating?designId=${design?.id}`,
      `/people/${person}`,
      `/practice/entries/${entry?.id}`,
      `/practice/entries?appointmentId=${entry?.appointmentId}`,
      `/practice/profile?${year}&appointmentId=${entry?.appointmentId}`,
      `/insight/team-profile?unitKind=region&unitId=${region?.id}`,
    ],
    pages: [`/design/components/${component}`, `/schools/${school?.id}`, `/people/${person}`, `/log/${entry?.id}`],
  };
}

let cypress: Elsewhere;
beforeAll(async () => {
  const faith = await openAs('Faith');
  cypress = await lookAround(faith.page);
  await faith.close();
});

describe.each(Object.entries(roles))('%s', (_role, { name, menu, closed, refused }) => {
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    visitor = await openAs(name);
    page = visitor.page;
  });
  afterAll(() => visitor?.close());

  it('begins with what is next, and has the menu of the role', async () => {
    expect(await heading(page).innerText()).toBe(`What is next, ${name.split(' ')[0]}?`);
    const items = page.getByRole('navigation', { name: 'Menu' }).getByRole('listitem');
    expect(await items.allInnerTexts()).toEqual(menu);
  });

  it('every line of the menu opens', async () => {
    for (const label of menu) {
      await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: label, exact: true }).click();
      await expect.poll(() => heading(page).count()).toBe(1);
      expect(await heading(page).innerText()).not.toBe(nothingHere);
      await expect
        .poll(() =>
          page
            .getByRole('alert')
            .filter({ hasText: /could not|role does not/ })
            .count(),
        )
        .toBe(0);
    }
  });

  it('addresses of others say that there is nothing here', async () => {
    const said: Record<string, string> = {};
    for (const path of closed) {
      await open(page, path);
      said[path] = await heading(page).innerText();
    }
    expect(said).toEqual(Object.fromEntries(closed.map((path) => [path, nothingHere])));
  });

  it('the API refuses what the role does not include, and only that', async () => {
    const found: string[] = [];
    for (const [operation, path] of Object.entries(operations)) {
      const { status } = await ask(page, path);
      expect([200, 403], `${path} is answered ${status}`).toContain(status);
      if (status === 403) found.push(operation);
    }
    expect(found.toSorted()).toEqual(refused.toSorted());
  });

  it.runIf(name !== 'Faith Morrow')('nothing of the other district opens by its id', async () => {
    for (const path of cypress.operations) expect([403, 404], `${path} opens`).toContain((await ask(page, path)).status);
    expect([403, 404]).toContain((await ask(page, '/schools', { as: cypress.appointment })).status);
    for (const path of cypress.pages) {
      await page.goto(path);
      await expect.poll(() => heading(page).innerText(), { message: `${path} opens` }).toBe(nothingHere);
    }
  });

  it('without a fault of the pages', () => expect(visitor.faults).toEqual([]));
});

describe('nobody signed in', () => {
  it('is answered nothing, and is asked to sign in', async () => {
    const { page, close } = await openDevice();
    await page.goto('/sign-in');
    for (const path of [...Object.values(operations), ...cypress.operations]) expect((await ask(page, path)).status, path).toBe(401);
    await page.goto('/my-week');
    await page.waitForURL(/\/sign-in/);
    expect(await page.locator('main').innerText()).not.toContain('What did you do');
    await close();
  });
});
