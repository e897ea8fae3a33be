import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useCanOpen } from '../platform/pages/can-open.ts';
import { TextLink } from './links.tsx';
import classes from './section-tabs.module.css';

interface Props {
  /** what the pages are together: "Schools and years" */
  label: string;
  tabs: readonly { to: string; label: string }[];
}

/** The pages that belong together, one row; only those that this role may open, and none when there is only one. */
export function SectionTabs({ label, tabs }: Props) {
  const { pathname } = useLocation();
  const canOpen = useCanOpen();
  const current = useRef<HTMLLIElement>(null);
  // on a phone the row is wider than the screen: the open page's tab is brought into it
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }); // answers with a promise, which is no clean-up
  }, []);
  const shown = tabs.filter(({ to }) => canOpen(to));
  if (shown.length < 2) return null;
  return (
    <nav className={classes.nav} aria-label={label} data-no-print>
      <ul className={classes.tabs}>
        {shown.map(({ to, label: name }) => (
          <li key={to} ref={pathname === to ? current : undefined}>
            <TextLink to={to} className={classes.tab} aria-current={pathname === to ? 'page' : undefined} underline="never">
              {name}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
