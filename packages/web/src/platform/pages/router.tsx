import { createRootRoute, createRoute, createRouter, notFound, Outlet, redirect } from '@tanstack/react-router';
import type { Session } from '@trellis/domain/access';
import { ensureSession } from '../session/session.ts';
import { FailedPage } from '../shell/failed-page.tsx';
import { FirstFailed, FirstLoading } from '../shell/first-frame.tsx';
import { LoadingPage } from '../shell/loading-page.tsx';
import { NotFoundPage } from '../shell/not-found-page.tsx';
import { Shell } from '../shell/shell.tsx';
import type { Page } from './page.ts';
import { checkPages, mayOpen, menuOf } from './registry.ts';

const setUpPath = '/set-up';
const signInPath = '/sign-in';

/** Sends somebody who may not be here where they can go on; lets everybody else through. */
async function guard(page: Page, pages: readonly Page[], address: string): Promise<void> {
  const session = await ensureSession();
  if (session.needsSetUp && !page.path.startsWith(setUpPath) && pages.some(({ path }) => path === setUpPath)) throw redirect({ to: setUpPath });
  if ((page.audience ?? 'appointment') === 'everybody') return;
  // where a session has ended, pages that work without the server stay open
  const gone = session.account === null || (session.standing === 'signed_out' && !page.offline);
  if (gone) throw redirect({ to: signInPath, search: address === '/' ? {} : { next: address } });
  if ((page.audience ?? 'appointment') === 'appointment' && session.current === null) throw redirect({ to: '/account' });
  if (!mayOpen(page, openerOf(session))) throw notFound();
}

const openerOf = (session: Session) => ({ role: session.current?.role ?? null, permissions: session.permissions });

/** `/` without a page of its own is the first page of the menu. */
async function toFirstPage(pages: readonly Page[]): Promise<never> {
  const session = await ensureSession();
  if (session.needsSetUp && pages.some(({ path }) => path === setUpPath)) throw redirect({ to: setUpPath });
  if (session.account === null) throw redirect({ to: signInPath });
  throw redirect({ to: menuOf(pages, openerOf(session))[0]?.path ?? '/account' });
}

/** The search part of an address as plain text, so that people can read and mend it. */
function stringifySearch(search: Record<string, unknown>): string {
  const said = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(said.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}

/** The router over the pages of all rooms. */
export function createPageRouter(pages: readonly Page[]) {
  checkPages(pages);
  const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });
  const first = { pendingComponent: FirstLoading, errorComponent: FirstFailed };
  const shell = createRoute({ id: 'shell', getParentRoute: () => root, component: Shell, notFoundComponent: NotFoundPage, ...first });
  const routeOf = (page: Page, parent: () => typeof root | typeof shell) =>
    createRoute({
      getParentRoute: parent as () => typeof root,
      path: page.path,
      component: page.component,
      staticData: { title: page.title },
      beforeLoad: ({ location }) => guard(page, pages, location.href),
      ...(page.frame === 'bare' ? first : {}),
    });
  const framed = pages.filter(({ frame }) => frame !== 'bare').map((page) => routeOf(page, () => shell));
  const bare = pages.filter(({ frame }) => frame === 'bare').map((page) => routeOf(page, () => root));
  const start = createRoute({ getParentRoute: () => shell, path: '/', beforeLoad: () => toFirstPage(pages) });
  const elsewhere = createRoute({ getParentRoute: () => shell, path: '$', component: NotFoundPage }) as unknown as (typeof framed)[number];
  const inShell = pages.some(({ path }) => path === '/') ? [...framed, elsewhere] : [start as unknown as (typeof framed)[number], ...framed, elsewhere];
  return createRouter({
    routeTree: root.addChildren([shell.addChildren(inShell), ...bare]),
    defaultPreload: 'intent',
    defaultPendingMs: 300,
    defaultPendingComponent: LoadingPage,
    defaultErrorComponent: FailedPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch,
    notFoundMode: 'fuzzy',
  });
}
