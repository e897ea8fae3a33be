import { describe, expect, test } from 'vitest';
import type { Page } from './page.ts';
import { bottomBarOf, checkPages, currentItem, findable, mayOpen, menuOf, newOf, type Opener, pageAt, tabsOf } from './registry.ts';

const icon = () => null;
const component = (() => null) as unknown as Page['component'];
const page = (path: string, more: Partial<Page> = {}): Page => ({ path, title: path.slice(1), component, ...more });

const coach: Opener = { role: 'district_coach', permissions: ['district.read', 'practice.log'] };
const principal: Opener = { role: 'principal', permissions: ['district.read'] };
const nobody: Opener = { role: null, permissions: [] };

const pages: Page[] = [
  page('/results', {
    menu: [
      { label: 'Results', icon, order: 40, roles: ['principal'] },
      { label: 'Results & plans', icon, order: 60 },
    ],
  }),
  page('/week', { permission: 'practice.log', menu: { label: 'My week', icon, order: 10 }, new: { label: 'Log entry', order: 1 } }),
  page('/', { title: 'Today', menu: { label: 'Today', icon, order: 0 } }),
  page('/schools/$schoolId', { permission: 'district.read' }),
  page('/sign-in', { audience: 'everybody', frame: 'bare' }),
  page('/account', { audience: 'account' }),
];

describe('A row of tabs', () => {
  test('holds the pages that name it and may be opened, in order', () => {
    const row = [
      page('/design/map', { tab: { row: 'District design', label: 'Map', order: 20 } }),
      page('/design', { tab: { row: 'District design', label: 'Components', order: 10 } }),
      page('/log', { permission: 'practice.log', tab: { row: 'District design', label: 'Log', order: 30 } }),
      page('/years', { tab: { row: 'Schools and years', label: 'Years', order: 1 } }),
    ];
    expect(tabsOf(row, 'District design', principal)).toEqual([
      { to: '/design', label: 'Components' },
      { to: '/design/map', label: 'Map' },
    ]);
    expect(tabsOf(row, 'District design', coach)).toHaveLength(3);
  });
});

describe('The menu', () => {
  test('holds what the role may open, in order, under the name that the role knows', () => {
    expect(menuOf(pages, coach).map(({ label }) => label)).toEqual(['Today', 'My week', 'Results & plans']);
    expect(menuOf(pages, principal).map(({ label }) => label)).toEqual(['Today', 'Results']);
  });

  test('is empty for somebody without a role', () => {
    expect(menuOf(pages, nobody)).toEqual([]);
  });

  test('offers new things to those who may make them', () => {
    expect(newOf(pages, coach)).toEqual([{ label: 'Log entry', path: '/week' }]);
    expect(newOf(pages, principal)).toEqual([]);
  });

  test('marks the page that the address lies below, never Today for everything', () => {
    const items = menuOf(pages, coach);
    expect(currentItem(items, '/week/2026-11-20')?.label).toBe('My week');
    expect(currentItem(items, '/weekly')).toBeNull();
    expect(currentItem(items, '/')?.label).toBe('Today');
  });

  test('marks the line that covers an address, unless another line is nearer', () => {
    const around = { label: 'Around', icon, order: 30, path: '/vision', covers: ['/pulse', '/week/plan'] };
    expect(currentItem([around], '/pulse/7')?.label).toBe('Around');
    expect(currentItem([around, { label: 'Plan', icon, order: 40, path: '/week/plan/next' }], '/week/plan/next')?.label).toBe('Plan');
    expect(currentItem([around], '/pulses')).toBeNull();
  });
});

describe('A phone', () => {
  const items = (count: number) => Array.from({ length: count }, (_, order) => ({ label: `${order}`, icon, order, path: `/${order}` }));

  test('shows up to five as they are, else four and More', () => {
    expect(bottomBarOf(items(5))).toMatchObject({ more: [], shown: { length: 5 } });
    expect(bottomBarOf(items(8))).toMatchObject({ more: { length: 4 }, shown: { length: 4 } });
  });
});

describe('Finding and opening', () => {
  test('finds pages by the name in the menu, and none that need a record or have no frame', () => {
    expect(findable(pages, coach).map(({ label }) => label)).toEqual(['account', 'My week', 'Results & plans', 'Today']);
  });

  test('needs the permission, and an appointment unless the page says otherwise', () => {
    expect(mayOpen(pages[1]!, principal)).toBe(false);
    expect(mayOpen(pages[2]!, nobody)).toBe(false);
    expect(mayOpen(pages[4]!, nobody)).toBe(true);
    expect(mayOpen(pages[5]!, nobody)).toBe(true);
  });

  test('refuses two pages at one address', () => {
    expect(() => checkPages([page('/schools/$id'), page('/schools/$schoolId')])).toThrow('/schools/$schoolId');
    expect(() => checkPages(pages)).not.toThrow();
  });
});

test('An address opens the page that stands at it, else the record that it names', () => {
  const rooms = [page('/log/$entryId'), page('/log/new'), page('/log')];
  expect(pageAt(rooms, '/log/new')?.path).toBe('/log/new');
  expect(pageAt(rooms, '/log/4711')?.path).toBe('/log/$entryId');
  expect(pageAt(rooms, '/log/4711/more')).toBeUndefined();
});
