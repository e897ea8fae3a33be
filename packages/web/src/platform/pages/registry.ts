import type { Permission, Role } from '@trellis/domain/access';
import type { MenuEntry, Page } from './page.ts';

/** What decides which pages somebody sees: the role of the appointment, and what it includes. */
export interface Opener {
  role: Role | null;
  permissions: readonly Permission[];
}

export interface MenuItem extends MenuEntry {
  path: string;
}

type Rule = { permission?: Permission; roles?: readonly Role[] };

function fits(rule: Rule, opener: Opener): boolean {
  if (rule.permission !== undefined && !opener.permissions.includes(rule.permission)) return false;
  return rule.roles === undefined || (opener.role !== null && rule.roles.includes(opener.role));
}

/** Whether this appointment may open the page. The server decides again; this only keeps dead links off the page. */
export function mayOpen(page: Page, opener: Opener): boolean {
  if (page.audience === 'everybody') return true;
  if (page.audience === 'account') return fits(page, opener);
  return opener.role !== null && fits(page, opener);
}

/** The menu of an appointment, in order. */
export function menuOf(pages: readonly Page[], opener: Opener): MenuItem[] {
  const items: MenuItem[] = [];
  for (const page of pages) {
    if (page.menu === undefined || !mayOpen(page, opener)) continue;
    const entries: readonly MenuEntry[] = Array.isArray(page.menu) ? page.menu : [page.menu as MenuEntry];
    const entry = entries.find((candidate) => fits(candidate, opener));
    if (entry) items.push({ ...entry, path: page.path });
  }
  return items.sort((a, b) => a.order - b.order || a.label.localeCompare(b.label));
}

/** What the New menu offers, in order. */
export function newOf(pages: readonly Page[], opener: Opener): { label: string; path: string }[] {
  return pages
    .flatMap((page) => (page.new && mayOpen(page, opener) && fits(page.new, opener) ? [{ ...page.new, path: page.path }] : []))
    .sort((a, b) => a.order - b.order || a.label.localeCompare(b.label))
    .map(({ label, path }) => ({ label, path }));
}

/** The tabs of a row that this appointment may open, in order. */
export function tabsOf(pages: readonly Page[], row: string, opener: Opener): { to: string; label: string }[] {
  return pages
    .flatMap((page) => (page.tab?.row === row && mayOpen(page, opener) ? [{ ...page.tab, to: page.path }] : []))
    .sort((a, b) => a.order - b.order || a.label.localeCompare(b.label))
    .map(({ to, label }) => ({ to, label }));
}

/** Pages that can be found by name: everything this appointment may open that needs no record to open it. */
export function findable(pages: readonly Page[], opener: Opener): { label: string; path: string }[] {
  const menu = new Map(menuOf(pages, opener).map(({ path, label }) => [path, label]));
  return pages
    .filter((page) => (page.frame ?? 'shell') === 'shell' && !page.path.includes('$') && mayOpen(page, opener))
    .map((page) => ({ label: menu.get(page.path) ?? page.title, path: page.path }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** A phone's bottom bar: all when they fit, else the first four and the rest behind More. */
export function bottomBarOf(items: readonly MenuItem[]): { shown: readonly MenuItem[]; more: readonly MenuItem[] } {
  return items.length <= 5 ? { shown: items, more: [] } : { shown: items.slice(0, 4), more: items.slice(4) };
}

/** The menu item that the address belongs to: the longest path, or covered address, that it is or lies below. */
export function currentItem(items: readonly MenuItem[], pathname: string): MenuItem | null {
  const lies = (path: string) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`));
  const matching = items.flatMap((item) => [item.path, ...(item.covers ?? [])].filter(lies).map((path) => ({ item, path })));
  return matching.sort((a, b) => b.path.length - a.path.length)[0]?.item ?? null;
}

/** The page that an address opens: the one that stands at it, else one whose names after `$` take its parts. */
export function pageAt(pages: readonly Page[], address: string): Page | undefined {
  const parts = address.split('/');
  const takes = ({ path }: Page) => {
    const own = path.split('/');
    return own.length === parts.length && own.every((part, at) => part.startsWith('$') || part === parts[at]);
  };
  return pages.find(({ path }) => path === address) ?? pages.find(takes);
}

/** Throws when two pages claim one address: then one of them could never be opened. */
export function checkPages(pages: readonly Page[]): void {
  const seen = new Set<string>();
  for (const { path } of pages) {
    const shape = path.replace(/\$[^/]+/g, '$');
    if (seen.has(shape)) throw new Error(`Two pages claim the address ${path}.`);
    seen.add(shape);
  }
}
