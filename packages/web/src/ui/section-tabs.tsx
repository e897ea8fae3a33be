import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useCanOpen } from '../platform/pages/can-open.ts';
import { useOpener, usePages } from '../platform/pages/pages-context.ts';
import { tabsOf } from '../platform/pages/registry.ts';
import { TextLink } from './links.tsx';
import classes from './section-tabs.module.css';
import { tabOf } from './tab-of.ts';

interface Props {
  /** what the pages are together: "Schools and years" */
  label: string;
  /** absent: the pages whose `tab` names this row */
  tabs?: readonly { to: string; label: string }[];
  /** the address whose tab is marked, where the page itself lies elsewhere */
  at?: string;
}

/** The pages that belong together, one row; only those that this role may open, and none when there is only one. */
export function SectionTabs({ label, tabs, at }: Props) {
  const { pathname } = useLocation();
  const canOpen = useCanOpen();
  const row = useRef<HTMLUListElement>(null);
  const current = useRef<HTMLLIElement>(null);
  // on a phone the row is wider than the screen: the open page's tab is brought into its middle
  useEffect(() => {
    if (row.current && current.current) row.current.scrollLeft = current.current.offsetLeft - (row.current.clientWidth - current.current.clientWidth) / 2;
  }, []);
  const pages = usePages();
  const opener = useOpener();
  const shown = tabs ? tabs.filter(({ to }) => canOpen(to)) : tabsOf(pages, label, opener);
  if (shown.length < 2) return null;
  const marked = tabOf(shown, at ?? pathname);
  return (
    <nav className={classes.nav} aria-label={label} data-no-print>
      <ul ref={row} className={classes.tabs}>
        {shown.map((tab) => (
          <li key={tab.to} ref={tab === marked ? current : undefined}>
            <TextLink to={tab.to} className={classes.tab} aria-current={tab.to === pathname ? 'page' : tab === marked ? 'true' : undefined} underline="never">
              {tab.label}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
