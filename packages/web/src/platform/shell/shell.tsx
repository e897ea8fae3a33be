import { Outlet, useLocation } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useOpener, usePages } from '../pages/pages-context.ts';
import { bottomBarOf, currentItem, menuOf } from '../pages/registry.ts';
import { useSession } from '../session/session.ts';
import { BottomBar } from './bottom-bar.tsx';
import { Header } from './header.tsx';
import { DemonstrationBar, OfflineBar, SignedOutBar } from './notice-bars.tsx';
import classes from './shell.module.css';
import { SideBar } from './side-bar.tsx';
import { mainId, usePageFocus } from './use-page-focus.ts';

/** The frame of every page: menu, header, notices, and the page itself. */
export function Shell() {
  const session = useSession();
  const pages = usePages();
  const opener = useOpener();
  const { pathname } = useLocation();
  usePageFocus();
  const items = menuOf(pages, opener);
  const current = currentItem(items, pathname);
  const bar = bottomBarOf(items);
  return (
    <div className={classes.shell} data-menu={items.length > 0 || undefined}>
      <a className={classes.skip} href={`#${mainId}`}>
        Skip to the page
      </a>
      <SideBar items={items} current={current} />
      <Header />
      <div className={classes.notices}>
        {session.mode === 'demonstration' && <DemonstrationBar />}
        {session.standing === 'signed_out' && <SignedOutBar />}
        {session.standing === 'offline' && <OfflineBar asOf={session.asOf} />}
      </div>
      <main className={classes.main} id={mainId} tabIndex={-1}>
        <div className={classes.page}>
          <Suspense>
            <Outlet />
          </Suspense>
        </div>
      </main>
      {items.length > 0 && <BottomBar {...bar} current={current} />}
    </div>
  );
}
